import { describe, expect, it } from 'vitest';
import type { Facts } from '../rules/define-facts.js';
import { evaluate } from '../rules/evaluate.js';
import { bool } from '../rules/fact-type.js';
import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { prepareSegment } from './prepare-segment.js';
import { readySegments, type ReadySegment } from './ready-segments.js';

const vocabulary = productVocabulary({ currency: 'EUR', attributes: { beta: bool() } });
const segments = readySegments(vocabulary, { valuableFrom: 50_000 });
const now = new Date('2026-11-27T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('the ready segments', () => {
  const quiet = { 'customer.score': 9, 'customer.referrals': 0 };
  it.each<readonly [ReadySegment, Facts, boolean | null]>([
    ['valuable-detractors', { 'customer.score': 6, 'customer.spendInYear': 50_000 }, true],
    ['valuable-detractors', { 'customer.score': 7, 'customer.spendInYear': 50_000 }, false],
    ['valuable-detractors', { 'customer.score': 6, 'customer.spendInYear': 49_999 }, false],
    // Who never answered is not unhappy.
    ['valuable-detractors', { 'customer.spendInYear': 50_000 }, null],
    ['silent-promoters', quiet, true],
    ['silent-promoters', { ...quiet, 'customer.score': 8 }, false],
    ['silent-promoters', { ...quiet, 'customer.referrals': 1 }, false],
    ['silent-promoters', { ...quiet, 'customer.lastReferralAskAt': daysAgo(90), 'customer.lastReviewAskAt': daysAgo(90) }, true],
    ['silent-promoters', { ...quiet, 'customer.lastReferralAskAt': daysAgo(89) }, false],
    ['silent-promoters', { ...quiet, 'customer.lastReviewAskAt': daysAgo(89) }, false],
    ['falling-scores', { 'customer.scoreChange': -3 }, true],
    ['falling-scores', { 'customer.scoreChange': -2 }, false],
    ['at-risk', { 'customer.churnLevel': 'at-risk' }, true],
    ['at-risk', { 'customer.churnLevel': 'high' }, true],
    ['at-risk', { 'customer.churnLevel': 'watch' }, false],
    ['at-risk', {}, null],
    ['new-customers', { 'customer.since': daysAgo(29) }, true],
    ['new-customers', { 'customer.since': daysAgo(30) }, false],
  ])('%s, with %j: %s', (id, facts, belongs) => {
    expect(evaluate(prepareSegment(segments[id], vocabulary).condition, facts, now)).toBe(belongs);
  });

  it('have their ids', () => {
    expect(Object.entries(segments).map(([key, { id, name, of }]) => [key, id, name, of]))
      .toEqual(Object.keys(segments).map((id) => [id, id, id, 'customer']));
  });

  it('take other borders', () => {
    const own = readySegments(vocabulary, { valuableFrom: 1, fall: 5, silentDays: 10, newDays: 7 });
    expect(own['falling-scores'].when).toEqual({ op: 'lte', path: 'customer.scoreChange', value: -5 });
    expect(JSON.stringify(own['silent-promoters'].when).match(/"to":-10/g)).toHaveLength(2);
    expect(own['new-customers'].when).toMatchObject({ from: -7, unit: 'days' });
  });

  it('refuse a border that cannot be', () => {
    expect(() => readySegments(vocabulary, { valuableFrom: -1 })).toThrow(RangeError);
    expect(() => readySegments(vocabulary, { valuableFrom: 1, newDays: 0 })).toThrow('days: 0 is not a whole number of at least 1');
    expect(() => readySegments(vocabulary, { valuableFrom: 1, fall: 11 })).toThrow(RangeError);
    for (const fall of [0, -3, Number.NaN]) {
      expect(() => readySegments(vocabulary, { valuableFrom: 1, fall })).toThrow(`fall: ${fall} is not a whole number of at least 1`);
    }
  });
});
