import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import type { Json } from '../rules/condition.js';
import { upcastRuleSet, type Upcasters } from './upcast-rule-set.js';

const table: Upcasters = {
  1: (json) => ({ ...(json as object), v: 2, lanes: [] }),
  2: (json) => ({ ...(json as object), v: 3, name: 'none' }),
};

describe('an older form of a rule set', () => {
  it('goes through every step up to the latest', () => {
    expect(valueOf(upcastRuleSet({ v: 1, rules: [] }, table, 3))).toEqual({ v: 3, rules: [], lanes: [], name: 'none' });
    expect(valueOf(upcastRuleSet({ v: 2, rules: [] }, table, 3))).toEqual({ v: 3, rules: [], name: 'none' });
    expect(valueOf(upcastRuleSet({ v: 3 }, table, 3))).toEqual({ v: 3 });
  });

  it('leaves what it was made from as it was', () => {
    const old: Json = Object.freeze({ v: 1 });
    upcastRuleSet(old, table, 3);
    expect(old).toEqual({ v: 1 });
  });

  it.each([[{ v: 0 }], [{ v: 2 }], [{ v: 1.5 }], [{ v: '1' }], [{ v: null }], [{}], [[]], [null], ['v'], [{ v: 'constructor' }]])(
    'is refused when nobody knows it: %j', (json) => {
      expect(refusalOf(upcastRuleSet(json))).toEqual({ kind: 'rule/malformed', path: '/v', expected: 'version' });
    },
  );

  it('is the first one today', () => {
    expect(valueOf(upcastRuleSet({ v: 1, rules: [] }))).toEqual({ v: 1, rules: [] });
  });

  it('never goes round in circles', () => {
    expect(() => upcastRuleSet({ v: 1 }, { 1: (json) => json }, 2)).toThrow(new RangeError('upcast: the step from version 1 does not lead to the next'));
  });
});
