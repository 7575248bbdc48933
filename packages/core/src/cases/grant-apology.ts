import { dayLength } from '../calendars/day-length.js';
import { isCurrencyCode } from '../json-values.js';
import { ok, refuse, type Result } from '../result.js';
import type { CaseApologyGranted, CaseApologyTooLarge, CaseSecondPersonNeeded } from './case-refusal.js';
import type { CaseStatus } from './case-status.js';
import { changedCase, ownersStep, type CaseAction, type CaseStepRefusal } from './case-step.js';
import { checkedId } from './case-text.js';
import type { Apology, RecoveryCase } from './recovery-case.js';

/** What the owner wants to give. */
export interface ApologyDraft extends CaseAction {
  /** What it costs at most, in minor units, above 0: 10 % of the next payment may be estimated, and is then capped by this. */
  readonly amount: number;
  /** ISO 4217, that of the policy. */
  readonly currency: string;
  /** A second person who agrees; not the owner. */
  readonly approvedBy?: string | null | undefined;
}

/** What may be given, and what is left of it. */
export interface ApologyPolicy {
  readonly currency: string;
  /** Most that one apology may cost, in minor units. */
  readonly limit: number;
  /** What the budget of the period still holds, in minor units; `null` for no budget. */
  readonly budgetLeft: number | null;
  /** For how many days after an apology the next one needs a second person. Default 90. */
  readonly secondPersonWithinDays?: number | undefined;
}

/** Causes come before apologies: who is given something before anybody asked why is paid for complaining. */
const statusesToApologise: readonly CaseStatus[] = ['causeConfirmed', 'remedied', 'resurveyed'];

/**
 * The case with an apology that costs something, such as a discount on the next payment. The gate before it:
 *
 * - the cause is confirmed, and the owner asks;
 * - the incident has had none: neither this case nor one that it reopens, nor one that reopens it;
 * - it costs no more than one may, and no more than the budget still holds;
 * - a customer who had one for another incident within 90 days gets the next with a second person's consent, so that
 *   nobody learns to live on complaints, and no owner gives without an end.
 *
 * The budget is yours to keep: take the amount from it in the same transaction, `where left >= amount`, or two owners
 * spend it twice. A voucher for the customer is issued under the key `apology:` and the incident.
 *
 * @param previous - all apologies that the customer has had, of any case
 * @returns the case; its `apology` says what was granted. Refuses `case/status`, `case/not-owner`, `case/text-malformed`,
 *   `case/apology-granted`, `case/apology-too-large`, `case/second-person-needed`
 * @throws RangeError when an amount is not a whole number of minor units, or not above 0, the currency is not that of the
 *   policy or not three capital letters, days are not 0 or more, an id is blank or too long, or the date is none
 * @example
 * const policy = { currency: 'EUR', limit: 2_000, budgetLeft: 50_000 };
 * const granted = grantApology(confirmed, { by: 'ana', amount: 1_000, currency: 'EUR' }, [], policy, now);
 * granted.ok && granted.value.apology?.amount; // 1000
 */
export function grantApology(
  current: RecoveryCase,
  draft: ApologyDraft,
  previous: readonly Apology[],
  policy: ApologyPolicy,
  now: Date,
): Result<RecoveryCase, CaseStepRefusal | CaseApologyGranted | CaseApologyTooLarge | CaseSecondPersonNeeded> {
  const { by, amount, currency, approvedBy = null } = draft;
  checkMoney(draft, policy);
  const within = policy.secondPersonWithinDays ?? 90;
  if (!(within >= 0 && within < Infinity)) throw new RangeError(`secondPersonWithinDays: ${within} is not a number of days`);
  if (approvedBy !== null) checkedId('approvedBy', approvedBy);
  const step = ownersStep(current, statusesToApologise, draft, now);
  if (!step.ok) return step;
  const given = current.apology === null ? previous : [...previous, current.apology];
  const same = given.find(({ incidentId }) => incidentId === current.incidentId);
  if (same !== undefined) return refuse({ kind: 'case/apology-granted', at: same.grantedAt });
  const tooLarge = tooLargeRefusal(amount, policy);
  if (tooLarge !== null) return refuse(tooLarge);
  const since = latestOf(given);
  // Who agrees with oneself is no second person, and is not recorded as one.
  const second = approvedBy === by ? null : approvedBy;
  const isSoon = since !== null && now.getTime() - since.getTime() < within * dayLength;
  if (isSoon && second === null) return refuse({ kind: 'case/second-person-needed', since });
  const apology: Apology = {
    caseId: current.id, incidentId: current.incidentId, amount, currency, grantedBy: by, approvedBy: second, grantedAt: now,
  };
  return ok(changedCase(current, { apology }, { what: 'apologised', apology }, step.value));
}

function checkMoney({ amount, currency }: ApologyDraft, policy: ApologyPolicy): void {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`amount: ${amount} is not a whole number above 0`);
  for (const [name, most] of [['limit', policy.limit], ['budgetLeft', policy.budgetLeft ?? 0]] as const) {
    if (!Number.isSafeInteger(most)) throw new RangeError(`${name}: ${most} is not a whole number`);
  }
  if (!isCurrencyCode(policy.currency)) throw new RangeError('currency: that of the policy is not three capital letters');
  if (currency !== policy.currency) throw new RangeError(`currency: it is not ${policy.currency}, that of the policy`);
}

/** A budget that is overdrawn holds nothing. */
function tooLargeRefusal(amount: number, { limit, budgetLeft, currency }: ApologyPolicy): CaseApologyTooLarge | null {
  if (amount > limit) return { kind: 'case/apology-too-large', limitedBy: 'limit', largest: Math.max(0, limit), currency };
  if (budgetLeft === null || amount <= budgetLeft) return null;
  return { kind: 'case/apology-too-large', limitedBy: 'budget', largest: Math.max(0, budgetLeft), currency };
}

function latestOf(apologies: readonly Apology[]): Date | null {
  return apologies.reduce<Date | null>(
    (latest, { grantedAt }) => (latest === null || grantedAt.getTime() > latest.getTime() ? grantedAt : latest),
    null,
  );
}
