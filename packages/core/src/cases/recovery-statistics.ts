import type { BusinessCalendar } from '../calendars/business-calendar.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import type { LevelOptions } from '../stats/confidence-level.js';
import type { Interval } from '../stats/interval.js';
import { wilsonInterval } from '../stats/wilson-interval.js';
import { instantAfter } from './case-deadline.js';
import { checkedInstant } from './case-text.js';
import { isLaterCase } from './is-later-case.js';
import type { RecoveryCase } from './recovery-case.js';

/** How many of `n` it is true of. */
export interface CaseShare {
  readonly events: number;
  readonly n: number;
  /** 0 to 1; `null` when n is 0. */
  readonly share: number | null;
  readonly interval: Interval<'wilson'> | null;
  readonly reliability: Reliability;
}

/** Incidents whose customers were won back. */
export interface RecoveredShare extends CaseShare {
  /** Ended without an answer: asked again and silent so far, out of reach, or wanting no contact. Not in `n`. */
  readonly unanswered: number;
  /** Not asked again yet. Not in `n`. */
  readonly inProgress: number;
  /**
   * Between which shares it lies whatever the unanswered think: none of them recovered, or all. Not a confidence
   * interval. `null` when there is neither an outcome nor an unanswered one.
   */
  readonly bounds: { readonly lower: number; readonly upper: number } | null;
}

/** How well unhappy customers are taken care of. */
export interface RecoveryStatistics {
  /** Without those that were opened by mistake. */
  readonly cases: number;
  /** A case and all that reopen it are one incident. */
  readonly incidents: number;
  /** Closed as opened by mistake: in no other number. Look at them when they become many. */
  readonly mistakes: number;
  /** Of the cases whose deadline has passed. */
  readonly contactedInTime: CaseShare;
  /** Cases whose deadline has not passed; in no share yet. */
  readonly notYetDue: number;
  /** Of the incidents with an outcome. */
  readonly recovered: RecoveredShare;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * How many unhappy customers were contacted in time, and how many were won back, with what these shares rest on.
 *
 * A case counts as contacted in time or not from its deadline on, whatever happened before: if early calls counted at
 * once, the last days would always look better than they are. A case that was closed without contact was not contacted
 * in time.
 *
 * Customers are won back by incident: the last case of a chain of reopenings decides, so that neither a second case is a
 * second chance nor the first failure counts for ever. Customers who left are not recovered. Those of whom nothing is
 * known are left out of the share and span its bounds.
 *
 * @param cases - all that were opened in a period, in any order, each once
 * @param now - the present; what is due later is not counted yet
 * @throws RangeError when a case stands twice, the level is not between 0 and 1, a deadline lies more than a century
 *   ahead, or the date is none
 * @see Wilson (1927), JASA 22:209; for the bounds Manski (1989), Journal of Human Resources 24:343
 * @example
 * recoveryStatistics([], office, now).recovered.share; // null
 */
export function recoveryStatistics(
  cases: readonly RecoveryCase[],
  calendar: BusinessCalendar,
  now: Date,
  options: LevelOptions = {},
): RecoveryStatistics {
  const present = checkedInstant('now', now).getTime();
  if (new Set(cases.map(({ id }) => id)).size < cases.length) throw new RangeError('recoveryStatistics: a case stands twice');
  const counted = cases.filter(({ closedBecause }) => closedBecause !== 'mistake');
  const incidents = lastOfIncidents(counted);
  const due = counted.flatMap((current) => {
    const { contactedAt, contactWithinHours } = current;
    const dueAt = instantAfter(current, contactWithinHours, calendar).getTime();
    return dueAt < present ? [contactedAt !== null && contactedAt.getTime() <= dueAt] : [];
  });
  return {
    cases: counted.length,
    incidents: incidents.length,
    mistakes: cases.length - counted.length,
    contactedInTime: shareOf(due.filter((inTime) => inTime).length, due.length, options),
    notYetDue: counted.length - due.length,
    recovered: recoveredOf(incidents, options),
    brokenAssumptions: new Set(incidents.map(({ customerId }) => customerId)).size < incidents.length ? ['independent-values'] : [],
  };
}

/** The last case of each incident, whatever their order. */
function lastOfIncidents(cases: readonly RecoveryCase[]): readonly RecoveryCase[] {
  const last = new Map<string, RecoveryCase>();
  for (const current of cases) {
    const known = last.get(current.incidentId);
    if (known === undefined || isLaterCase(current, known)) last.set(current.incidentId, current);
  }
  return [...last.values()];
}

function shareOf(events: number, n: number, options: LevelOptions): CaseShare {
  return {
    events,
    n,
    share: n === 0 ? null : events / n,
    interval: wilsonInterval(events, n, options),
    reliability: reliabilityOf(n),
  };
}

type Ending = 'recovered' | 'lost' | 'unanswered' | 'inProgress';

function endingOf({ status, closedBecause }: RecoveryCase): Ending {
  switch (status) {
    case 'recovered':
      return 'recovered';
    case 'notRecovered':
      return 'lost';
    case 'closedWithoutContact':
      return closedBecause === 'left' ? 'lost' : 'unanswered';
    case 'resurveyed':
      return 'unanswered';
    case 'opened':
    case 'contacted':
    case 'causeConfirmed':
    case 'remedied':
      return 'inProgress';
  }
}

function recoveredOf(incidents: readonly RecoveryCase[], options: LevelOptions): RecoveredShare {
  const count: Record<Ending, number> = { recovered: 0, lost: 0, unanswered: 0, inProgress: 0 };
  for (const incident of incidents) count[endingOf(incident)] += 1;
  const { recovered, lost, unanswered, inProgress } = count;
  const all = recovered + lost + unanswered;
  return {
    ...shareOf(recovered, recovered + lost, options),
    unanswered,
    inProgress,
    bounds: all === 0 ? null : { lower: recovered / all, upper: (recovered + unanswered) / all },
  };
}
