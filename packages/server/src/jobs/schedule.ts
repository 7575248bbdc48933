import * as v from 'valibot';
import { defineQueue, type Queue } from './queue.js';

/** A queue that gets a job for each workspace whenever a clock says so: for sweeps over what has become due. */
export interface Schedule {
  readonly queue: Queue;
  /** Minute, hour, day, month and weekday, in UTC; `*\/5 * * * *` is every five minutes. */
  readonly cron: string;
}

/** The queue of a sweep: nothing to carry but the workspace, and never twice at once in one workspace. */
export function defineSweep(name: string, choices: Parameters<typeof defineQueue>[2] = {}): Schedule['queue'] {
  return defineQueue(name, v.strictObject({}), { ...choices, forEachKey: 'one' });
}
