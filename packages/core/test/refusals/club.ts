import type { ClubRefusal } from '../../src/loyalty/club-refusal.js';

/** One refusal of each kind and status, for the sentences. */
export const club: readonly ClubRefusal[] = [
  { kind: 'card/number-mistyped', fault: 'check-digit' },
  { kind: 'card/not-active', status: 'frozen' },
  { kind: 'card/not-active', status: 'replaced' },
  { kind: 'card/not-active', status: 'closed' },
  { kind: 'card/change-refused', from: 'closed', to: 'active' },
  { kind: 'membership/not-active', status: 'frozen' },
  { kind: 'membership/not-active', status: 'closed' },
  { kind: 'membership/not-active', status: 'merged' },
  { kind: 'membership/change-refused', from: 'closed', to: 'active' },
  { kind: 'membership/in-household' },
  { kind: 'tier/programme-malformed', path: 'tiers.1.name' },
  { kind: 'tier/not-rising', tier: 'gold', measure: 'points' },
  { kind: 'tier/unknown' },
  { kind: 'stamp-card/programme-malformed', path: 'stamps' },
  { kind: 'stamp-card/day-full', limit: 2 },
  { kind: 'stamp-card/not-full', status: 'open', missing: 3 },
  { kind: 'stamp-card/not-full', status: 'rewarded', missing: 0 },
  { kind: 'stamp-card/not-full', status: 'expired', missing: 0 },
  { kind: 'stamp-card/not-full', status: null, missing: 0 },
  { kind: 'stamp-card/not-given', given: 0 },
];
