import { type Job as TakenJob, type JobWithMetadata, PgBoss } from 'pg-boss';
import { listWorkspaces } from '../workspaces/create-workspace.js';
import type { Job } from './job.js';
import type { Queue } from './queue.js';
import { declareQueues } from './queue-client.js';
import { QUEUE_SCHEMA } from './queue-schema.js';
import { type JobParts, runJob } from './run-job.js';
import type { Schedule } from './schedule.js';

/** What there is to do: every job of the server, and when the sweeps come. */
export interface Work {
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
}

export interface WorkerParts extends JobParts {
  /** Connection of the service role: a worker has a few of its own, so that it does not wait for requests nor they for it. */
  readonly databaseUrl: string;
  readonly work: Work;
  /** How often it looks for jobs of workers that have died; 30 if left out. */
  readonly lookAfterSeconds?: number | undefined;
}

export interface Worker {
  /** Takes no more jobs, and resolves when those at work have ended; what takes longer than 20 s is left to another attempt. */
  readonly stop: () => Promise<void>;
}

/** Carries a schedule to its queue; its jobs belong to no workspace. */
export const EVERY_WORKSPACE = 'jobs/every-workspace';

const CONNECTIONS = 4;
const LOOKS_FOR_JOBS_SECONDS = 2;
const LOOKS_WHEN_TOLD_SECONDS = 5;
const STOPS_WITHIN_MS = 20_000;

/**
 * Starts to do what is in the queues, and goes on until it is stopped. Any number of processes may: a job is taken by one.
 *
 * @throws DatabaseError when the tables of the queues are missing
 */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { work, log } = parts;
  await declareQueues(parts.orm.em.fork(), work.jobs.map(({ queue }) => queue));
  const lookAfterSeconds = parts.lookAfterSeconds ?? 30;
  const boss = new PgBoss({
    schema: QUEUE_SCHEMA,
    connectionString: parts.databaseUrl,
    application_name: 'goodword worker',
    max: CONNECTIONS,
    // The tables are the owner's: what changes them is done by `goodword migrate`. Without kept statistics there are no
    // daily partitions to make, and an index that has grown is reported, not rebuilt.
    migrate: false,
    persistQueueStats: false,
    reindex: false,
    superviseIntervalSeconds: lookAfterSeconds,
    monitorIntervalSeconds: lookAfterSeconds,
    useListenNotify: true,
  });
  boss.on('error', (error) => log.error({ err: error }, 'worker failed'));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'worker warns'));
  await boss.start();
  for (const job of work.jobs) {
    for (let place = 0; place < job.queue.atOnce; place += 1) {
      await takeJobs(boss, job.queue.name, (taken) => runJob(parts, job, taken));
    }
  }
  await keepSchedules(boss, work.schedules);
  const queues = new Map(work.schedules.map(({ queue }) => [queue.name, queue]));
  await takeJobs(boss, EVERY_WORKSPACE, ({ data }) => sweepEveryWorkspace(parts, boss, queues, data));
  return { stop: () => boss.stop({ graceful: true, timeout: STOPS_WITHIN_MS }) };
}

/** One job after the other, without a pause as long as there are some. */
async function takeJobs(boss: PgBoss, queue: string, run: (taken: JobWithMetadata) => Promise<void>): Promise<void> {
  const worker: string = await boss.work(
    queue,
    { includeMetadata: true, pollingIntervalSeconds: LOOKS_FOR_JOBS_SECONDS, notifyPollingIntervalSeconds: LOOKS_WHEN_TOLD_SECONDS },
    async ([taken]: JobWithMetadata[]) => {
      try {
        if (taken !== undefined) await run(taken);
      } finally {
        // Otherwise it would wait for its next look after each single job.
        boss.notifyWorker(worker);
      }
    },
  );
}

async function keepSchedules(boss: PgBoss, schedules: readonly Schedule[]): Promise<void> {
  await boss.createQueue(EVERY_WORKSPACE, { retryLimit: 3, retryDelay: 10, retryBackoff: true, notify: true, deleteAfterSeconds: 86_400 });
  const declared = new Set(schedules.map(({ queue }) => queue.name));
  for (const { key } of await boss.getSchedules(EVERY_WORKSPACE)) {
    if (!declared.has(key)) await boss.unschedule(EVERY_WORKSPACE, key);
  }
  for (const { queue, cron } of schedules) {
    await boss.schedule(EVERY_WORKSPACE, cron, { queue: queue.name }, { key: queue.name, tz: 'UTC' });
  }
}

async function sweepEveryWorkspace(
  { orm }: JobParts,
  boss: PgBoss,
  queues: ReadonlyMap<string, Queue>,
  data: TakenJob['data'],
): Promise<void> {
  const { queue } = data as { readonly queue: string }; // keepSchedules wrote it
  // An older process may still run beside this one, or the other way round: then it is not ours to do.
  if (!queues.has(queue)) return;
  const workspaces = await listWorkspaces(orm);
  await boss.insert(queue, workspaces.map(({ id }) => ({ data: { workspaceId: id, payload: {} }, singletonKey: `${id}/sweep` })));
}
