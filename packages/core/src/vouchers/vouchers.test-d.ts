import type { DecidedEffect } from '../rules/effect.js';
import { redeemVoucher } from './redeem-voucher.js';
import { voucherAnswer, type VoucherNotUsable, type VoucherViewer } from './voucher-answer.js';
import { voucherOfEffect, type VoucherIssue } from './voucher-of-effect.js';
import type { VoucherProgramme } from './voucher-programme.js';
import type { VoucherChange } from './voucher-quote.js';
import type { VoucherRedemption } from './voucher-redemption.js';
import type { VoucherRefusal } from './voucher-refusal.js';
import type { VoucherReward } from './voucher-reward.js';

declare const programme: VoucherProgramme;
declare const redemption: VoucherRedemption;
declare const refusal: VoucherRefusal;
declare const viewer: VoucherViewer;
declare const decided: DecidedEffect;
declare const issue: VoucherIssue;
declare const change: VoucherChange;
declare const now: Date;

// @ts-expect-error an amount has no percents
export const mixed: VoucherReward = { kind: 'amount', amount: 500, appliesTo: 'order', basisPoints: 1_000 };

// @ts-expect-error a discount is off something
export const aimless: VoucherReward = { kind: 'amount', amount: 500 };

// @ts-expect-error a programme does not change under its vouchers
programme.minimumOrder = 0;

// @ts-expect-error nobody redeems but by a step
redemption.status = 'redeemed';

// @ts-expect-error a step has a key, so that it can be repeated
redeemVoucher(redemption, { now });

/** Who answers has to reckon with the one answer for strangers. */
export const answer: VoucherRefusal | VoucherNotUsable = voucherAnswer(refusal, viewer);

// @ts-expect-error what a stranger hears has no reason
export const reason: VoucherRefusal = voucherAnswer(refusal, viewer);

/** What a rule decided fits as it is. */
export const issued = decided.do === 'issueVoucher' ? voucherOfEffect(decided, issue) : null;

/** Whoever knows that a counter grows knows its ceiling. */
export const ceiling: number | null = change.within === null ? null : change.within.ceiling;
