import type { ClubRefusal } from '../../src/loyalty/club-refusal.js';

/** One refusal of each kind, for the sentences. */
export const club: readonly ClubRefusal[] = [
  { kind: 'card/number-mistyped', fault: 'check-digit' },
  { kind: 'card/not-active', status: 'frozen' },
  { kind: 'card/change-refused', from: 'closed', to: 'active' },
  { kind: 'membership/not-active', status: 'frozen' },
  { kind: 'membership/change-refused', from: 'closed', to: 'active' },
  { kind: 'membership/in-household' },
  { kind: 'membership/merge-refused', reason: 'same' },
  { kind: 'household/full', limit: 6 },
  { kind: 'household/not-possible', reason: 'in-household' },
  { kind: 'household/limit-reached', limit: 500n, left: 20n },
  { kind: 'tier/programme-malformed', path: '', fault: 'malformed' },
  { kind: 'tier/programme-malformed', path: 'tiers.1.name', fault: 'malformed' },
  { kind: 'tier/not-rising', tier: 'gold', measure: 'points' },
  { kind: 'tier/unknown' },
  { kind: 'stamp-card/programme-malformed', path: 'stamps', fault: 'missing' },
  { kind: 'stamp-card/day-full', limit: 2 },
  { kind: 'stamp-card/not-full', status: 'open', missing: 3 },
  { kind: 'stamp-card/not-full', status: 'rewarded', missing: 0 },
  { kind: 'stamp-card/not-given', given: 0 },
];
