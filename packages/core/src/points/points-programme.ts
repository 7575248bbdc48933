import { below, field, fieldsOf, jsonReading, type FieldFault, type JsonFields, type JsonReading } from '../json-fields.js';
import { nameUpTo, oneOf, wholeBetween } from '../json-values.js';
import { isPlainRecord } from '../plain-record.js';
import { ok, refuse, type Result } from '../result.js';

/** When points end. Days are 24 hours. */
export type PointsExpiry =
  | { readonly kind: 'never' }
  /** So many days after they were earned. */
  | { readonly kind: 'fixed'; readonly days: number }
  /** So many days after they were earned, or after the member last earned or spent. */
  | { readonly kind: 'sliding'; readonly days: number }
  /**
   * With the end of a period of a calendar: of the one in which they were earned, or `periods` later. The calendar clock
   * of this zone and calendar is handed to `applyCommand`.
   */
  | {
    readonly kind: 'periodEnd';
    readonly unit: 'month' | 'quarter' | 'year';
    /** 0 to 100. */
    readonly periods: number;
    readonly timeZone: string;
    /** `gregorian`, `jalali`, `buddhist`, or the name of an own one. */
    readonly calendar: string;
  };

/**
 * What happens when the purchase behind an earning is returned and its points are spent: `onlyPending` takes back
 * only points that are still pending, `withinBalance` takes what the member has and forgoes the rest, `debt` lets the
 * member owe the rest.
 */
export type ReversalPolicy = 'onlyPending' | 'withinBalance' | 'debt';

/** What becomes of points that come back from a spend after their expiry: they end, or live for some days more. */
export type LateUndo = { readonly kind: 'expire' } | { readonly kind: 'grace'; readonly days: number };

/** The rules of one kind of points. */
export interface PointsPolicy {
  readonly expiry: PointsExpiry;
  readonly reversal: ReversalPolicy;
  readonly lateUndo: LateUndo;
}

/** Which version governs points that are open when a version begins: the one they were earned under, or the new one. */
export type OpenLots = 'lotsKeepTheirVersion' | 'latest';

/** One version of the rules of a programme's points. It never changes; another version follows it. */
export interface PointsProgramme {
  readonly id: string;
  /** 1 or more; each version has a greater number than the one before. */
  readonly version: number;
  readonly openLots: OpenLots;
  /** By the name of the points: lower-case letters, digits and hyphens, up to 32 characters. */
  readonly currencies: Readonly<Record<string, PointsPolicy>>;
}

/** `path` is the first place that cannot be as it is: `currencies.points.expiry.days`; `''` is the whole. */
export interface PointsProgrammeMalformed {
  readonly kind: 'points/programme-malformed';
  readonly path: string;
  readonly fault: FieldFault;
}

const mostDays = 36_525;
const mostPeriods = 100;
const mostCurrencies = 20;
const textLength = 200;

const days = wholeBetween(1, mostDays);
const text = nameUpTo(textLength);

/** What is said of each kind of expiry, besides its kind. */
const fieldsOfExpiry: Readonly<Record<PointsExpiry['kind'], readonly string[]>> = {
  never: [],
  fixed: ['days'],
  sliding: ['days'],
  periodEnd: ['unit', 'periods', 'timeZone', 'calendar'],
};

/**
 * The rules of a programme's points from JSON, or from anything else that came from outside, checked. A field that nobody knows is
 * refused, as it is a typing error.
 *
 * @returns a copy, with its currencies in the order of their names; refuses `points/programme-malformed`
 * @example
 * checkPointsProgramme({
 *   id: 'club', version: 1, openLots: 'latest',
 *   currencies: { points: { expiry: { kind: 'fixed', days: 365 }, reversal: 'debt', lateUndo: { kind: 'expire' } } },
 * }).ok; // true
 */
export function checkPointsProgramme(json: unknown): Result<PointsProgramme, PointsProgrammeMalformed> {
  const reading = jsonReading();
  const fields = fieldsOf(json, '', ['id', 'version', 'openLots', 'currencies'], reading);
  const programme: PointsProgramme = {
    id: field(fields, 'id', text, ''),
    version: field(fields, 'version', wholeBetween(1, Number.MAX_SAFE_INTEGER), 1),
    openLots: field(fields, 'openLots', oneOf(['lotsKeepTheirVersion', 'latest']), 'latest'),
    currencies: currenciesIn(fields),
  };
  const fault = reading.firstFault();
  return fault === null ? ok(programme) : refuse({ kind: 'points/programme-malformed', ...fault });
}

function currenciesIn(fields: JsonFields): PointsProgramme['currencies'] {
  const given = field(fields, 'currencies', recordOf, {});
  const names = Object.keys(given);
  // The name is not in the path: a text from outside that is no name belongs into no message.
  const isPossible = names.length > 0 && names.length <= mostCurrencies && names.every((name) => /^[a-z][a-z0-9-]{0,31}$/.test(name));
  if (!isPossible) fields.reading.report('currencies', 'malformed');
  const read = isPossible ? names.sort() : [];
  return Object.fromEntries(read.map((name) => [name, policyFrom(given[name], below('currencies', name), fields.reading)]));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  // Its names are looked at above, its values where they are read.
  return isPlainRecord(value) ? value : undefined;
}

function policyFrom(json: unknown, path: string, reading: JsonReading): PointsPolicy {
  const fields = fieldsOf(json, path, ['expiry', 'reversal', 'lateUndo'], reading);
  return {
    expiry: expiryFrom(fields.values.get('expiry'), below(path, 'expiry'), reading),
    reversal: field(fields, 'reversal', oneOf(['onlyPending', 'withinBalance', 'debt']), 'debt'),
    lateUndo: lateUndoFrom(fields.values.get('lateUndo'), below(path, 'lateUndo'), reading),
  };
}

function expiryFrom(json: unknown, path: string, reading: JsonReading): PointsExpiry {
  const kind = kindOf(json, path, ['never', 'fixed', 'sliding', 'periodEnd'], Object.values(fieldsOfExpiry).flat(), reading);
  const fields = fieldsOf(json, path, ['kind', ...fieldsOfExpiry[kind]], reading);
  if (kind === 'never') return { kind };
  if (kind !== 'periodEnd') return { kind, days: field(fields, 'days', days, 1) };
  return {
    kind,
    unit: field(fields, 'unit', oneOf(['month', 'quarter', 'year']), 'year'),
    periods: field(fields, 'periods', wholeBetween(0, mostPeriods), 0),
    timeZone: field(fields, 'timeZone', text, ''),
    calendar: field(fields, 'calendar', text, ''),
  };
}

function lateUndoFrom(json: unknown, path: string, reading: JsonReading): LateUndo {
  const kind = kindOf(json, path, ['expire', 'grace'], ['days'], reading);
  const fields = fieldsOf(json, path, kind === 'grace' ? ['kind', 'days'] : ['kind'], reading);
  return kind === 'grace' ? { kind, days: field(fields, 'days', days, 1) } : { kind };
}

/** Which of some kinds an object is; the first one after a report. What nobody knows in it is reported before. */
function kindOf<const K extends string>(
  json: unknown, path: string, kinds: readonly [K, ...K[]], others: readonly string[], reading: JsonReading,
): K {
  return field(fieldsOf(json, path, ['kind', ...others], reading), 'kind', oneOf(kinds), kinds[0]);
}
