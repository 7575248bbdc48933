import { expect, it } from 'vitest';
import { builders, kinds } from '../../test/conditions.ts';
import { factsRead } from './facts-read.js';

const { all, any, atLeast, call, eq, exists, gte, not } = builders;

it('reads the facts of every part, each once', () => {
  const condition = all(
    exists('customer.name'),
    not(any(gte('customer.orders', 2), call('spendsPerOrder', { least: 1 }))),
    atLeast(1, eq('customer.country', 'PT'), exists('customer.name')),
  );
  expect(factsRead(condition, kinds)).toEqual(['customer.name', 'customer.orders', 'customer.spend', 'customer.country']);
  expect(factsRead(all(), kinds)).toEqual([]);
});
