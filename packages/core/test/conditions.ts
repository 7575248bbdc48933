import fc from 'fast-check';
import type { Condition, Truth } from '../src/rules/condition.js';
import { conditionKind } from '../src/rules/condition-kind.js';
import { conditionsFor } from '../src/rules/conditions-for.js';
import { defineFacts, type Facts } from '../src/rules/define-facts.js';
import { bool, enumOf, instant, int, listOf, moneyIn, personal, textUpTo } from '../src/rules/fact-type.js';

/** One fact of each type. */
export const facts = defineFacts({
  'response.score': int(0, 10),
  'customer.orders': int(0),
  'customer.spend': moneyIn('EUR'),
  'customer.country': enumOf('PT', 'IR', 'TH'),
  'customer.name': personal(textUpTo(50)),
  'customer.lastAskAt': instant(),
  'response.reasons': listOf(enumOf('rude staff', 'slow delivery'), 20),
  'case.causeConfirmed': bool(),
});

/** Spend for each order is at least so much. */
export const spendsPerOrder = conditionKind(facts, {
  code: 'spendsPerOrder',
  reads: ['customer.spend', 'customer.orders'],
  argsFault: (args) => (typeof args === 'object' && args !== null && Number.isSafeInteger((args as { least?: unknown }).least) ? null : { path: '/least' }),
  argsSchema: { type: 'object', properties: { least: { type: 'integer' } }, required: ['least'] },
  holds: ({ least }: { readonly least: number }, { 'customer.spend': spend, 'customer.orders': orders }): Truth =>
    spend === null || orders === null ? null : spend >= least * orders,
});

export const kinds = [spendsPerOrder] as const;
export const builders = conditionsFor(facts, kinds);

export const noon: Date = new Date('2026-11-27T12:00:00.000Z');
const hour = 3_600_000;

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.nat({ max: 10 }).chain((value) =>
    fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte').map((op) => ({ op, path: 'response.score', value }) as const)),
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })).map(([from, width]) => builders.between('customer.orders', from, from + width)),
  fc.subarray(['PT', 'IR', 'TH'] as const, { minLength: 1 }).map((values) => builders.isIn('customer.country', values)),
  fc.constantFrom('rude staff', 'slow delivery').map((reason) => builders.contains('response.reasons', reason)),
  fc.constantFrom(...Object.keys(facts.types)).map((path) => ({ op: 'exists', path }) as const),
  fc.boolean().map((value) => builders.eq('case.causeConfirmed', value)),
  fc.constantFrom('Ana', 'Reza').map((name) => builders.ne('customer.name', name)),
  fc.integer({ min: -3, max: 3 }).chain((from) => fc.integer({ min: from + 1, max: 4 }).chain((to) =>
    fc.constantFrom({ from, to }, { from: null, to }, { from, to: null }).map((window) =>
      builders.within('customer.lastAskAt', { ...window, unit: 'hours' })))),
  fc.integer({ min: -2, max: 2 }).map((hours) => builders.lt('customer.lastAskAt', new Date(noon.getTime() + hours * hour))),
  fc.nat({ max: 5 }).map((least) => builders.call('spendsPerOrder', { least })),
);

/** Any condition over these facts. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { maxLength: 3 }).map((of) => builders.all(...of)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => ({ op: 'any', of }) as const),
    tie('condition').map(builders.not),
    fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).chain((of) =>
      fc.integer({ min: 1, max: of.length }).map((count) => ({ op: 'atLeast', count, of }) as const)),
  ),
})).condition;

const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });

/** Any facts, each of them often unknown. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  'response.score': perhaps(fc.nat({ max: 10 })),
  'customer.orders': perhaps(fc.nat({ max: 6 })),
  'customer.spend': perhaps(fc.nat({ max: 20 })),
  'customer.country': perhaps(fc.constantFrom('PT', 'IR', 'TH')),
  'customer.name': perhaps(fc.constantFrom('Ana', 'Reza')),
  'customer.lastAskAt': perhaps(fc.integer({ min: -4, max: 4 }).map((hours) => new Date(noon.getTime() + hours * hour))),
  'response.reasons': perhaps(fc.subarray(['rude staff', 'slow delivery'])),
  'case.causeConfirmed': perhaps(fc.boolean()),
});
