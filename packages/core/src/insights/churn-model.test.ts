import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import type { Score } from '../scores/score.js';
import { churnProbability, fitChurnModel, type ChurnOutcome } from './churn-model.js';

/** Two hundred customers made of remainders, so that R can make the same. */
const customers: readonly ChurnOutcome[] = Array.from({ length: 200 }, (_, at) => {
  const score = ((at * 7) % 11) as Score;
  const previous = at % 9 === 0 ? null : (((at * 5 + 3) % 11) as Score);
  const daysSinceAnswer = (at * 13) % 90;
  const logOdds = 1.2 - 0.35 * score - 0.1 * (score - (previous ?? score)) + 0.01 * daysSinceAnswer;
  return { score, previous, daysSinceAnswer, churned: ((at * 37) % 101) / 101 < 1 / (1 + Math.exp(-logOdds)) };
});

describe('a churn model', () => {
  it.each([
    [1, 2.34034952374206, [-0.822821806018282, -0.0457601013786862, 0.000712707819365624]],
    [5, 1.40825551821834, [-0.558237898376568, -0.0927828665964412, 6.8797678744995e-05]],
  ])('has with ridge %d the effects that another program found', (ridge, intercept, effects) => {
    // R 4.2.2: Newton steps on the penalised likelihood, see the docstring of logisticRegression
    const model = valueOf(fitChurnModel(customers, { ridge }));
    expect(model.intercept).toBeCloseTo(intercept, 7);
    expect(model.effects.map(({ predictor }) => predictor)).toEqual(['score', 'change', 'daysSinceAnswer']);
    model.effects.forEach(({ logOdds }, at) => expect(logOdds).toBeCloseTo(Number(effects[at]), 7));
    expect(model).toMatchObject({ n: 200, churned: 65, ridge, method: 'ridge-logistic', brokenAssumptions: [] });
  });

  it('gives the chance of one customer', () => {
    const model = valueOf(fitChurnModel(customers));
    const facts = { score: 4, previous: 8, daysSinceAnswer: 30 } as const;
    const logOdds = 2.34034952374206 + 4 * -0.822821806018282 - 4 * -0.0457601013786862 + 30 * 0.000712707819365624;
    expect(churnProbability(model, facts)).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 7);
    expect(churnProbability(model, { ...facts, score: 9 })).toBeLessThan(churnProbability(model, facts));
  });

  it('is worth as much as the pairs it puts in order', () => {
    const model = valueOf(fitChurnModel(customers));
    const risks = customers.map((customer) => ({ risk: churnProbability(model, customer), churned: customer.churned }));
    let [wins, pairs] = [0, 0];
    for (const left of risks.filter(({ churned }) => churned)) {
      for (const stayed of risks.filter(({ churned }) => !churned)) {
        pairs += 1;
        wins += left.risk > stayed.risk ? 1 : left.risk === stayed.risk ? 0.5 : 0;
      }
    }
    expect(model.concordance).toBeCloseTo(wins / pairs, 12);
    expect(model.concordance).toBeGreaterThan(0.7);
  });

  it('leaves out what never varies', () => {
    const firsts = customers.map((customer) => ({ ...customer, previous: null, daysSinceAnswer: 10 }));
    expect(valueOf(fitChurnModel(firsts)).effects.map(({ predictor }) => predictor)).toEqual(['score']);
  });

  it('does not run away when the score tells leavers and stayers apart', () => {
    const apart = customers.map((customer) => ({ ...customer, churned: customer.score <= 3 }));
    const model = valueOf(fitChurnModel(apart));
    expect(model.concordance).toBe(1);
    expect(Math.abs(model.effects[0]?.logOdds ?? Infinity)).toBeLessThan(5);
  });

  it.each([
    ['too few left', customers.map((customer, at) => ({ ...customer, churned: at < 29 })), { kind: 'churn/too-few-events', got: 29, atLeast: 30 }],
    ['too few stayed', customers.map((customer, at) => ({ ...customer, churned: at >= 5 })), { kind: 'churn/too-few-events', got: 5, atLeast: 30 }],
    ['there are no customers', [], { kind: 'churn/too-few-events', got: 0, atLeast: 10 }],
    ['nothing varies', customers.map((customer) => ({ ...customer, score: 5 as const, previous: 5 as const, daysSinceAnswer: 1 })),
      { kind: 'regression/constant', predictor: 'score' }],
  ])('is refused when %s', (_, rows, refusal) => {
    expect(refusalOf(fitChurnModel(rows))).toEqual(refusal);
  });

  it.each([
    [{ score: 11 as Score }], [{ previous: 6.5 as Score }], [{ daysSinceAnswer: -1 }], [{ daysSinceAnswer: Number.NaN }],
    [{ daysSinceAnswer: Infinity }],
  ])('does not learn from %j', (fault) => {
    const faulty = customers.map((customer, at) => (at === 7 ? { ...customer, ...fault } : customer));
    expect(() => fitChurnModel(faulty)).toThrow(RangeError);
    const model = valueOf(fitChurnModel(customers));
    expect(() => churnProbability(model, { score: 5, previous: 5, daysSinceAnswer: 1, ...fault })).toThrow(RangeError);
  });

  it.each([0, -1, Number.NaN])('has no ridge of %d', (ridge) => {
    expect(() => fitChurnModel(customers, { ridge })).toThrow(RangeError);
  });
});
