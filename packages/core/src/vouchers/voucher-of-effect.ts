import { instantOf } from '../calendars/instant-of.js';
import type { IssueVoucherEffect } from '../rules/effect.js';
import type { Voucher, VoucherLimit, VoucherProgramme } from './voucher-programme.js';
import type { VoucherReward, VoucherTarget } from './voucher-reward.js';

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
  /** The programme that the effect names, with its limits and conditions. */
  readonly programme?: VoucherProgramme | undefined;
  readonly now: Date;
}

/** A voucher, and what it gives under which conditions. Keep both together: the next one of the same rule may give something else. */
export interface IssuedVoucher {
  /** `null` when the effect names a programme that you did not pass: then the terms of that one hold, whatever the effect says. */
  readonly programme: VoucherProgramme | null;
  readonly voucher: Voucher;
}

const hour = 3_600_000;

const once: VoucherLimit = { per: 'code', period: null, of: 'uses', atMost: 1 };

/**
 * The voucher that an effect `issueVoucher` of a rule promises.
 *
 * With the programme that the effect names, the voucher has its limits, window and other conditions, and shares its budget, and
 * gives what the effect says. An effect that names none makes a programme of its own, named after the rule. The voucher can be
 * used once, unless the rule says `singleUse: false`, or says nothing and the programme has a limit per code. It takes its
 * discount off the goods of any purchase, or off all that is paid at once with `nextPayment`; it ends when the span of `expires`
 * is over. A day is 24 hours. Use the effect's `dedupeKey` as the key under which you store it, so that a rule that fires twice
 * gives one voucher.
 *
 * @throws RangeError when the percent is not 0.01 to 100, the amount not a whole number > 0, the programme another than the effect
 *   names or in another currency, or the date out of the years 1000 to 9999
 * @example
 * const effect = { do: 'issueVoucher', kind: 'percent', value: 10, rule: 'apology', expires: { amount: 60, unit: 'days' } } as const;
 * voucherOfEffect(effect, { code, customerId: 'customer-1', currency: 'EUR', now }).voucher.programmeId; // 'rule:apology'
 */
export function voucherOfEffect(effect: DecidedVoucher, issue: VoucherIssue): IssuedVoucher {
  const { expires, programme: named } = effect;
  const { code, customerId, now } = issue;
  const programmeId = named ?? `rule:${effect.rule}`;
  const issuedAt = instantOf('voucherOfEffect', now);
  const spanLength = expires === undefined ? null : expires.amount * (expires.unit === 'days' ? 24 : 1) * hour;
  const validUntil = spanLength === null ? null : new Date(issuedAt + spanLength);
  if (validUntil !== null) instantOf('voucherOfEffect', validUntil);
  return {
    programme: termsOf(effect, issue, programmeId),
    voucher: { code, programmeId, customerId, validFrom: null, validUntil },
  };
}

function termsOf(effect: DecidedVoucher, { currency: usual, programme }: VoucherIssue, id: string): VoucherProgramme | null {
  const reward = rewardOf(effect, programme?.reward);
  if (programme === undefined) {
    if (effect.programme !== undefined) return null;
    const limits = effect.singleUse === false ? [] : [once];
    return {
      id, currency: effect.currency ?? usual, reward, validFrom: null, validUntil: null, minimumOrder: 0, firstPurchaseOnly: false,
      limits, lane: 'main', exclusive: false,
    };
  }
  if (programme.id !== effect.programme) throw new RangeError('voucherOfEffect: the programme is not the one that the effect names');
  const { currency = programme.currency } = effect;
  if (currency !== programme.currency) throw new RangeError('voucherOfEffect: the programme is in another currency');
  const limits = needsOnce(programme.limits, effect.singleUse) ? [once, ...programme.limits] : programme.limits;
  return { ...programme, reward, limits };
}

/** Whether nothing yet keeps a code to one use that has to. */
function needsOnce(limits: readonly VoucherLimit[], singleUse: boolean | undefined): boolean {
  const ofCode = limits.filter(({ per }) => per === 'code');
  if (singleUse === undefined) return ofCode.length === 0;
  return singleUse && !ofCode.some(({ period, of, atMost }) => period === null && of === 'uses' && atMost === 1);
}

function rewardOf({ kind, value, appliesTo }: DecidedVoucher, usual: VoucherReward | undefined): VoucherReward {
  const target = targetOf(appliesTo, usual);
  if (kind === 'amount') {
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`voucherOfEffect: ${value} is not an amount`);
    return { kind, amount: value, appliesTo: target };
  }
  // 0.29 times 100 is a little less than 29.
  const basisPoints = Math.round(value * 100);
  if (!(basisPoints >= 1 && basisPoints <= 10_000 && basisPoints / 100 === value)) {
    throw new RangeError(`voucherOfEffect: ${value} is not a percent`);
  }
  const { atMost, rounding } = usual?.kind === kind ? usual : { atMost: null, rounding: 'floor' as const };
  return { kind, basisPoints, atMost, rounding, appliesTo: target };
}

function targetOf(appliesTo: DecidedVoucher['appliesTo'], usual: VoucherReward | undefined): VoucherTarget {
  if (appliesTo === undefined) return usual?.kind === 'percent' || usual?.kind === 'amount' ? usual.appliesTo : 'order';
  return appliesTo === 'nextPayment' ? appliesTo : 'order';
}
