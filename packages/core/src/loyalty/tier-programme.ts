import { ok, refuse, type Result } from '../result.js';
import { fieldOf, isName, isWholeBetween } from './outside-values.js';

/** What is counted towards a tier. Any other name is a measure of your own: `courses`, `reviews`. */
export type TierMeasure = 'points' | 'spend' | 'visits' | 'referrals' | (string & {});

export interface TierThreshold {
  readonly measure: TierMeasure;
  /** Whole, from 1: points, minor units of money, times. */
  readonly atLeast: number;
}

export interface Tier {
  readonly name: string;
  /** Whether every threshold has to be reached, or one of them. */
  readonly needs: 'all' | 'any';
  /** Without any, everybody has the tier: only the lowest may be so. */
  readonly thresholds: readonly TierThreshold[];
}

/**
 * The time over which is counted.
 *
 * `rolling` looks back from every moment, such as over the last 12 months. The others count anew in each period: of the calendar, or
 * of the membership, from anniversary to anniversary. A tier that was reached in one period holds to the end of the next.
 */
export type TierWindow =
  | { readonly kind: 'rolling'; readonly unit: 'day' | 'month'; readonly count: number }
  | { readonly kind: 'calendar' | 'anniversary'; readonly unit: 'month' | 'quarter' | 'year' };

/** What becomes of a tier that is no longer earned. */
export type TierDowngrade = 'never' | 'oneStep' | 'toEarned';

/** The tiers of a club and how they are won and lost. Plain data, for a form, for JSON and for storage. */
export interface TierProgramme {
  /** From the lowest to the highest. */
  readonly tiers: readonly Tier[];
  readonly window: TierWindow;
  readonly downgrade: TierDowngrade;
  /** Days for which a tier is kept after it is no longer earned: 0 to 366. */
  readonly graceDays: number;
  /** How many days before a tier is no longer earned its member should hear of it: 0 for no notice, to 366. */
  readonly noticeDays: number;
}

export type TierProgrammeRefusal =
  /** `path` is the place that is missing, of another type or out of range: `tiers.1.thresholds.0.atLeast`. */
  | { readonly kind: 'tier/programme-malformed'; readonly path: string }
  /** The tier below asks for as much of this measure or for more, so that this tier is no step up. */
  | { readonly kind: 'tier/not-rising'; readonly tier: string; readonly measure: string };

/** Most tiers of a programme, thresholds of a tier, and characters of a name; longest rolling windows. */
export const tierLimits: Readonly<
  Record<'tiers' | 'thresholds' | 'nameLength' | 'rollingMonths' | 'rollingDays' | 'graceOrNoticeDays', number>
> = { tiers: 20, thresholds: 10, nameLength: 60, rollingMonths: 120, rollingDays: 3_660, graceOrNoticeDays: 366 };

/**
 * A tier programme that came from outside, checked: what is known of it, in a copy.
 *
 * @returns refuses `tier/programme-malformed`, `tier/not-rising`
 * @example
 * checkTierProgramme({
 *   tiers: [
 *     { name: 'silver', needs: 'any', thresholds: [] },
 *     { name: 'gold', needs: 'all', thresholds: [{ measure: 'points', atLeast: 1_000 }] },
 *   ],
 *   window: { kind: 'calendar', unit: 'year' }, downgrade: 'oneStep', graceDays: 30, noticeDays: 60,
 * }).ok; // true
 */
export function checkTierProgramme(input: unknown): Result<TierProgramme, TierProgrammeRefusal> {
  const given = fieldOf(input, 'tiers');
  if (!Array.isArray(given) || given.length === 0 || given.length > tierLimits.tiers) return malformed('tiers');
  const tiers: Tier[] = [];
  for (const [index, item] of given.entries()) {
    const tier = checkTier(item, `tiers.${index}`, tiers);
    if (!tier.ok) return tier;
    tiers.push(tier.value);
  }
  const window = checkWindow(fieldOf(input, 'window'));
  if (window === null) return malformed('window');
  const downgrade = fieldOf(input, 'downgrade');
  if (downgrade !== 'never' && downgrade !== 'oneStep' && downgrade !== 'toEarned') return malformed('downgrade');
  const graceDays = fieldOf(input, 'graceDays');
  if (!isWholeBetween(graceDays, 0, tierLimits.graceOrNoticeDays)) return malformed('graceDays');
  const noticeDays = fieldOf(input, 'noticeDays');
  if (!isWholeBetween(noticeDays, 0, tierLimits.graceOrNoticeDays)) return malformed('noticeDays');
  return ok({ tiers, window, downgrade, graceDays, noticeDays });
}

function checkTier(input: unknown, path: string, lower: readonly Tier[]): Result<Tier, TierProgrammeRefusal> {
  const name = fieldOf(input, 'name');
  if (!isName(name, tierLimits.nameLength) || lower.some((tier) => tier.name === name)) return malformed(`${path}.name`);
  const needs = fieldOf(input, 'needs');
  if (needs !== 'all' && needs !== 'any') return malformed(`${path}.needs`);
  const given = fieldOf(input, 'thresholds');
  const fewest = lower.length === 0 ? 0 : 1;
  if (!Array.isArray(given) || given.length < fewest || given.length > tierLimits.thresholds) return malformed(`${path}.thresholds`);
  const below = new Map(lower.at(-1)?.thresholds.map(({ measure, atLeast }) => [measure, atLeast]));
  const thresholds: TierThreshold[] = [];
  for (const [index, item] of given.entries()) {
    const at = `${path}.thresholds.${index}`;
    const [measure, atLeast] = [fieldOf(item, 'measure'), fieldOf(item, 'atLeast')];
    const repeated = thresholds.some((threshold) => threshold.measure === measure);
    if (!isName(measure, tierLimits.nameLength) || repeated) return malformed(`${at}.measure`);
    if (!isWholeBetween(atLeast, 1, Number.MAX_SAFE_INTEGER)) return malformed(`${at}.atLeast`);
    if (atLeast <= (below.get(measure) ?? 0)) return refuse({ kind: 'tier/not-rising', tier: name, measure });
    thresholds.push({ measure, atLeast });
  }
  return ok({ name, needs, thresholds });
}

/** `null` when it is none. */
function checkWindow(input: unknown): TierWindow | null {
  const [kind, unit, count] = [fieldOf(input, 'kind'), fieldOf(input, 'unit'), fieldOf(input, 'count')];
  if (kind === 'rolling' && (unit === 'day' || unit === 'month')) {
    const longest = unit === 'day' ? tierLimits.rollingDays : tierLimits.rollingMonths;
    return isWholeBetween(count, 1, longest) ? { kind, unit, count } : null;
  }
  const isPeriod = unit === 'month' || unit === 'quarter' || unit === 'year';
  return (kind === 'calendar' || kind === 'anniversary') && isPeriod ? { kind, unit } : null;
}

function malformed(path: string): Result<never, TierProgrammeRefusal> {
  return refuse({ kind: 'tier/programme-malformed', path });
}
