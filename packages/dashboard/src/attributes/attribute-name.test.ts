import { expect, test } from 'vitest';
import { attributeName } from './attribute-name.js';

test.each([
  ['plan', 'Plan'],
  ['plan_name', 'Plan name'],
  ['first-visit.at', 'First visit at'],
  ['firstSeenOn', 'First seen on'],
  ['isVIP', 'Is VIP'],
  ['VIP', 'VIP'],
  ['شهر', 'شهر'],
  ['любимыйЦвет', 'Любимый цвет'],
  ['line2', 'Line2'],
  ['__', '__'],
])('the attribute %s is called %s', (name, called) => {
  expect(attributeName(name)).toBe(called);
});
