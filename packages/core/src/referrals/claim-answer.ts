import type { Result } from '../result.js';
import type { ReferralClaimRefusal, ReferralClaimStep } from './claim-referral.js';

/**
 * What somebody is told about a claim: a refusal, or `null` when all is well. Your own people may see the refusal itself.
 *
 * - `stranger`, who is not signed in: every no reads the same, whether the code is wrong, banned, spent or one's own, so that nobody
 *   learns codes, customers or purchases by trying. Give them the answer after the same time as well, and few tries.
 * - `friend`, a signed-in customer: what concerns them, and nothing about the advocate or the signals of fraud.
 *
 * @example
 * claimAnswer(claimReferral(draft, null, programme, usageOf, now), 'stranger'); // null, or { kind: 'referral/not-usable' }
 */
export function claimAnswer(
  claimed: Result<ReferralClaimStep, ReferralClaimRefusal>, viewer: 'friend' | 'stranger',
): ReferralClaimRefusal | null {
  if (claimed.ok) return claimed.value.verdict === 'reject' ? { kind: 'referral/not-usable' } : null;
  const isPrivate = viewer === 'stranger' || claimed.refusal.kind === 'referral/advocate-not-eligible';
  return isPrivate ? { kind: 'referral/not-usable' } : claimed.refusal;
}
