import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePaired } from '../inference/compare-paired.js';
import { pairedTableOf, type PairedTable } from '../inference/paired-table.js';
import { categoryFlow } from './category-flow.js';

const count = fc.oneof(fc.constant(0), fc.nat({ max: 400 }));
const row = fc.tuple(count, count, count);
const anyTable: fc.Arbitrary<PairedTable> = fc.tuple(row, row, row);

describe('the flow between categories', () => {
  it('is that of the example in its documentation', () => {
    const flow = categoryFlow(pairedTableOf([{ before: 9, after: 3 }, { before: 7, after: 9 }]));
    expect([flow.change, flow.improved, flow.worsened]).toEqual([-50, 1, 1]);
  });

  it('names each move with what it did', () => {
    const { flows } = categoryFlow([[100, 20, 5], [30, 60, 10], [15, 25, 35]]);
    expect(flows).toHaveLength(9);
    expect(flows[2]).toMatchObject({ from: 'promoter', to: 'detractor', count: 5, probability: 0.04 });
    expect(flows[2]?.contribution).toBeCloseTo(-10 / 3, 12);
    expect(flows[6]).toMatchObject({ from: 'detractor', to: 'promoter', count: 15, contribution: 10, probability: 0.2 });
    expect(flows[6]?.interval?.method).toBe('wilson');
  });

  it('knows no probability where nobody was', () => {
    const flow = categoryFlow([[0, 0, 0], [1, 2, 3], [0, 0, 0]]);
    expect(flow.flows[0]).toEqual({ from: 'promoter', to: 'promoter', count: 0, contribution: 0, probability: null, interval: null });
  });

  it('of nobody has no change', () => {
    expect(categoryFlow([[0, 0, 0], [0, 0, 0], [0, 0, 0]])).toMatchObject({
      n: 0, before: null, after: null, change: null, interval: null, pValue: null, improved: 0, worsened: 0, unchanged: 0,
    });
  });

  it('is not made of counts that are none', () => {
    expect(() => categoryFlow([[-1, 0, 0], [0, 0, 0], [0, 0, 0]])).toThrow(RangeError);
  });

  it('adds up to the change, with the test of the same people', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { flows, improved, worsened, unchanged, ...change } = categoryFlow(table);
        expect(change).toEqual(comparePaired(table));
        expect(improved + worsened + unchanged).toBe(change.n);
        if (change.change === null) return;
        const sum = flows.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - change.change)).toBeLessThan(1e-10);
        for (const { contribution } of flows) expect(Object.is(contribution, -0)).toBe(false);
      }),
    );
  });
});
