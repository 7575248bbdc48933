import { instantOf } from '../calendars/instant-of.js';
import { accountOf, type PointsAccount, type PointsLedger } from './points-ledger.js';
import type { PointsTransaction } from './points-transaction.js';
import type { Course } from './record-step.js';
import { settleAccount } from './settle-account.js';
import { valuesOf } from './shared-map.js';

/**
 * Does everything that is due in all accounts: for a job that runs now and then. How late it runs does not matter:
 * commands and balances take what is due into account, whether the job ran or not.
 *
 * @returns the same state when nothing was due
 * @throws RangeError when now is not a date of the years 1000 to 9999
 */
export function runDue(
  state: PointsLedger, now: Date,
): { readonly state: PointsLedger; readonly transactions: readonly PointsTransaction[] } {
  instantOf('runDue', now);
  const course: Course = { ledger: state, posted: [], idempotencyKey: null };
  for (const { member, currency } of valuesOf(state.accounts)) settleAccount(course, member, currency, now);
  return { state: course.ledger, transactions: course.posted };
}

/**
 * An account as it stands at an instant, with everything done that is due by then.
 *
 * @throws RangeError when now is not a date of the years 1000 to 9999
 */
export function accountAt(state: PointsLedger, member: string, currency: string, now: Date): PointsAccount {
  instantOf('accountAt', now);
  const course: Course = { ledger: state, posted: [], idempotencyKey: null };
  settleAccount(course, member, currency, now);
  return accountOf(course.ledger, member, currency);
}
