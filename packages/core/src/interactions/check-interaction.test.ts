import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkInteraction, knownInteractionTypes, type InteractionDraft } from './check-interaction.js';

const now = new Date('2026-11-21T12:00:00.000Z');
const check = (draft: InteractionDraft) => checkInteraction(draft, now);

describe('an interaction', () => {
  it('needs nothing but a type', () => {
    expect(valueOf(check({ type: 'purchase' }))).toEqual({
      type: 'purchase', occurredAt: now, amount: null, branch: null, staff: null, product: null, channel: null, attributes: {},
      externalId: null,
    });
  });

  it.each([...knownInteractionTypes, 'dental-check-2'])('may be of the type %s', (type) => {
    expect(valueOf(check({ type: ` ${type} ` })).type).toBe(type);
  });

  it.each([undefined, null, ' '])('is refused without a type: %j', (type) => {
    expect(refusalOf(check({ type }))).toEqual({ kind: 'interaction/type-missing' });
  });

  it.each(['Purchase', 'support call', 'x'.repeat(51)])('is refused with the type %s, which is no code', (type) => {
    expect(refusalOf(check({ type }))).toEqual({ kind: 'interaction/type-malformed', limit: 50 });
  });

  it.each([
    ['1999-12-31T23:59:59.999Z', false], ['2000-01-01T00:00:00.000Z', true], ['2026-11-21T12:05:00.000Z', true],
    ['2026-11-21T12:05:00.001Z', false],
  ])('may have happened at %s: %s', (at, possible) => {
    expect(check({ type: 'delivery', occurredAt: new Date(at) }).ok).toBe(possible);
  });

  it('is refused with a date that is none', () => {
    expect(refusalOf(check({ type: 'delivery', occurredAt: new Date(Number.NaN) }))).toEqual({ kind: 'interaction/date-unreadable' });
  });

  it('keeps money in whole minor units, as a number or as digits', () => {
    const amountOf = (amount: unknown) => valueOf(check({ type: 'purchase', amount: { amount, currency: 'EUR' } })).amount;
    expect(amountOf(1990)).toEqual({ amount: 1990, currency: 'EUR' });
    expect(amountOf(' ۱۹۹۰ ')).toEqual({ amount: 1990, currency: 'EUR' });
    expect(amountOf(-0)).toEqual({ amount: 0, currency: 'EUR' });
    expect(amountOf('9007199254740991')).toEqual({ amount: 2 ** 53 - 1, currency: 'EUR' });
  });

  it.each([19.9, '19.90', '', '1e3', '-1', -1, 2 ** 53, '9007199254740992', Number.NaN, null, true, {}])('is refused with the amount %j', (amount) => {
    expect(refusalOf(check({ type: 'purchase', amount: { amount, currency: 'EUR' } }))).toEqual({ kind: 'interaction/amount-malformed' });
  });

  it.each(['eur', 'EURO', '', null, 978])('is refused with the currency %j', (currency) => {
    expect(refusalOf(check({ type: 'purchase', amount: { amount: 1, currency } }))).toEqual({ kind: 'interaction/currency-malformed' });
  });

  it.each(['branch', 'staff', 'product', 'channel', 'externalId'] as const)('has a %s of at most 200 characters', (field) => {
    const of = (text: string | null) => check({ type: 'purchase', [field]: text });
    expect(valueOf(of(' شعبه ۲\u200f'))[field]).toBe('شعبه ۲');
    expect(valueOf(of(' '))[field]).toBeNull();
    expect(refusalOf(of('é'.repeat(201)))).toEqual({ kind: 'interaction/text-too-long', field, length: 201, limit: 200 });
    expect(refusalOf(of('a\0'))).toEqual({ kind: 'interaction/text-not-storable', field });
  });

  it('has attributes as a customer has', () => {
    expect(valueOf(check({ type: 'purchase', attributes: { items: 3 } })).attributes).toEqual({ items: 3 });
    expect(refusalOf(check({ type: 'purchase', attributes: { items: [] } }))).toEqual({ kind: 'attributes/not-plain', name: 'items' });
  });
});
