import type { PeriodUnit } from '../calendars/period-unit.js';
import type { VoucherReward } from './voucher-reward.js';

/** How often, or for how much money, something may be used. */
export interface VoucherLimit {
  /** Whose use is counted: that of one code, of one customer over all codes of the programme, or of all. */
  readonly per: 'code' | 'customer' | 'programme';
  /** In each day, week, month … of the calendar; `null` for all time. */
  readonly period: PeriodUnit | null;
  /** Orders, or what they were granted in money: a budget. */
  readonly of: 'uses' | 'money';
  readonly atMost: number;
}

/** What vouchers of one kind promise, and under which conditions. `checkVoucherProgramme` makes it of JSON. */
export interface VoucherProgramme {
  readonly id: string;
  /** ISO 4217; all money of the programme is in its smallest unit. */
  readonly currency: string;
  readonly reward: VoucherReward;
  /** `null`: from ever. */
  readonly validFrom: Date | null;
  /** No longer valid from this instant on; `null`: for ever. */
  readonly validUntil: Date | null;
  /** What the goods have to cost before any voucher, without shipping; 0 for nothing. */
  readonly minimumOrder: number;
  /** Only for the first purchase, as `explainFirstPurchase` defines it. */
  readonly firstPurchaseOnly: boolean;
  /** All of them hold. A gift card of 5,000 is a reward of 5,000 with a limit of 5,000 in money per code. */
  readonly limits: readonly VoucherLimit[];
  /** Vouchers of one lane compete, those of different lanes add up: see `combineVouchers`. */
  readonly lane: string;
  /** Never together with another voucher. */
  readonly exclusive: boolean;
}

/** One code that was given out. */
export interface Voucher {
  readonly code: string;
  readonly programmeId: string;
  /** The only customer who may use it; `null` for whoever holds the code. */
  readonly customerId: string | null;
  /** As in the programme, and in addition to it. To withdraw a voucher, set `validUntil` to now. */
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
}
