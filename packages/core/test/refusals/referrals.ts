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
  { kind: 'referral/not-usable' },
  { kind: 'referral/not-running', phase: 'before', startsAt: new Date(0), endsAt: null },
  { kind: 'referral/not-running', phase: 'after', startsAt: null, endsAt: new Date(0) },
  { kind: 'referral/too-late', until: new Date(0) },
  { kind: 'referral/self-referral' },
  { kind: 'referral/existing-customer', orderId: 'what a stranger wrote' },
  { kind: 'referral/already-claimed' },
  { kind: 'referral/budget-spent' },
  ...(['other-event', 'other-currency', 'before-claim', 'already-qualified', 'unknown'] as const).map(
    (because) => ({ kind: 'referral/not-qualifying', because, atLeast: null }) as const,
  ),
  { kind: 'referral/not-qualifying', because: 'below-minimum', atLeast: 1_000 },
  { kind: 'referral/not-possible', status: 'expired' },
];
