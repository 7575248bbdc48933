import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { cancelInteraction } from './cancel-interaction.js';
import { interactionTransitions, type InteractionState } from './interaction-status.js';
import { refundInteraction } from './refund-interaction.js';

const now = new Date('2026-11-21T12:00:00.000Z');
const occurredAt = new Date('2026-11-01T09:00:00.000Z');
const euros = (amount: number) => ({ amount, currency: 'EUR' });
const bought: InteractionState = { status: 'completed', occurredAt, amount: euros(1990), refundedAmount: 0, endedAt: null };
const visited: InteractionState = { ...bought, amount: null };

describe('a refund', () => {
  it('gives all back if nobody says how much', () => {
    expect(valueOf(refundInteraction(bought, {}, now))).toEqual({ status: 'refunded', refundedAmount: 1990, endedAt: now, takenBack: euros(1990) });
    const rest = { ...bought, refundedAmount: 990 };
    expect(valueOf(refundInteraction(rest, { amount: null }, now))).toMatchObject({ refundedAmount: 1990, takenBack: euros(1000) });
    expect(valueOf(refundInteraction(visited, {}, now))).toEqual({ status: 'refunded', refundedAmount: 0, endedAt: now, takenBack: null });
  });

  it('of a part leaves the interaction, and the last part ends it', () => {
    const first = valueOf(refundInteraction(bought, { amount: { amount: '990', currency: 'EUR' } }, now));
    expect(first).toEqual({ status: 'completed', refundedAmount: 990, endedAt: null, takenBack: euros(990) });
    const at = new Date('2026-11-20T00:00:00Z');
    const last = valueOf(refundInteraction({ ...bought, ...first }, { amount: euros(1000), at }, now));
    expect(last).toEqual({ status: 'refunded', refundedAmount: 1990, endedAt: at, takenBack: euros(1000) });
    expect(refusalOf(refundInteraction({ ...bought, ...last }, {}, now))).toEqual({ kind: 'interaction/already-over', status: 'refunded' });
  });

  it.each([
    ['more than what is left', bought, { amount: euros(1991) }, { kind: 'interaction/refund-too-large', left: euros(1990) }],
    ['nothing', bought, { amount: euros(0) }, { kind: 'interaction/amount-malformed' }],
    ['half a cent', bought, { amount: euros(0.5) }, { kind: 'interaction/amount-malformed' }],
    ['another currency', bought, { amount: { amount: 1, currency: 'USD' } }, { kind: 'interaction/currency-differs', currency: 'EUR' }],
    ['a part of nobody knows what', visited, { amount: euros(1) }, { kind: 'interaction/amount-unknown' }],
    ['a date that is none', bought, { at: new Date(Number.NaN) }, { kind: 'interaction/date-unreadable' }],
  ])('is refused with %s', (_name, interaction, draft, refusal) => {
    expect(refusalOf(refundInteraction(interaction, draft, now))).toEqual(refusal);
  });

  it('is not before what it gives back', () => {
    const at = new Date(occurredAt.getTime() - 1);
    expect(refusalOf(refundInteraction(bought, { at }, now))).toMatchObject({ kind: 'interaction/date-out-of-range', earliest: occurredAt });
  });

  it('of what a clock ahead of ours has recorded is made then, when nobody says when', () => {
    const ahead = new Date(now.getTime() + 3 * 60_000);
    expect(valueOf(refundInteraction({ ...bought, occurredAt: ahead }, {}, now)).endedAt).toEqual(ahead);
    expect(refusalOf(refundInteraction({ ...bought, occurredAt: ahead }, { at: now }, now)).kind).toBe('interaction/date-out-of-range');
  });

  it('never gives back more than was paid, in whatever parts', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1_500 }), { maxLength: 6 }), (parts) => {
      let state = bought;
      let given = 0;
      for (const part of parts) {
        const step = refundInteraction(state, { amount: euros(part) }, now);
        if (!step.ok) continue;
        given += step.value.takenBack?.amount ?? 0;
        state = { ...state, ...step.value };
      }
      expect(given).toBe(state.refundedAmount);
      expect(given).toBeLessThanOrEqual(1990);
      expect(state.status === 'refunded').toBe(given === 1990);
    }));
  });
});

describe('a cancellation', () => {
  it('takes back what is left, and is the end', () => {
    const step = valueOf(cancelInteraction({ ...bought, refundedAmount: 990 }, null, now));
    expect(step).toEqual({ status: 'cancelled', refundedAmount: 990, endedAt: now, takenBack: euros(1000) });
    expect(refusalOf(cancelInteraction({ ...bought, ...step }, null, now))).toEqual({ kind: 'interaction/already-over', status: 'cancelled' });
    expect(valueOf(cancelInteraction(visited, null, now)).takenBack).toBeNull();
  });

  it('may come before the time that was agreed', () => {
    const at = new Date(occurredAt.getTime() - 1);
    expect(valueOf(cancelInteraction(bought, at, now)).endedAt).toBe(at);
    expect(refusalOf(cancelInteraction(bought, new Date(0), now))).toMatchObject({ kind: 'interaction/date-out-of-range' });
  });
});

it('both endings of an interaction are final, and lead from where it begins', () => {
  expect(interactionTransitions).toEqual({ completed: ['refunded', 'cancelled'], refunded: [], cancelled: [] });
});
