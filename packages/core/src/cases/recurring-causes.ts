import { checkedLevel } from '../nps/estimate.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { adjustPValues, type PValueAdjustment } from '../stats/adjust-p-values.js';
import { betaCdf, betaQuantile, betaUpperQuantile } from '../stats/beta.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { isLaterCase } from './is-later-case.js';
import type { ConfirmedCause, RecoveryCase } from './recovery-case.js';

/** The cases of a time or a place, and how often something could have gone wrong there. */
export interface CauseWindow {
  /** Those without a confirmed cause do not count. */
  readonly cases: readonly RecoveryCase[];
  /** Answers, purchases, visits or days: anything that incidents grow with, counted alike in both windows; above 0. */
  readonly exposure: number;
}

export interface RecurringCausesOptions {
  /** Fewest incidents, of both windows together, before a cause is tested. Default 3. */
  readonly minimumIncidents?: number | undefined;
  /** For the number of causes. Default `benjamini-hochberg`: among the causes found, few are false. */
  readonly adjustment?: PValueAdjustment | undefined;
  /** 1 - the share of false findings, or their chance with the other adjustments, above 0 and below 1. Default 0.95. */
  readonly level?: number | undefined;
}

/** What shows, or does not show, that a cause recurs. */
export interface CauseEvidence {
  readonly cause: string;
  readonly category: string;
  /** Distinct incidents in the window. */
  readonly incidents: number;
  /** How many the base would lead to expect. */
  readonly expected: number;
  /** Distinct incidents in the base. */
  readonly baseIncidents: number;
  /** The rate of the window over that of the base; `null` when the base has none. */
  readonly rateRatio: number | null;
  /** Exact limits of that ratio; `upper` is `null` when the base has none: there is no limit. */
  readonly interval: { readonly lower: number; readonly upper: number | null; readonly level: number };
  /** Exact one-sided p-value of "it is not more frequent than in the base". */
  readonly pValue: number;
  /** The same for the number of causes. */
  readonly adjustedPValue: number;
  /** Whether it is more frequent than in the base beyond chance. */
  readonly isRecurring: boolean;
  /** Customers behind the incidents of the window. */
  readonly customers: number;
  /** Incidents of the window that their owners put down to the system, not to a single mishap. */
  readonly markedSystem: number;
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/** The causes of a window, with the evidence that they recur. */
export interface RecurringCauses {
  /** All causes that were tested, the strongest evidence first; an alert is one that `isRecurring`. */
  readonly causes: readonly CauseEvidence[];
  /** Causes of too few incidents. */
  readonly untested: readonly string[];
  readonly adjustment: PValueAdjustment;
  readonly level: number;
}

/** Shapes of the beta distribution and sums of exposures keep their digits up to here. */
const mostExposure = 1e15;

/**
 * Which causes are more frequent than their base rate beyond chance: this month against the year before, or a branch
 * against all others. Three cases of rude staff may be what three hundred visits always bring, or ten times as many;
 * a count cannot tell.
 *
 * Incidents count, not answers or cases: what one customer was unhappy about is one incident, however often they
 * answered and the case was reopened, with the cause that was confirmed last, and in the base if it began there.
 *
 * If a cause is as frequent in both, the incidents of both fall into the window with the probability of its share of the
 * exposure, so their number there is binomial. That is exact for small numbers, as long as incidents happen
 * independently; where one customer is behind several, the evidence says so.
 *
 * Windows have to be fixed before looking. Who alerts every day tests every day: see `levelPerLook`.
 *
 * @throws RangeError when an exposure is not above 0 and at most 1e15, or an option is out of range
 * @see Przyborowski and Wilenski (1940), Biometrika 31:313; Benjamini and Hochberg (1995), JRSS B 57:289
 * @example
 * // 5 incidents of slow delivery in 400 answers, 6 in the 4,000 before
 * const [slow] = recurringCauses({ cases: thisMonth, exposure: 400 }, { cases: yearBefore, exposure: 4_000 }).causes;
 * [slow?.isRecurring, slow?.expected, slow?.pValue]; // [true, 0.6, 0.00179…]
 */
export function recurringCauses(
  window: CauseWindow,
  base: CauseWindow,
  options: RecurringCausesOptions = {},
): RecurringCauses {
  const { minimumIncidents = 3, adjustment = 'benjamini-hochberg' } = options;
  const level = checkedLevel(options.level);
  if (!Number.isSafeInteger(minimumIncidents) || minimumIncidents < 1) {
    throw new RangeError(`recurringCauses: ${minimumIncidents} is not a number of incidents`);
  }
  for (const { exposure } of [window, base]) {
    if (!(exposure > 0 && exposure <= mostExposure)) throw new RangeError(`exposure: ${exposure} is not a number above 0`);
  }
  const tested: Omit<CauseEvidence, 'adjustedPValue' | 'isRecurring'>[] = [];
  const untested: string[] = [];
  for (const found of byCause(window.cases, base.cases).values()) {
    if (found.these.length + found.those.length < minimumIncidents) untested.push(found.cause);
    else tested.push(evidenceOf(found, window.exposure, base.exposure, level));
  }
  const adjusted = adjustPValues(tested.map(({ pValue }) => pValue), adjustment);
  const causes = tested.map((evidence, at): CauseEvidence => {
    // Each was tested, so that each has one.
    const adjustedPValue = adjusted[at] ?? 1;
    return { ...evidence, adjustedPValue, isRecurring: adjustedPValue < 1 - level };
  });
  return { causes: causes.sort((one, other) => one.pValue - other.pValue || (one.cause < other.cause ? -1 : 1)), untested: untested.sort(), adjustment, level };
}

interface Incident {
  /** The one that confirmed a cause last. */
  readonly of: RecoveryCase;
  readonly cause: ConfirmedCause;
}

/** By their ids, each with the cause that was confirmed last. */
function incidentsOf(cases: readonly RecoveryCase[]): ReadonlyMap<string, Incident> {
  const incidents = new Map<string, Incident>();
  for (const current of cases) {
    const known = incidents.get(current.incidentId);
    if (current.cause === null || (known !== undefined && isLaterCase(known.of, current))) continue;
    incidents.set(current.incidentId, { of: current, cause: current.cause });
  }
  return incidents;
}

/** The incidents of one cause. */
interface CauseIncidents {
  readonly cause: string;
  readonly category: string;
  /** In the window. */
  readonly these: Incident[];
  /** In the base. */
  readonly those: Incident[];
}

function byCause(window: readonly RecoveryCase[], base: readonly RecoveryCase[]): ReadonlyMap<string, CauseIncidents> {
  // Also those whose cause nobody found before they were reopened in the window.
  const before = new Set(base.map(({ incidentId }) => incidentId));
  const groups = new Map<string, CauseIncidents>();
  const incidents = [...incidentsOf([...base, ...window]).values()];
  // From the oldest on: a cause that moved to another category stands in the one where it was confirmed last.
  incidents.sort(({ of: one }, { of: other }) => one.openedAt.getTime() - other.openedAt.getTime() || (one.id < other.id ? -1 : 1));
  for (const incident of incidents) {
    const { code, category } = incident.cause;
    const { these, those } = groups.get(code) ?? { these: [], those: [] };
    groups.set(code, { cause: code, category, these, those });
    (before.has(incident.of.incidentId) ? those : these).push(incident);
  }
  return groups;
}

function evidenceOf(
  { cause, category, these, those }: CauseIncidents,
  exposure: number,
  baseExposure: number,
  level: number,
): Omit<CauseEvidence, 'adjustedPValue' | 'isRecurring'> {
  const [count, baseCount] = [these.length, those.length];
  const expected = (baseCount * exposure) / baseExposure;
  const customers = customersOf(these);
  return {
    cause,
    category,
    incidents: count,
    expected,
    baseIncidents: baseCount,
    rateRatio: baseCount === 0 ? null : count / expected,
    interval: { ...ratioLimits(count, baseCount, baseExposure / exposure, level), level },
    // So many or more of all incidents fall into the window.
    pValue: count === 0 ? 1 : betaCdf(exposure / (exposure + baseExposure), count, baseCount + 1),
    customers,
    markedSystem: these.filter((incident) => incident.cause.scope === 'system').length,
    reliability: reliabilityOf(count + baseCount),
    brokenAssumptions: customers < count || customersOf(those) < baseCount ? ['independent-values'] : [],
  };
}

function customersOf(incidents: readonly Incident[]): number {
  return new Set(incidents.map(({ of }) => of.customerId)).size;
}

/** Clopper and Pearson's limits of the share of incidents in the window, as odds, over the odds of the exposures. */
function ratioLimits(
  count: number,
  baseCount: number,
  scale: number,
  level: number,
): { readonly lower: number; readonly upper: number | null } {
  const tail = (1 - level) / 2;
  const odds = (share: number): number => (scale * share) / (1 - share);
  return {
    lower: count === 0 ? 0 : odds(betaQuantile(tail, count, baseCount + 1)),
    upper: baseCount === 0 ? null : odds(betaUpperQuantile(tail, count + 1, baseCount)),
  };
}
