import type { ReferralNoteMalformed } from './check-note.js';
import type { ReferralProgrammeMalformed } from './check-referral-programme.js';
import type { ReferralClaimRefusal } from './claim-referral.js';
import type { ReferralNotPossible, ReferralNotQualifying } from './qualify-referral.js';

/** Every refusal about referrals. */
export type AnyReferralRefusal =
  | ReferralProgrammeMalformed | ReferralNoteMalformed | ReferralClaimRefusal | ReferralNotQualifying | ReferralNotPossible;
