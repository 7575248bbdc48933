import type { Context } from '../context.js';
import { checkedPayload } from './checked-payload.js';
import type { Queue } from './queue.js';

/** One try at a job. */
export interface Attempt {
  /** Stays the same over all attempts: the key by which an effect happens once. */
  readonly jobId: string;
  /** 1 for the first one. */
  readonly number: number;
  /** After this one it goes to the dead letters. */
  readonly isLast: boolean;
  /** The time as it passes; `now` of the context is the instant at which the attempt began. */
  readonly clock: () => Date;
  /** Aborted when the time of the attempt is over, or when the process stops and cannot wait any longer. */
  readonly signal: AbortSignal;
}

/** A queue with what is done about its jobs. */
export interface Job {
  readonly queue: Queue;
  /** @throws whatever the handler throws, and a TypeError when the payload is not what the queue carries */
  readonly run: (context: Context, payload: unknown, attempt: Attempt) => Promise<void>;
}

/**
 * Says what is done about the jobs of a queue.
 *
 * @param handler - gets a context of the job's workspace. It runs **at least once**: a process that is killed after the
 *   effect and before the end leaves the job to another one, so whatever it does must be the same when it is done again.
 *   What it throws is logged, and the job is tried again later.
 */
export function defineJob<Payload extends object>(
  queue: Queue<Payload>,
  handler: (context: Context, payload: Payload, attempt: Attempt) => Promise<void>,
): Job {
  return {
    queue,
    run: (context, payload, attempt) => handler(context, checkedPayload(queue, payload), attempt),
  };
}
