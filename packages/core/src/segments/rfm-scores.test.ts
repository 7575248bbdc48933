import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enumOf } from '../rules/fact-type.js';
import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { prepareSegment } from './prepare-segment.js';
import { rfmCuts, type Purchases } from './rfm-cuts.js';
import { rfmClasses, rfmClassOf, rfmScores, type Fifth } from './rfm-scores.js';
import { segmentChanges } from './segment-changes.js';
import { segment } from './segment.js';

const now = new Date('2026-11-27T00:00:00Z');
const customer = (days: number, orders: number, spend: number): Purchases =>
  ({ orders, spend, lastOrderAt: new Date(now.getTime() - days * 86_400_000) });
const fifths: readonly Fifth[] = [1, 2, 3, 4, 5];

describe('the borders', () => {
  it('cut ten customers into pairs', () => {
    const ten = Array.from({ length: 10 }, (_, index) => customer(index + 1, 10 - index, (index + 1) * 100));
    expect(rfmCuts(ten, now)).toEqual({ recencyDays: [2, 4, 6, 8], orders: [2, 4, 6, 8], spend: [200, 400, 600, 800] });
  });

  it('are none without customers, and all the same with one', () => {
    expect(rfmCuts([], now)).toBeNull();
    expect(rfmCuts([customer(7, 3, 9_000)], now)).toEqual({ recencyDays: [7, 7, 7, 7], orders: [3, 3, 3, 3], spend: [9_000, 9_000, 9_000, 9_000] });
  });

  it('do not depend on the order of the customers', () => {
    const people = [customer(1, 5, 10), customer(9, 2, 500), customer(3, 9, 30), customer(30, 1, 0)];
    expect(rfmCuts(people.toReversed(), now)).toEqual(rfmCuts(people, now));
  });

  it.each([
    [customer(1, 0, 100), 'orders: 0 is not a whole number of at least 1'],
    [customer(1, 1.5, 100), 'orders: 1.5 is not a whole number of at least 1'],
    [customer(1, 1, -1), 'spend: -1 is not a whole number of at least 0'],
    [customer(-1, 1, 1), 'lastOrderAt: it is not an instant up to now'],
    [{ orders: 1, spend: 1, lastOrderAt: new Date(Number.NaN) }, 'lastOrderAt: it is not an instant up to now'],
  ])('refuse %j', (impossible, message) => {
    expect(() => rfmCuts([impossible], now)).toThrow(message);
    const cuts = { recencyDays: [1, 2, 3, 4], orders: [1, 2, 3, 4], spend: [1, 2, 3, 4] } as const;
    expect(() => rfmScores(impossible, cuts, now)).toThrow(message);
  });
});

describe('the fifths', () => {
  const cuts = { recencyDays: [7, 30, 90, 365], orders: [1, 2, 4, 8], spend: [1_000, 5_000, 20_000, 100_000] } as const;

  it.each([
    [customer(0, 9, 100_001), { recency: 5, frequency: 5, money: 5, class: 'champions' }],
    [customer(7, 8, 100_000), { recency: 5, frequency: 4, money: 4, class: 'champions' }],
    [customer(7.5, 1, 0), { recency: 4, frequency: 1, money: 1, class: 'promising' }],
    [customer(91, 3, 20_000), { recency: 2, frequency: 3, money: 3, class: 'at-risk' }],
    [customer(366, 9, 100_001), { recency: 1, frequency: 5, money: 5, class: 'cannot-lose' }],
    [customer(366, 1, 1_000), { recency: 1, frequency: 1, money: 1, class: 'lost' }],
  ])('of %j', (purchases, scores) => {
    expect(rfmScores(purchases, cuts, now)).toEqual(scores);
  });

  it.each([
    ['recencyDays', [1, 3, 2, 4]], ['orders', [1, Number.NaN, 2, 4]], ['spend', [1, 2, 3]], ['spend', ['1', '2', '3', '4']], ['orders', [1, 2, 3, Infinity]],
  ])('are none between %s of %j', (name, borders) => {
    expect(() => rfmScores(customer(1, 1, 1), { ...cuts, [name]: borders }, now)).toThrow(`cuts: ${name} are not four numbers from low to high`);
  });

  it('of equal customers are equal, and of better ones never lower', () => {
    const people = fc.array(fc.record({
      days: fc.integer({ min: 0, max: 400 }), orders: fc.integer({ min: 1, max: 5 }), spend: fc.integer({ min: 0, max: 10_000 }),
    }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(people, (rows) => {
      const customers = rows.map(({ days, orders, spend }) => customer(days, orders, spend));
      const found = rfmCuts(customers, now);
      expect(found).not.toBeNull();
      if (found === null) return;
      const ranked = customers.toSorted((one, other) => one.orders - other.orders).map((one) => ({ one, scores: rfmScores(one, found, now) }));
      for (const [index, { one, scores }] of ranked.entries()) {
        const before = ranked[index - 1];
        if (before === undefined) continue;
        expect(scores.frequency).toBeGreaterThanOrEqual(before.scores.frequency);
        if (one.orders === before.one.orders) expect(scores.frequency).toBe(before.scores.frequency);
      }
    }));
  });
});

describe('the classes', () => {
  const all = fifths.flatMap((recency) => fifths.flatMap((frequency) => fifths.map((money) => rfmClassOf(recency, frequency, money))));

  it('cover all 125 combinations', () => {
    const counts: Record<string, number> = {};
    for (const name of all) counts[name] = (counts[name] ?? 0) + 1;
    expect(counts).toEqual({
      champions: 13, loyal: 17, 'potential-loyal': 28, new: 1, promising: 1, 'needs-attention': 9,
      'about-to-sleep': 6, 'at-risk': 32, 'cannot-lose': 6, hibernating: 11, lost: 1,
    });
  });

  it('are listed, each once and no others, from the best to the lost', () => {
    expect(rfmClasses.toSorted()).toEqual([...new Set(all)].toSorted());
    expect([rfmClasses[0], rfmClasses.at(-1)]).toEqual(['champions', 'lost']);
  });

  it('can be a fact that rules and segments ask for', () => {
    const vocabulary = productVocabulary({ currency: 'EUR', attributes: { rfm: enumOf(...rfmClasses) } });
    const leaving = segment(vocabulary, {
      id: 'leaving', name: 'Leaving', of: 'customer', when: ({ isIn }) => isIn('customer.attribute.rfm', ['at-risk', 'cannot-lose']),
    });
    const members = rfmClasses.filter((rfm) => segmentChanges(
      prepareSegment(leaving, vocabulary), [{ id: 'ana', isMember: false, facts: { 'customer.attribute.rfm': rfm } }], now,
    ).entered.length === 1);
    expect(members).toEqual(['at-risk', 'cannot-lose']);
  });

  it('round the mean of frequency and money up', () => {
    expect(rfmClassOf(5, 1, 2)).toBe('potential-loyal');
    expect(rfmClassOf(5, 1, 1)).toBe('new');
    expect(rfmClassOf(4, 4, 5)).toBe('champions');
    expect(rfmClassOf(4, 4, 4)).toBe('loyal');
  });
});
