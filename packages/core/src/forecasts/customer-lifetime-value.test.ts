import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerLifetimeValue, type CustomerValue } from './customer-lifetime-value.js';

const anyCustomer: fc.Arbitrary<CustomerValue> = fc.record({
  margin: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  retention: fc.double({ min: 0, max: 1, noNaN: true }),
  discount: fc.double({ min: 0, max: 2, noNaN: true }),
});

describe('the value of a customer', () => {
  it.each([
    // m, r, i, periods → with the first margin now; python3 fractions, sum of m r^t / (1 + i)^t.
    [40, 0.95, 0.12, undefined, 263.5294117647059],
    [40, 0.95, 0.12, 10, 212.72693114914202],
    [250, 0.6, 0, 8, 614.5024],
    [100, 0, 0.1, undefined, 100],
    [100, 0, 0.1, 5, 100],
    [100, 1, 0, 12, 1200],
    [100, 1, 0.1, undefined, 1100],
    [-20, 0.5, 0, undefined, -40],
    // Next to nobody leaves: 1 + i - r written so has no digits left.
    [100, 1 - 2 ** -40, 0, undefined, 100 * 2 ** 40],
    [100, 1 - 2 ** -40, 2 ** -60, undefined, (100 * 2 ** 40) / (1 + 2 ** -20)],
    [100, 0.999999, 1e-6, 1, 100],
  ] as const)('with margin %d, retention %d, discount %d over %s periods is %d', (margin, retention, discount, periods, value) => {
    const { value: got } = customerLifetimeValue({ margin, retention, discount }, { periods });
    expect(Math.abs(Number(got) / value - 1)).toBeLessThan(1e-13);
  });

  it('has no end when nobody leaves and money keeps its worth', () => {
    const forever = { margin: 100, retention: 1, discount: 0 };
    expect(customerLifetimeValue(forever)).toEqual({
      value: null, expectedLifetime: null, convention: 'first-margin-now', periods: null,
    });
    expect(customerLifetimeValue(forever, { periods: 3, convention: 'first-margin-later' })).toMatchObject({ value: 300, periods: 3 });
  });

  it('with the first margin later is one margin less', () => {
    fc.assert(
      fc.property(anyCustomer.filter(({ retention }) => retention < 0.999), (customer) => {
        const now = Number(customerLifetimeValue(customer).value);
        const later = Number(customerLifetimeValue(customer, { convention: 'first-margin-later' }).value);
        expect(Math.abs(now - later - customer.margin)).toBeLessThan(1e-9 * (1 + Math.abs(now)));
      }),
    );
  });

  it('over some periods is the sum of so many terms', () => {
    fc.assert(
      fc.property(anyCustomer, fc.integer({ min: 1, max: 40 }), (customer, periods) => {
        const { margin, retention, discount } = customer;
        const terms = Array.from({ length: periods }, (_, t) => margin * (retention / (1 + discount)) ** t);
        const sum = terms.reduce((a, b) => a + b, 0);
        expect(Math.abs(Number(customerLifetimeValue(customer, { periods }).value) - sum)).toBeLessThan(1e-12 * (1 + Math.abs(sum)));
      }),
    );
  });

  it('grows with the periods towards the value without end', () => {
    const customer = { margin: 1, retention: 0.97, discount: 0.02 };
    const values = [1, 2, 10, 100, 1_000, 1e9].map((periods) => Number(customerLifetimeValue(customer, { periods }).value));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values.at(-1)).toBeCloseTo(Number(customerLifetimeValue(customer).value), 12);
  });

  it('is never NaN, infinite or -0', () => {
    fc.assert(
      fc.property(anyCustomer, fc.constantFrom('first-margin-now' as const, 'first-margin-later' as const), (customer, convention) => {
        const { value, expectedLifetime } = customerLifetimeValue(customer, { convention });
        for (const number of [value, expectedLifetime]) {
          expect(number === null || (Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
        }
      }),
    );
  });

  it.each([
    [{ retention: 95 }, 'retention'],
    [{ retention: -0.1 }, 'retention'],
    [{ retention: Number.NaN }, 'retention'],
    [{ discount: -0.01 }, 'discount'],
    [{ discount: Infinity }, 'discount'],
    [{ margin: Number.NaN }, 'margin'],
    [{ margin: Infinity }, 'margin'],
  ])('is not computed with %j', (fault, named) => {
    expect(() => customerLifetimeValue({ margin: 100, retention: 0.8, discount: 0.1, ...fault })).toThrow(named);
  });

  it.each([0, -1, 1.5, Number.NaN])('is not computed over %d periods', (periods) => {
    expect(() => customerLifetimeValue({ margin: 100, retention: 0.8, discount: 0.1 }, { periods })).toThrow(RangeError);
  });
});
