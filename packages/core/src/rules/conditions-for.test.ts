import { expect, it } from 'vitest';
import { builders } from '../../test/conditions.ts';

const b = builders;
const instant = new Date('2026-11-27T12:00:00.000Z');

it.each([
  [b.all(), { op: 'all', of: [] }],
  [b.any(b.all()), { op: 'any', of: [{ op: 'all', of: [] }] }],
  [b.atLeast(1, b.all()), { op: 'atLeast', count: 1, of: [{ op: 'all', of: [] }] }],
  [b.not(b.all()), { op: 'not', of: { op: 'all', of: [] } }],
  [b.eq('customer.country', 'PT'), { op: 'eq', path: 'customer.country', value: 'PT' }],
  [b.ne('response.score', 0), { op: 'ne', path: 'response.score', value: 0 }],
  [b.isTrue('case.causeConfirmed'), { op: 'eq', path: 'case.causeConfirmed', value: true }],
  [b.isFalse('case.causeConfirmed'), { op: 'eq', path: 'case.causeConfirmed', value: false }],
  [b.lt('response.score', 7), { op: 'lt', path: 'response.score', value: 7 }],
  [b.lte('customer.spend', 7), { op: 'lte', path: 'customer.spend', value: 7 }],
  [b.gt('customer.lastAskAt', instant), { op: 'gt', path: 'customer.lastAskAt', value: '2026-11-27T12:00:00.000Z' }],
  [b.gte('customer.orders', 1), { op: 'gte', path: 'customer.orders', value: 1 }],
  [b.between('response.score', 1, 6), { op: 'between', path: 'response.score', from: 1, to: 6 }],
  [b.isIn('customer.country', ['PT', 'IR']), { op: 'in', path: 'customer.country', values: ['PT', 'IR'] }],
  [b.contains('response.reasons', 'rude staff'), { op: 'contains', path: 'response.reasons', value: 'rude staff' }],
  [b.exists('customer.name'), { op: 'exists', path: 'customer.name' }],
  [b.withinLast('customer.lastAskAt', b.days(90)), { op: 'within', path: 'customer.lastAskAt', from: -90, to: 0, unit: 'days' }],
  [b.withinNext('customer.lastAskAt', b.hours(2)), { op: 'within', path: 'customer.lastAskAt', from: 0, to: 2, unit: 'hours' }],
  [b.sinceAtLeast('customer.lastAskAt', b.days(90)), { op: 'within', path: 'customer.lastAskAt', from: null, to: -90, unit: 'days' }],
  [
    b.neverOrSinceAtLeast('customer.lastAskAt', b.days(90)),
    {
      op: 'any',
      of: [
        { op: 'not', of: { op: 'exists', path: 'customer.lastAskAt' } },
        { op: 'within', path: 'customer.lastAskAt', from: null, to: -90, unit: 'days' },
      ],
    },
  ],
  [b.call('spendsPerOrder', { least: 3 }), { op: 'call', code: 'spendsPerOrder', args: { least: 3 } }],
  [b.named('happy', b.gte('response.score', 9)), { op: 'gte', path: 'response.score', value: 9, id: 'happy' }],
] as const)('builders write %j', (condition, json) => {
  expect(condition).toEqual(json);
});
