import type {
  InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, RefundRefusal,
} from '../../src/interactions/interaction-refusal.js';

/** One refusal of each kind, and of each word in it, for the sentences. */
export const interactions: readonly (InteractionRefusal | InteractionEndingRefusal | RefundRefusal | InteractionNotFound)[] = [
  { kind: 'interaction/type-missing' },
  { kind: 'interaction/type-malformed', limit: 50 },
  ...(['externalId', 'branch', 'staff', 'product', 'channel'] as const).flatMap((field) => [
    { kind: 'interaction/text-too-long', field, length: 201, limit: 200 } as const,
    { kind: 'interaction/text-not-storable', field } as const,
  ]),
  { kind: 'interaction/date-unreadable' },
  { kind: 'interaction/date-out-of-range', earliest: new Date(0), latest: new Date(1) },
  { kind: 'interaction/amount-malformed' },
  { kind: 'interaction/currency-malformed' },
  { kind: 'interaction/amount-unknown' },
  { kind: 'interaction/currency-differs', currency: 'EUR' },
  { kind: 'interaction/refund-too-large', left: { amount: 990, currency: 'EUR' } },
  ...(['completed', 'refunded', 'cancelled'] as const).map((status) => ({ kind: 'interaction/already-over', status }) as const),
  { kind: 'interaction/not-found' },
];
