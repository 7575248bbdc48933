import type { EventCount } from '../stats/event-count.js';
import type { Tally } from '../nps/tally.js';

/** What customers of one kind answered in the period. */
export interface GroupAnswers {
  /** As in the plan's `customerMix`; of no matter when it has none. */
  readonly group: string;
  readonly counted: Tally;
  /** Answers that were set apart from the score, without those that somebody without a stake in the bonus has confirmed. */
  readonly excluded: Tally;
}

/** Signs of gaming that you count; each is a number of counted answers. */
export const answerSignals = ['in-bursts', 'shared-device', 'asked-for-score'] as const;

/**
 * - `in-bursts`: given close together in time (`answersInBursts` counts them).
 * - `shared-device`: given on a device on which other customers had answered.
 * - `asked-for-score`: whose comment says that staff asked for a high score.
 */
export type AnswerSignal = (typeof answerSignals)[number];

/** A period of a branch or a staff member. */
export interface UnitResults {
  readonly answers: readonly GroupAnswers[];
  /** Customers who were asked; `null` where nobody is asked one by one, such as at a kiosk. */
  readonly invited: number | null;
  /** Its own response in the periods before: `events` answered of `n` invited. `null` when there were none. */
  readonly responseBefore: EventCount | null;
  /** A signal that is left out is not counted here, which is not the same as 0. */
  readonly signals?: Readonly<Partial<Record<AnswerSignal, number>>> | undefined;
}

/** The period of a staff member; the answers that name this person. */
export interface StaffResults extends UnitResults {
  readonly staff: string;
}

/** The period of a branch: all its answers, those that name somebody of its staff included. */
export interface BranchResults extends UnitResults {
  readonly branch: string;
  readonly staff: readonly StaffResults[];
}
