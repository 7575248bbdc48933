import type { AnyReferralRefusal } from '../../src/referrals/referral-refusal.js';

/** Each kind of refusal, and each of its data where the sentence depends on it. */
export const referrals: readonly AnyReferralRefusal[] = [
  { kind: 'referral/programme-malformed', path: '', fault: 'malformed' },
  ...(['missing', 'unknown', 'malformed'] as const).map(
    (fault) => ({ kind: 'referral/programme-malformed', path: 'advocate.0.from', fault }) as const,
  ),
  { kind: 'referral/note-malformed', field: 'by', limit: 200 },
  { kind: 'referral/note-malformed', field: 'because', limit: 1_000 },
  ...(['membership', 'purchases', 'standing'] as const).map((lacks) => ({ kind: 'referral/advocate-not-eligible', lacks }) as const),
];
