import { addTallies, categoryCounts, emptyTally, type Tally } from '../nps/tally.js';
import { adjustPValues } from '../stats/adjust-p-values.js';
import type { EventCount } from '../stats/event-count.js';
import { fisherExact } from '../stats/fisher-exact.js';
import type { AlarmSettings } from './incentive-plan.js';
import { answerSignals, type AnswerSignal, type UnitResults } from './unit-results.js';
import { unitTallies } from './unit-tallies.js';

/**
 * - `response-rate-fell`: fewer of the invited answered than before, as when only the happy are asked.
 * - `many-excluded`: more answers were excluded than elsewhere.
 * - `all-tens`, `many-tens`: every answer is a 10, or among the answers from 7 to 10 there are more of them than elsewhere, as
 *   when staff beg for the best score.
 * - the signals that you count: more of them than elsewhere.
 */
export type AlarmCode = 'response-rate-fell' | 'many-excluded' | 'all-tens' | 'many-tens' | AnswerSignal;

/** Why a number is doubted: a share that differs beyond chance from what it is compared with. */
export interface IncentiveAlarm {
  readonly code: AlarmCode;
  readonly own: EventCount;
  /** The own history for `response-rate-fell`, else all others of the period. */
  readonly against: EventCount;
  /** Fisher's exact test, raised for the number of units (Holm). */
  readonly pValue: number;
}

interface Doubt {
  readonly code: AlarmCode;
  readonly own: EventCount;
  readonly against: EventCount;
}

/**
 * Which numbers of a period are doubted, for each of the units that are compared: all branches, or all staff.
 *
 * An alarm is evidence for a person who decides, never a verdict: it holds a bonus and takes none away. It needs others to
 * compare with, and finds nothing that all of them do.
 *
 * @returns a list for each unit, in their order
 * @throws RangeError when a count is not one, or a signal has more answers than there are
 * @example
 * // One of three branches excluded 12 of 60 answers, the others 1 of 60
 * incentiveAlarms(branches, { level: 0.99, responseRateFall: 0.1, excess: 0.1 })[0]?.map(({ code }) => code); // ['many-excluded']
 */
export function incentiveAlarms(units: readonly UnitResults[], settings: AlarmSettings): readonly (readonly IncentiveAlarm[])[] {
  const tests = [responseDoubts(units), ...peerDoubts(units)];
  const raised = tests.map((doubts) => raisedBy(doubts, settings));
  return units.map((_, at) => raised.flatMap((alarms) => alarms[at] ?? []));
}

/** Alarms of one kind, for each unit. `null` where it cannot be tested. */
function raisedBy(doubts: readonly (Doubt | null)[], settings: AlarmSettings): readonly (IncentiveAlarm | null)[] {
  const pValues = adjustPValues(doubts.map((doubt) => doubt && fisherExact(doubt.own, doubt.against)));
  return doubts.map((doubt, at) => {
    const pValue = pValues[at] ?? null;
    if (doubt === null || pValue === null || pValue >= 1 - settings.level) return null;
    const excess = doubt.own.events / doubt.own.n - doubt.against.events / doubt.against.n;
    const isLarge = doubt.code === 'response-rate-fell' ? -excess >= settings.responseRateFall : excess >= settings.excess;
    return isLarge ? { ...doubt, pValue } : null;
  });
}

function responseDoubts(units: readonly UnitResults[]): readonly (Doubt | null)[] {
  return units.map(({ answers, invited, responseBefore }) => {
    if (invited === null || invited === 0 || responseBefore === null || responseBefore.n === 0) return null;
    const { counted, excluded } = unitTallies(answers);
    const answered = categoryCounts(addTallies(counted, excluded)).total;
    return { code: 'response-rate-fell', own: { events: answered, n: invited }, against: responseBefore };
  });
}

function peerDoubts(units: readonly UnitResults[]): readonly (readonly (Doubt | null)[])[] {
  const tallies = units.map(({ answers }) => unitTallies(answers));
  const exclusions = tallies.map(({ counted, excluded }) => {
    const events = categoryCounts(excluded).total;
    return { events, n: events + categoryCounts(counted).total };
  });
  const tens = tallies.map(({ counted }) => ({ events: counted[10], n: counted[7] + counted[8] + counted[9] + counted[10] }));
  const tensCode = (at: number): AlarmCode => {
    const counted = tallies[at]?.counted ?? emptyTally;
    return counted[10] === categoryCounts(counted).total ? 'all-tens' : 'many-tens';
  };
  return [
    againstOthers(exclusions, () => 'many-excluded'),
    ...answerSignals.map((signal) => againstOthers(
      units.map(({ signals }, at) => signalCount(signals?.[signal], tallies[at]?.counted ?? emptyTally)),
      () => signal,
    )),
    againstOthers(tens, tensCode),
  ];
}

function signalCount(events: number | undefined, counted: Tally): EventCount | null {
  return events === undefined ? null : { events, n: categoryCounts(counted).total };
}

/** Each count against the sum of all others. */
function againstOthers(counts: readonly (EventCount | null)[], code: (at: number) => AlarmCode): readonly (Doubt | null)[] {
  const sumOf = (of: (count: EventCount) => number): number => counts.reduce((sum, count) => sum + (count === null ? 0 : of(count)), 0);
  const [events, n] = [sumOf((count) => count.events), sumOf((count) => count.n)];
  return counts.map((own, at) => {
    if (own === null || own.n === 0 || own.n === n) return null;
    return { code: code(at), own, against: { events: events - own.events, n: n - own.n } };
  });
}
