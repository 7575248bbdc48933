import { instantOf } from '../calendars/instant-of.js';
import type { IssueVoucherEffect } from '../rules/effect.js';
import type { Voucher, VoucherProgramme } from './voucher-programme.js';
import type { VoucherReward } from './voucher-reward.js';

/** What a rule decided to give, with its number filled in. */
export type DecidedVoucher = IssueVoucherEffect<number> & { readonly rule: string };

/** What a rule leaves to you. */
export interface VoucherIssue {
  /** Of `voucherCodes`. */
  readonly code: string;
  /** `null` for whoever holds the code. */
  readonly customerId: string | null;
  /** ISO 4217, for an effect that names none, since a percent has no money of its own. */
  readonly currency: string;
  readonly now: Date;
}

/** A voucher, and the programme that says what it gives. Store both. */
export interface IssuedVoucher {
  readonly programme: VoucherProgramme;
  readonly voucher: Voucher;
}

const hour = 3_600_000;

/**
 * The voucher that an effect `issueVoucher` of a rule promises.
 *
 * An effect that names a programme belongs to it; any other makes one of its own, named after the rule. It can be used once,
 * unless the rule says `singleUse: false`; it takes its discount off the goods of any purchase, or off all that is paid at once
 * with `nextPayment`; it ends when the span of `expires` is over. A day is 24 hours. Use the effect's `dedupeKey` as the key under
 * which you store it, so that a rule that fires twice gives one voucher.
 *
 * @throws RangeError when the percent is not 0.01 to 100, the amount not a whole number > 0, or the date out of the years 1000 to
 *   9999
 * @example
 * const effect = { do: 'issueVoucher', kind: 'percent', value: 10, rule: 'apology', expires: { amount: 60, unit: 'days' } } as const;
 * voucherOfEffect(effect, { code, customerId: 'customer-1', currency: 'EUR', now }).programme.id; // 'rule:apology'
 */
export function voucherOfEffect(effect: DecidedVoucher, issue: VoucherIssue): IssuedVoucher {
  const { currency = issue.currency, expires, singleUse = true, programme: named } = effect;
  const { code, customerId, now } = issue;
  const id = named ?? `rule:${effect.rule}`;
  const issuedAt = instantOf('voucherOfEffect', now);
  const spanLength = expires === undefined ? null : expires.amount * (expires.unit === 'days' ? 24 : 1) * hour;
  const validUntil = spanLength === null ? null : new Date(issuedAt + spanLength);
  if (validUntil !== null) instantOf('voucherOfEffect', validUntil);
  return {
    programme: {
      id, currency, reward: rewardOf(effect), validFrom: null, validUntil: null, minimumOrder: 0, firstPurchaseOnly: false,
      limits: singleUse ? [{ per: 'code', period: null, of: 'uses', atMost: 1 }] : [],
      lane: 'main', exclusive: false,
    },
    voucher: { code, programmeId: id, customerId, validFrom: null, validUntil },
  };
}

function rewardOf({ kind, value, appliesTo: target }: DecidedVoucher): VoucherReward {
  const appliesTo = target === 'nextPayment' ? target : 'order';
  if (kind === 'amount') {
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`voucherOfEffect: ${value} is not an amount`);
    return { kind, amount: value, appliesTo };
  }
  // 0.29 times 100 is a little less than 29.
  const basisPoints = Math.round(value * 100);
  if (!(basisPoints >= 1 && basisPoints <= 10_000 && basisPoints / 100 === value)) {
    throw new RangeError(`voucherOfEffect: ${value} is not a percent`);
  }
  return { kind, basisPoints, atMost: null, rounding: 'floor', appliesTo };
}
