import type { FieldFault } from '../json-fields.js';
import type { IncentivePlanRefusal } from '../incentives/incentive-refusal.js';
import type { StampProgrammeMalformed } from '../loyalty/stamp-programme.js';
import type { TierProgrammeRefusal } from '../loyalty/tier-programme.js';
import type { PointsProgrammeMalformed } from '../points/points-programme.js';
import type { ReferralProgrammeMalformed } from '../referrals/check-referral-programme.js';
import type { RuleRefusal } from '../rules/rule-refusal.js';
import type { VoucherProgrammeMalformed } from '../vouchers/check-voucher-programme.js';

/** A field of the programme itself cannot be as it is. Every `path` is a JSON pointer (RFC 6901). */
export interface ProgrammeMalformed {
  readonly kind: 'programme/malformed';
  readonly path: string;
  readonly fault: FieldFault;
}

/** A part of the programme is refused by those who know it; `refusal` is theirs, with a path within the part. */
export interface ProgrammePartRefused {
  readonly kind: 'programme/part-refused';
  readonly path: string;
  readonly refusal: PartRefusal;
}

/** What stands at `path` names something that has no terms in the programme. */
export interface ProgrammeNameUnknown {
  readonly kind: 'programme/name-unknown';
  readonly path: string;
  readonly what: NamedPart;
}

/** A rule gives somebody something, on an event that says of no customer. Only `simulate` finds it, since only events know. */
export interface ProgrammeCustomerMissing {
  readonly kind: 'programme/customer-missing';
}

export type NamedPart = 'points' | 'voucher' | 'tier' | 'referral' | 'stamp-card';

export type PartRefusal =
  | RuleRefusal | PointsProgrammeMalformed | TierProgrammeRefusal | StampProgrammeMalformed | ReferralProgrammeMalformed
  | VoucherProgrammeMalformed | IncentivePlanRefusal;

export type ProgrammeRefusal = ProgrammeMalformed | ProgrammePartRefused | ProgrammeNameUnknown;

/** All that a programme is refused for, read or run. */
export type AnyProgrammeRefusal = ProgrammeRefusal | ProgrammeCustomerMissing;
