import { field, fieldsOf, jsonReading, listIn, type FieldFault, type JsonReading } from '../json-fields.js';
import { ok, refuse, type Result } from '../result.js';
import { nameUpTo, oneOf, wholeBetween } from '../json-values.js';

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
  /** `path` is the first place that is missing, unknown or not possible: `tiers.1.thresholds.0.atLeast`; `''` is the whole. */
  | { readonly kind: 'tier/programme-malformed'; readonly path: string; readonly fault: FieldFault }
  /** The tier below asks for as much of this measure or for more, so that this tier is no step up. */
  | { readonly kind: 'tier/not-rising'; readonly tier: string; readonly measure: string };

/** Most tiers of a programme, thresholds of a tier, and characters of a name; longest rolling windows. */
export const tierLimits: Readonly<
  Record<'tiers' | 'thresholds' | 'nameLength' | 'rollingMonths' | 'rollingDays' | 'graceOrNoticeDays', number>
> = { tiers: 20, thresholds: 10, nameLength: 60, rollingMonths: 120, rollingDays: 3_660, graceOrNoticeDays: 366 };

/**
 * A tier programme from JSON, or from anything else that came from outside, checked. A field that nobody knows is refused, as it is a
 * typing error.
 *
 * @returns a copy; refuses `tier/programme-malformed`, `tier/not-rising`
 * @example
 * checkTierProgramme({
 *   tiers: [
 *     { name: 'silver', needs: 'any', thresholds: [] },
 *     { name: 'gold', needs: 'all', thresholds: [{ measure: 'points', atLeast: 1_000 }] },
 *   ],
 *   window: { kind: 'calendar', unit: 'year' }, downgrade: 'oneStep', graceDays: 30, noticeDays: 60,
 * }).ok; // true
 */
export function checkTierProgramme(json: unknown): Result<TierProgramme, TierProgrammeRefusal> {
  const reading = jsonReading();
  const fields = fieldsOf(json, '', ['tiers', 'window', 'downgrade', 'graceDays', 'noticeDays'], reading);
  const days = wholeBetween(0, tierLimits.graceOrNoticeDays);
  const tiers = listIn(fields, 'tiers', tierLimits.tiers, (tier, path) => tierFrom(tier, path, reading));
  if (tiers.length === 0) reading.report('tiers', 'malformed');
  for (const [index, { name, thresholds }] of tiers.entries()) {
    if (tiers.findIndex((tier) => tier.name === name) < index) reading.report(`tiers.${index}.name`, 'malformed');
    // Only the lowest tier may be there for everybody.
    if (index > 0 && thresholds.length === 0) reading.report(`tiers.${index}.thresholds`, 'malformed');
  }
  const programme: TierProgramme = {
    tiers,
    window: windowFrom(fields.values.get('window'), reading),
    downgrade: field(fields, 'downgrade', oneOf(['never', 'oneStep', 'toEarned']), 'never'),
    graceDays: field(fields, 'graceDays', days, 0),
    noticeDays: field(fields, 'noticeDays', days, 0),
  };
  const fault = reading.firstFault();
  if (fault !== null) return refuse({ kind: 'tier/programme-malformed', ...fault });
  for (const [index, tier] of tiers.entries()) {
    const below = new Map(tiers[index - 1]?.thresholds.map(({ measure, atLeast }) => [measure, atLeast]));
    const flat = tier.thresholds.find(({ measure, atLeast }) => atLeast <= (below.get(measure) ?? 0));
    if (flat !== undefined) return refuse({ kind: 'tier/not-rising', tier: tier.name, measure: flat.measure });
  }
  return ok(programme);
}

function tierFrom(json: unknown, path: string, reading: JsonReading): Tier {
  const fields = fieldsOf(json, path, ['name', 'needs', 'thresholds'], reading);
  const name = field(fields, 'name', nameUpTo(tierLimits.nameLength), '');
  const needs = field(fields, 'needs', oneOf(['all', 'any']), 'all');
  const thresholds = listIn(fields, 'thresholds', tierLimits.thresholds, (threshold, at): TierThreshold => {
    const parts = fieldsOf(threshold, at, ['measure', 'atLeast'], reading);
    return {
      measure: field(parts, 'measure', nameUpTo(tierLimits.nameLength), ''),
      atLeast: field(parts, 'atLeast', wholeBetween(1, Number.MAX_SAFE_INTEGER), 1),
    };
  });
  for (const [index, { measure }] of thresholds.entries()) {
    const isRepeated = thresholds.findIndex((threshold) => threshold.measure === measure) < index;
    if (isRepeated) reading.report(`${path}.thresholds.${index}.measure`, 'malformed');
  }
  return { name, needs, thresholds };
}

function windowFrom(json: unknown, reading: JsonReading): TierWindow {
  // A window that is not there is reported as one that is no object.
  const fields = fieldsOf(json, 'window', ['kind', 'unit', 'count'], reading);
  const kind = field(fields, 'kind', oneOf(['rolling', 'calendar', 'anniversary']), 'calendar');
  if (kind !== 'rolling') {
    if (fields.values.has('count')) reading.report('window.count', 'unknown');
    return { kind, unit: field(fields, 'unit', oneOf(['month', 'quarter', 'year']), 'year') };
  }
  const unit = field(fields, 'unit', oneOf(['day', 'month']), 'day');
  const longest = unit === 'day' ? tierLimits.rollingDays : tierLimits.rollingMonths;
  return { kind, unit, count: field(fields, 'count', wholeBetween(1, longest), 1) };
}
