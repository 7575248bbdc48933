import type { GenericSchema } from 'valibot';

/** What waits to be done in one workspace after the transaction that decided it, and how hard it is tried. */
export interface Queue<Payload extends object = object> {
  /** `<feature>/<verb-noun>`, as in `invitations/send`. Never changed while jobs wait under it. */
  readonly name: string;
  /** What a job carries: ids and small facts, never a customer's words, since the table of jobs has no policy. */
  readonly payload: GenericSchema<unknown, Payload>;
  /** How often it is begun before it goes to the dead letters, the first time included. */
  readonly attempts: number;
  /** Wait before the second attempt; each further wait is about twice the one before. */
  readonly firstRetrySeconds: number;
  readonly longestRetrySeconds: number;
  /** An attempt that takes longer is given up, and counts as failed. */
  readonly limitSeconds: number;
  /** Jobs that one process does at the same time. */
  readonly atOnce: number;
  /**
   * How many jobs with one key there may be; another is not taken in. `one-waits`: beside the one that runs, so that a job may put in
   * the one that comes after it; `one`: waiting or running.
   */
  readonly forEachKey: 'any-number' | 'one-waits' | 'one';
}

/** Fields of a queue that need not be said. */
type Choices = Omit<Queue, 'name' | 'payload'>;

const DEFAULTS: Choices = {
  attempts: 5, firstRetrySeconds: 10, longestRetrySeconds: 3_600, limitSeconds: 300, atOnce: 2, forEachKey: 'any-number',
};

/**
 * Declares a queue.
 *
 * @example
 * export const sendInvitations = defineQueue('invitations/send', v.strictObject({ invitationId: v.string() }), { attempts: 8 });
 */
export function defineQueue<Payload extends object>(
  name: string,
  payload: GenericSchema<unknown, Payload>,
  choices: Partial<Choices> = {},
): Queue<Payload> {
  if (!/^[a-z][a-z-]*\/[a-z][a-z-]*$/.test(name)) throw new RangeError(`queue "${name}": must be like "feature/verb-noun"`);
  return { name, payload, ...DEFAULTS, ...choices };
}
