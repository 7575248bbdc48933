import { responseRate } from '../nps/response-rate.js';
import type { LevelOptions } from '../stats/confidence-level.js';
import type { Interval } from '../stats/interval.js';
import { wilsonInterval } from '../stats/wilson-interval.js';

/** Of how many invitations so much can be said, whatever became of them afterwards. Reminders are no invitations of their own. */
export interface InvitationCounts {
  readonly scheduled: number;
  /** Of those, went out. */
  readonly sent: number;
  /** Of those, could not be delivered; one that was opened, answered or declined after all was. */
  readonly bounced: number;
  /** Of the delivered, as are the following: the page was seen. */
  readonly opened: number;
  readonly answered: number;
  readonly declined: number;
}

export interface FunnelStep {
  readonly count: number;
  /** Of so many. */
  readonly of: number;
  /** 0 to 1; `null` when `of` is 0. */
  readonly share: number | null;
  /** Where the share of many more such invitations would lie; `null` with the share. */
  readonly interval: Interval<'wilson'> | null;
}

export interface InvitationFunnel {
  /** Of the scheduled. */
  readonly sent: FunnelStep;
  /** Of the sent. */
  readonly delivered: FunnelStep;
  /** Of the delivered, as are the following. */
  readonly opened: FunnelStep;
  /** Its share is the response rate. */
  readonly answered: FunnelStep;
  readonly declined: FunnelStep;
}

/**
 * How far invitations come: each step with its share and the interval of that. Whoever could not be reached is not counted among
 * those who did not answer. A page may be opened by more or by fewer than answer: an answer may come without it, by a reply.
 *
 * @param options - `level` of the intervals, 0.95 unless told
 * @throws RangeError when a number is not a whole number >= 0, or there are more of a part than of the whole
 * @example
 * invitationFunnel({ scheduled: 100, sent: 90, bounced: 10, opened: 40, answered: 20, declined: 5 }).answered.share; // 0.25
 */
export function invitationFunnel(counts: InvitationCounts, options: LevelOptions = {}): InvitationFunnel {
  const { scheduled, sent, bounced, opened, answered, declined } = counts;
  const delivered = sent - bounced;
  const step = (count: number, of: number): FunnelStep =>
    ({ count, of, share: responseRate(count, of), interval: wilsonInterval(count, of, options) });
  return {
    sent: step(sent, scheduled),
    delivered: step(delivered, sent),
    opened: step(opened, delivered),
    answered: step(answered, delivered),
    declined: step(declined, delivered),
  };
}
