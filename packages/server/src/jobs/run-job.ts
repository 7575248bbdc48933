import type { JobWithMetadata } from 'pg-boss';
import * as v from 'valibot';
import type { Channels } from '../channels/open-channels.js';
import { createContext } from '../context.js';
import { loggableError } from '../http/loggable-error.js';
import { forWorkspace, type Orm } from '../orm.js';
import type { Job } from './job.js';

/** What a worker needs of the server. */
export interface JobParts {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Left out where no job sends anything. */
  readonly channels?: Channels | undefined;
  readonly log: JobLog;
}

/** A part of the logger of Fastify. */
export interface JobLog {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

const Envelope = v.object({ workspaceId: v.pipe(v.string(), v.uuid()), payload: v.unknown() });

/**
 * One attempt at a job, in a context of its workspace.
 *
 * @throws Error without a word of what went wrong, which is in the log: pg-boss stores what it catches with the job
 */
export async function runJob({ orm, now, newId, randomBytes, channels, log }: JobParts, job: Job, taken: JobWithMetadata): Promise<void> {
  const { name } = job.queue;
  const number = taken.retryCount + 1;
  const fields = { queue: name, jobId: taken.id, attempt: number };
  const started = performance.now();
  try {
    const { workspaceId, payload } = v.parse(Envelope, taken.data);
    const context = createContext({
      session: {
        em: forWorkspace(orm, workspaceId),
        viewer: { workspaceId, actor: `job/${name}`, name: 'Goodword', scopes: ['admin'] },
      },
      now: now(),
      newId,
      randomBytes,
      channels,
      language: 'en',
      reportError: (error) => log.error({ ...fields, err: error }, 'failed'),
    });
    await job.run(context, payload, { jobId: taken.id, number, isLast: taken.retryCount >= taken.retryLimit, clock: now, signal: taken.signal });
    log.info({ ...fields, ms: Math.round(performance.now() - started) }, 'done');
  } catch (error) {
    log.error({ ...fields, err: error }, 'attempt failed');
    throw kindOf(error, number);
  }
}

// Without the cause, which would be stored as well.
function kindOf(error: unknown, number: number): Error {
  const { type, code } = loggableError(error);
  return new Error(`attempt ${number} failed: ${type}${code === undefined ? '' : ` (${code})`}`);
}
