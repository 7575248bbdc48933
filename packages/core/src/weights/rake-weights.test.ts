import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { postStratify } from './post-stratify.js';
import { rakeWeights, type PopulationMargin } from './rake-weights.js';
import { weightedNps } from './weighted-nps.js';

const region = (labels: readonly string[], targets: Readonly<Record<string, number>>): PopulationMargin => ({ name: 'region', labels, targets });

describe('post-stratification', () => {
  it('weighs each answer N_h / n_h', () => {
    const found = valueOf(postStratify(region(['n', 'n', 's', 'n'], { n: 60, s: 40 })));
    expect(found.weights).toEqual([20, 20, 40, 20]);
    expect(found).toMatchObject({ start: [1, 1, 1, 1], worstMiss: 0, effectiveN: expect.closeTo(100 ** 2 / 2800, 12) });
  });

  it('keeps the ratios of the weights it started from within a label', () => {
    expect(valueOf(postStratify(region(['n', 'n', 's'], { n: 60, s: 40 }), [1, 2, 7])).weights).toEqual([20, 40, 40]);
  });

  it('takes numbers as labels', () => {
    expect(valueOf(postStratify({ name: 'year', labels: [2024, 2025], targets: { 2024: 1, 2025: 3 } })).weights).toEqual([1, 3]);
  });
});

describe('raking', () => {
  const labels = { region: ['n', 'n', 's', 's', 's', 'n'], age: ['y', 'o', 'y', 'o', 'o', 'y'] };
  const margins: readonly PopulationMargin[] = [
    { name: 'region', labels: labels.region, targets: { n: 30, s: 70 } },
    { name: 'age', labels: labels.age, targets: { y: 0.45, o: 0.55 } },
  ];
  const [first, second] = margins as readonly [PopulationMargin, PopulationMargin];
  const inPeople: readonly PopulationMargin[] = [first, { ...second, targets: { y: 45, o: 55 } }];

  it('meets all margins and keeps the total', () => {
    const { weights } = valueOf(rakeWeights(inPeople));
    const totalOf = (column: readonly string[], label: string) => weights.reduce((sum, weight, at) => sum + (column[at] === label ? weight : 0), 0);
    expect(totalOf(labels.region, 'n')).toBeCloseTo(30, 7);
    expect(totalOf(labels.age, 'y')).toBeCloseTo(45, 7);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 7);
  });

  it('keeps the odds ratio of the answers, as iterative proportional fitting does', () => {
    const { weights } = valueOf(rakeWeights(inPeople));
    const [ny, no, sy, so] = [weights[0]! + weights[5]!, weights[1]!, weights[2]!, weights[3]! + weights[4]!];
    expect((ny * so) / (no * sy)).toBeCloseTo((2 * 2) / (1 * 1), 7);
  });

  it('does not know the scale of the weights it starts from', () => {
    const start = [1, 2, 3, 1, 2, 3];
    const once = valueOf(rakeWeights(inPeople, { weights: start })).weights;
    const scaled = valueOf(rakeWeights(inPeople, { weights: start.map((weight) => weight * 1024) })).weights;
    scaled.forEach((weight, at) => expect(weight).toBeCloseTo(once[at]!, 9));
  });

  it.each([1e-310, 1e308])('starts from weights of %d as from ones', (weight) => {
    const raked = valueOf(rakeWeights(inPeople, { weights: Array<number>(6).fill(weight) }));
    expect(raked.weights).toEqual(valueOf(rakeWeights(inPeople)).weights);
    const scores = [10, 7, 3, 9, 8, 10];
    expect(weightedNps({ scores, weights: raked })).toEqual(weightedNps({ scores, weights: valueOf(rakeWeights(inPeople)) }));
  });

  it('meets margins that some population could have', () => {
    const cell = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), fc.array(cell, { minLength: 6, maxLength: 6 }), (answers, people) => {
        // Two labels by three; the population decides the targets.
        const rows = answers.flatMap((count, at) => Array<number>(count).fill(at));
        const total = (of: (at: number) => boolean) => people.reduce((sum, count, at) => sum + (of(at) ? count : 0), 0);
        const found = valueOf(rakeWeights([
          { name: 'two', labels: rows.map((at) => at % 2), targets: { 0: total((at) => at % 2 === 0), 1: total((at) => at % 2 === 1) } },
          { name: 'three', labels: rows.map((at) => at >> 1), targets: { 0: total((at) => at >> 1 === 0), 1: total((at) => at >> 1 === 1), 2: total((at) => at >> 1 === 2) } },
        ]));
        expect(found.worstMiss).toBeLessThan(1e-9);
        expect(Math.min(...found.weights)).toBeGreaterThan(0);
      }),
    );
  });

  it('leaves weights of 0 alone and does not ask for their labels', () => {
    const { weights } = valueOf(rakeWeights([region(['n', 's', 'elsewhere'], { n: 1, s: 3 })], { weights: [1, 1, 0] }));
    expect(weights).toEqual([1, 3, 0]);
  });

  it('cuts weights only on request, and says what that does', () => {
    const margin = region([...Array<string>(9).fill('n'), 's'], { n: 50, s: 50 });
    const whole = valueOf(rakeWeights([margin]));
    const cut = valueOf(rakeWeights([margin], { trim: [0.2, 3] }));
    expect(whole.weights.at(-1)).toBe(50);
    // The mean is 10, and three times that is what the last one may weigh.
    expect(cut.weights.at(-1)).toBe(30);
    expect(cut.worstMiss).toBeCloseTo(0.4, 12);
    expect(cut.kishDesignEffect).toBeLessThan(whole.kishDesignEffect!);
  });

  it('takes a label by its own name, whatever that means to JavaScript', () => {
    const targets = JSON.parse('{ "__proto__": 3, "constructor": 1 }') as Record<string, number>;
    expect(valueOf(rakeWeights([region(['__proto__', 'constructor'], targets)])).weights).toEqual([3, 1]);
    expect(refusalOf(rakeWeights([region(['toString'], { n: 1 })]))).toEqual({ kind: 'weights/no-target', margin: 'region', label: 'toString' });
  });

  it.each([
    ['a target for nobody', [region(['n'], { n: 1, s: 2 })], { kind: 'weights/empty-cell', margin: 'region', label: 's' }],
    ['no answer', [region([], { n: 1 })], { kind: 'weights/empty-cell', margin: 'region', label: 'n' }],
    ['a label without target', [region(['n', 's'], { n: 1 })], { kind: 'weights/no-target', margin: 'region', label: 's' }],
    ['a target of 0 for somebody', [region(['n', 's'], { n: 1, s: 0 })], { kind: 'weights/no-target', margin: 'region', label: 's' }],
    ['totals that differ', margins, { kind: 'weights/totals-differ', margin: 'age', total: 1, expected: 100 }],
    ['margins that cannot be met together', [
      { name: 'a', labels: ['x', 'x', 'y', 'y'], targets: { x: 1, y: 3 } }, { name: 'b', labels: ['p', 'p', 'q', 'q'], targets: { p: 3, q: 1 } },
    ], { kind: 'weights/not-converged', iterations: 1_000 }],
  ] as const)('refuses %s', (_what, given, refusal) => {
    expect(refusalOf(rakeWeights(given))).toEqual(refusal);
  });

  it('does not mind a target of 0 for nobody', () => {
    expect(valueOf(rakeWeights([region(['n'], { n: 2, s: 0 })])).weights).toEqual([2]);
  });

  it.each([
    ['no margin', [], {}], ['columns of different lengths', [first, { ...second, labels: ['y'] }], {}],
    ['a negative target', [region(['n'], { n: -1 })], {}], ['a target that is no number', [region(['n'], { n: Number.NaN })], {}],
    ['a negative weight', [first], { weights: [1, 1, 1, 1, 1, -1] }], ['too few weights', [first], { weights: [1] }],
    ['a cut that does not hold the mean', [first], { trim: [1.5, 3] }], ['a cut that is no number', [first], { trim: [0, Number.NaN] }],
  ] as const)('is not defined with %s', (_what, given, options) => {
    expect(() => rakeWeights(given, options)).toThrow(RangeError);
  });
});
