import type { BusinessCalendar } from '../calendars/business-calendar.js';
import { caseDeadline, instantAfter, type CaseStage } from './case-deadline.js';
import type { RecoveryCase } from './recovery-case.js';

/** Who hears of a case when, as long as nothing happens. */
export interface EscalationRule {
  /** A role or a person, as you call them. */
  readonly to: string;
  /** Share of the time to the deadline after which they hear of it: 0.5 at half time, 1 when it is over; above 0, at most 100. */
  readonly afterShare: number;
}

/** One step of the escalation of one case. */
export interface EscalationStep extends EscalationRule {
  readonly stage: CaseStage;
  readonly at: Date;
  readonly isReached: boolean;
  /** The same whenever the step is computed: send once per key. */
  readonly dedupeKey: string;
}

/** The owner is reminded at half time, the manager hears of it when the case is late, the director when it is late twice over. */
export const defaultEscalation: readonly EscalationRule[] = [
  { to: 'owner', afterShare: 0.5 },
  { to: 'manager', afterShare: 1 },
  { to: 'director', afterShare: 2 },
];

/**
 * Who has to hear of a case by now, and who will when nothing happens. Time is business time without the waits, as for
 * the deadline: nobody is woken for a case that sleeps.
 *
 * @param rules - in any order
 * @returns the steps of the deadline that runs, the earliest first; none when nothing is due
 * @throws RangeError when a share is not above 0 and at most 100, or a step lies more than a century ahead
 * @example
 * escalationSteps(opened, office, now).filter(({ isReached }) => isReached).map(({ to }) => to); // ['owner']
 */
export function escalationSteps(
  current: RecoveryCase,
  calendar: BusinessCalendar,
  now: Date,
  rules: readonly EscalationRule[] = defaultEscalation,
): readonly EscalationStep[] {
  for (const { afterShare } of rules) {
    if (!(afterShare > 0 && afterShare <= 100)) throw new RangeError(`afterShare: ${afterShare} is not a share up to 100`);
  }
  const deadline = caseDeadline(current, calendar);
  if (deadline === null) return [];
  const { stage, withinHours } = deadline;
  return rules
    .map(({ to, afterShare }): EscalationStep => {
      const at = instantAfter(current, withinHours * afterShare, calendar);
      const dedupeKey = `escalation:${current.id}:${stage}:${to}:${afterShare}`;
      return { to, afterShare, stage, at, isReached: now.getTime() > at.getTime(), dedupeKey };
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}
