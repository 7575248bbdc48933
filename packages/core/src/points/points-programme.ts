import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank } from '../trimmed.js';

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

/** What stands at `path` of a programme cannot be read, or is not possible. */
export interface PointsProgrammeMalformed {
  readonly kind: 'points/programme-malformed';
  readonly path: string;
}

type Fields = Readonly<Record<string, unknown>>;

const mostDays = 36_525;
const mostPeriods = 100;
const mostCurrencies = 20;
const textLength = 200;

/**
 * The rules of a programme's points, read from anywhere: a form, a file, a partner's JSON.
 *
 * @returns the programme with only the fields it has; refuses `points/programme-malformed` with the path of the first fault
 * @example
 * checkPointsProgramme({
 *   id: 'club', version: 1, openLots: 'latest',
 *   currencies: { points: { expiry: { kind: 'fixed', days: 365 }, reversal: 'debt', lateUndo: { kind: 'expire' } } },
 * }).ok; // true
 */
export function checkPointsProgramme(input: unknown): Result<PointsProgramme, PointsProgrammeMalformed> {
  const faults: string[] = [];
  const programme = readProgramme(input, faults);
  const [path] = faults;
  return path === undefined ? ok(programme) : refuse({ kind: 'points/programme-malformed', path });
}

function readProgramme(input: unknown, faults: string[]): PointsProgramme {
  const { id, version, openLots, currencies } = fieldsOf(input, '', faults);
  const names = Object.keys(fieldsOf(currencies, 'currencies', faults));
  if (names.length === 0 || names.length > mostCurrencies) faults.push('currencies');
  return {
    id: textOf(id, 'id', faults),
    version: wholeNumber(version, 1, Number.MAX_SAFE_INTEGER, 'version', faults),
    openLots: oneOf(openLots, ['lotsKeepTheirVersion', 'latest'], 'openLots', faults),
    currencies: Object.fromEntries(
      names.slice(0, mostCurrencies).sort().map((name) => {
        // Not in the path: a text from outside that is no name belongs into no message.
        if (!/^[a-z][a-z0-9-]{0,31}$/.test(name)) faults.push('currencies');
        return [name, readPolicy((currencies as Fields)[name], `currencies.${name}`, faults)];
      }),
    ),
  };
}

function readPolicy(input: unknown, path: string, faults: string[]): PointsPolicy {
  const { expiry, reversal, lateUndo } = fieldsOf(input, path, faults);
  return {
    expiry: readExpiry(expiry, `${path}.expiry`, faults),
    reversal: oneOf(reversal, ['onlyPending', 'withinBalance', 'debt'], `${path}.reversal`, faults),
    lateUndo: readLateUndo(lateUndo, `${path}.lateUndo`, faults),
  };
}

function readExpiry(input: unknown, path: string, faults: string[]): PointsExpiry {
  const { kind, days, unit, periods, timeZone, calendar } = fieldsOf(input, path, faults);
  const known = oneOf(kind, ['never', 'fixed', 'sliding', 'periodEnd'], `${path}.kind`, faults);
  if (known === 'never') return { kind: known };
  if (known !== 'periodEnd') return { kind: known, days: wholeNumber(days, 1, mostDays, `${path}.days`, faults) };
  return {
    kind: known,
    unit: oneOf(unit, ['month', 'quarter', 'year'], `${path}.unit`, faults),
    periods: wholeNumber(periods, 0, mostPeriods, `${path}.periods`, faults),
    timeZone: textOf(timeZone, `${path}.timeZone`, faults),
    calendar: textOf(calendar, `${path}.calendar`, faults),
  };
}

function readLateUndo(input: unknown, path: string, faults: string[]): LateUndo {
  const { kind, days } = fieldsOf(input, path, faults);
  const known = oneOf(kind, ['expire', 'grace'], `${path}.kind`, faults);
  return known === 'expire' ? { kind: known } : { kind: known, days: wholeNumber(days, 1, mostDays, `${path}.days`, faults) };
}

function fieldsOf(input: unknown, path: string, faults: string[]): Fields {
  // A record without arrays and classes; whoever reads a field of it checks what stands there.
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Fields;
  faults.push(path);
  return {};
}

function oneOf<const T extends string>(input: unknown, known: readonly [T, ...T[]], path: string, faults: string[]): T {
  const found = known.find((value) => value === input);
  if (found === undefined) faults.push(path);
  return found ?? known[0];
}

function textOf(input: unknown, path: string, faults: string[]): string {
  if (typeof input === 'string' && !isBlank(input) && textFault(input, textLength) === null) return input;
  faults.push(path);
  return '';
}

function wholeNumber(input: unknown, least: number, most: number, path: string, faults: string[]): number {
  if (typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most) return input;
  faults.push(path);
  return least;
}
