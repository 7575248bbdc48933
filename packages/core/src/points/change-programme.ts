import type { CalendarClock } from '../calendars/calendar-clock.js';
import { ok, refuse, type Result } from '../result.js';
import { lotEnd } from './lot-end.js';
import { accountOf, type PointsAccount, type PointsLedger } from './points-ledger.js';
import { isOpen, policyOf } from './points-policy.js';
import type { ChangeProgramme } from './points-command.js';
import { checkPointsProgramme, type PointsProgramme, type PointsProgrammeMalformed } from './points-programme.js';
import type { ChangedTerms } from './points-transaction.js';
import { idOfDue, recordStep, type Course, type Step } from './record-step.js';
import { settleAccount } from './settle-account.js';
import { valuesOf } from './shared-map.js';

/**
 * Begins a new version of the programme. Where it governs open points as well, each account gets a transaction with
 * their new ends; a lot that would have ended before ends now.
 */
export function changeProgramme(
  course: Course, { idempotencyKey, programme: input, at }: ChangeProgramme, told: Partial<Step>, clocks: readonly CalendarClock[],
): Result<null, PointsProgrammeMalformed> {
  const checked = checkPointsProgramme(input);
  if (!checked.ok) return checked;
  const programme = checked.value;
  const path = faultOfSuccession(course.ledger.programme, programme);
  if (path !== null) return refuse({ kind: 'points/programme-malformed', path, fault: 'malformed' });

  const accounts = valuesOf(course.ledger.accounts);
  for (const { member, currency } of accounts) settleAccount(course, member, currency, at);
  recordStep(course, `command:${idempotencyKey}`, { ...told, kind: 'changeProgramme', at, programme });
  if (programme.openLots === 'lotsKeepTheirVersion') return ok(null);
  for (const { member, currency } of accounts) {
    const account = accountOf(course.ledger, member, currency);
    const terms = newTerms(account, course.ledger, programme.version, clocks);
    if (terms.length === 0) continue;
    recordStep(course, idOfDue('changeTerms', account, ''), { kind: 'changeTerms', at, member, currency, terms });
    settleAccount(course, member, currency, at);
  }
  return ok(null);
}

function faultOfSuccession(before: PointsProgramme, after: PointsProgramme): string | null {
  if (after.id !== before.id) return 'id';
  if (after.version <= before.version) return 'version';
  // Points of a currency that no longer exists would have no rules.
  return Object.keys(before.currencies).every((name) => Object.hasOwn(after.currencies, name)) ? null : 'currencies';
}

function newTerms(
  account: PointsAccount, ledger: PointsLedger, version: number, clocks: readonly CalendarClock[],
): readonly ChangedTerms[] {
  const { expiry } = policyOf(ledger, account.currency, version);
  return account.lots.map((lot) => ({
    lot: lot.id,
    version,
    ownExpiry: lot.ownExpiry,
    ...(lot.ownExpiry || !isOpen(lot) ? { expiresAt: lot.expiresAt, slidingDays: lot.slidingDays } : lotEnd(expiry, lot.earnedAt, clocks)),
  }));
}
