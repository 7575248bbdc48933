import type { PointsRefusal } from '../../src/points/points-refusal.js';

/** One refusal of each kind, and of each case that its sentence tells apart. */
export const ledger: readonly PointsRefusal[] = [
  { kind: 'points/programme-malformed', path: '', fault: 'malformed' },
  { kind: 'points/programme-malformed', path: 'currencies.points.expiry.days', fault: 'missing' },
  { kind: 'points/currency-unknown' },
  { kind: 'points/amount-out-of-range', limit: 9_007_199_254_740_991n },
  { kind: 'points/insufficient', available: 1_200n, requested: 1_500n },
  ...(['lot', 'hold', 'spend'] as const).map((what) => ({ kind: 'points/not-found', what }) as const),
  ...(['captured', 'released', 'timedOut'] as const).map((status) => ({ kind: 'points/hold-closed', status }) as const),
  { kind: 'points/not-pending' },
  { kind: 'points/beyond-original', left: 40n },
  { kind: 'points/out-of-order', latestAt: new Date(0) },
  { kind: 'points/opened-before' },
  { kind: 'points/same-member' },
  { kind: 'points/reason-missing', field: 'actor' },
  { kind: 'points/reason-missing', field: 'reason' },
];
