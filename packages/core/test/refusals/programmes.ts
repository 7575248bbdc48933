import type { AnyProgrammeRefusal } from '../../src/programmes/programme-refusal.js';

/** One of each kind, fault and part. */
export const programmes: readonly AnyProgrammeRefusal[] = [
  ...(['missing', 'unknown', 'malformed'] as const).map((fault) => ({ kind: 'programme/malformed', path: '/currency', fault }) as const),
  { kind: 'programme/part-refused', path: '/points/currencies', refusal: { kind: 'points/programme-malformed', path: 'currencies', fault: 'malformed' } },
  ...(['points', 'voucher', 'tier', 'referral', 'stamp-card'] as const).map(
    (what) => ({ kind: 'programme/name-unknown', path: '/rules/rules/0/effects/0', what }) as const,
  ),
  { kind: 'programme/customer-missing' },
];
