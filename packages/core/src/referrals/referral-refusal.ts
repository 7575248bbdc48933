import type { ReferralProgrammeMalformed } from './check-referral-programme.js';
import type { ReferralNoteMalformed } from './check-note.js';
import type { AdvocateNotEligible } from './enrol-advocate.js';

/** Every refusal about referrals. */
export type AnyReferralRefusal = ReferralProgrammeMalformed | ReferralNoteMalformed | AdvocateNotEligible;
