import { checkIdempotencyKey } from '../idempotency/check-idempotency-key.js';
import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank } from '../trimmed.js';
import type { PointsCommand } from './points-command.js';
import { checkPointsProgramme } from './points-programme.js';
import type { LedgerRefusal } from './points-refusal.js';

/** The greatest amount of one command: the greatest whole number that JSON carries exactly. */
export const largestAmount: bigint = BigInt(Number.MAX_SAFE_INTEGER);

const textLength = 200;
const mostLots = 1_000;
/** Instants from 1900 until before 10000: whatever is counted from them stays a date. */
const earliest = Date.UTC(1900, 0);
const latest = Date.UTC(10_000, 0);

/** The value as it is compared; throws where a program is wrong, refuses what a person may have entered. */
type Reader = (value: unknown, name: string) => Result<unknown, LedgerRefusal>;

const fault = (name: string, expectation: string): RangeError => new RangeError(`applyCommand: ${name} is not ${expectation}`);

const id: Reader = (value, name) => {
  if (typeof value === 'string' && !isBlank(value) && textFault(value, textLength) === null) return ok(value);
  throw fault(name, `a text of 1 to ${textLength} characters`);
};

const named: Reader = (value, name) => {
  if (typeof value !== 'string' || !isBlank(value)) return id(value, name);
  return refuse({ kind: 'points/reason-missing', field: name === 'actor' ? 'actor' : 'reason' });
};

const date: Reader = (value, name) => {
  if (value instanceof Date && value.getTime() >= earliest && value.getTime() < latest) return ok(value);
  throw fault(name, 'a date from 1900 to 9999');
};

const amountFrom = (isPossible: (amount: bigint) => boolean): Reader => (value, name) => {
  if (typeof value !== 'bigint') throw fault(name, 'a bigint');
  return isPossible(value) ? ok(value) : refuse({ kind: 'points/amount-out-of-range', limit: largestAmount });
};

const amount = amountFrom((value) => value > 0n && value <= largestAmount);
const signedAmount = amountFrom((value) => value !== 0n && value <= largestAmount && value >= -largestAmount);

const optional = (reader: Reader): Reader => (value, name) => (value === null ? ok(value) : reader(value, name));

const or = (word: string, reader: Reader): Reader => (value, name) => (value === word ? ok(value) : reader(value, name));

const returned: Reader = (value, name) => {
  const { soFar, of } = recordOf(value, name);
  if (typeof of !== 'number' || !Number.isSafeInteger(of) || of < 1) throw fault(`${name}.of`, 'a whole number above 0');
  if (typeof soFar !== 'number' || !Number.isSafeInteger(soFar) || soFar < 0 || soFar > of) {
    throw fault(`${name}.soFar`, 'a whole number from 0 to of');
  }
  return ok([soFar, of]);
};

const lots: Reader = (value, name) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostLots) throw fault(name, `a list of 1 to ${mostLots} lots`);
  const read: unknown[] = [];
  for (const lot of value) {
    const { amount: points, earnedAt, expiresAt } = recordOf(lot, name);
    date(earnedAt, `${name}.earnedAt`);
    optional(date)(expiresAt, `${name}.expiresAt`);
    const checked = amount(points, `${name}.amount`);
    if (!checked.ok) return checked;
    read.push([points, earnedAt, expiresAt]);
  }
  return ok(read);
};

const account = { member: id, currency: id } as const;

/** What each command consists of, besides its key and its time. */
const readersOf: Readonly<Record<PointsCommand['kind'], Readonly<Record<string, Reader>>>> = {
  earn: {
    ...account, amount, earnedAt: optional(date), pendingUntil: optional(or('activated', date)), expiresAt: optional(or('never', date)),
  },
  activate: { ...account, lot: id },
  hold: { ...account, amount, until: date },
  capture: { ...account, hold: id, amount: optional(amount) },
  release: { ...account, hold: id },
  spend: { ...account, amount },
  reverse: { ...account, lot: id, amount: optional(amount), returned: optional(returned) },
  undo: { ...account, spend: id, amount: optional(amount) },
  transfer: { ...account, to: id, amount },
  adjust: { ...account, amount: signedAmount, actor: named, reason: named },
  open: { ...account, lots },
  changeProgramme: { programme: checkPointsProgramme },
};

const always = { cause: optional(id), decisionId: optional(id) } as const;

/**
 * Checks the form of a command, which may come from JSON or from a partner's program.
 *
 * @returns its input as a text, equal for equal inputs, without key and time: a retry comes later than the first attempt
 * @throws RangeError for what no person can have entered: a field of another type
 */
export function checkCommand(command: PointsCommand): Result<string, LedgerRefusal> {
  const given = recordOf(command, 'command');
  const { kind, idempotencyKey, at } = given;
  if (typeof kind !== 'string' || !Object.hasOwn(readersOf, kind)) throw fault('kind', 'a kind of command');
  if (typeof idempotencyKey !== 'string') throw fault('idempotencyKey', 'a text');
  const key = checkIdempotencyKey(idempotencyKey);
  if (!key.ok) return key;
  date(at, 'at');
  const input: unknown[] = [kind];
  // The kind was looked up above.
  for (const [name, reader] of Object.entries({ ...always, ...readersOf[kind as PointsCommand['kind']] })) {
    const read = reader(given[name] ?? null, name);
    if (!read.ok) return read;
    input.push(read.value);
  }
  return ok(JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)));
}

function recordOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw fault(name, 'a record');
  // Its fields are unknown until a reader has seen them.
  return value as Readonly<Record<string, unknown>>;
}
