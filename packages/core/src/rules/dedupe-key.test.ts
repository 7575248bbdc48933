import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdempotencyKey } from '../idempotency/check-idempotency-key.js';
import { defaultKey, filledKey, keyTemplate, templateOf, undoPrefix } from './dedupe-key.js';

const filled = (text: string, ids: Record<string, string | null | undefined>) => filledKey(keyTemplate(text) ?? [], 'r1', ids);

describe('the key of an effect', () => {
  it.each([
    ['apology:{responseId}', { responseId: 'a1' }, 'apology:a1'],
    ['{rule}:grantPoints:{responseId}', { responseId: 'a1' }, 'r1:grantPoints:a1'],
    ['{a}{b}', { a: 'x', b: 'y' }, 'xy'],
    ['plain', {}, 'plain'],
    ['{a}:x', { a: '1:2%' }, '1%3A2%25:x'],
    ['{a}:{b}', { a: 'a:', b: 'b' }, 'a%3A:b'],
    ['{a}:{b}', { a: 'a%3A', b: 'b' }, 'a%253A:b'],
    ['a%3Ab:{a}', { a: 'x' }, 'a%253Ab:x'],
  ])('%j of %j is %j', (text, ids, key) => {
    expect(filled(text, ids)).toBe(key);
  });

  it.each([null, undefined, ''])('lacks an id that is %j', (customerId) => {
    expect(filled('welcome:{customerId}', { customerId })).toEqual({ missing: 'customerId' });
    expect(filled('welcome:{customerId}', {})).toEqual({ missing: 'customerId' });
    expect(filled('{constructor}', {})).toEqual({ missing: 'constructor' });
  });

  it.each(['{', '}', '{}', 'a}b', '{a', '{{a}}', 'a{b{c}'])('is not made from %j', (text) => {
    expect(keyTemplate(text)).toBeNull();
  });

  it('has at most 195 characters, so that the key of its undo is one, too', () => {
    const longest = 'x'.repeat(195);
    expect(filled('{a}', { a: longest })).toBe(longest);
    expect(checkIdempotencyKey(`${undoPrefix}${longest}`).ok).toBe(true);
    expect(() => filled('{a}', { a: 'x'.repeat(196) })).toThrow(new RangeError('dedupe key: 196 characters are more than 195'));
  });

  it('takes texts alone', () => {
    expect(() => filled('{a}', { a: 7 as unknown as string })).toThrow(new RangeError('ids: a is not a text'));
  });

  it('differs where the ids differ', () => {
    const id = fc.string({ unit: fc.constantFrom(':', '%', 'a', '3', 'A'), minLength: 1, maxLength: 5 });
    fc.assert(fc.property(id, id, id, id, (a, b, c, d) => {
      fc.pre(a !== c || b !== d);
      expect(filled('{a}:{b}', { a, b })).not.toBe(filled('{a}:{b}', { a: c, b: d }));
    }), { numRuns: 2_000 });
  });

  it('of a rule with a colon is not that of a text which looks like it', () => {
    expect(filledKey(keyTemplate('{rule}:x') ?? [], 'a:b', {})).toBe('a%3Ab:x');
    expect(filledKey(keyTemplate('a%3Ab:x') ?? [], 'c', {})).toBe('a%253Ab:x');
  });

  it('is shared by two rules exactly when their templates are', () => {
    const ids = { x: 'i', y: 'j' };
    const rule = fc.string({ unit: fc.constantFrom(':', 'a', '3'), minLength: 1, maxLength: 3 });
    const text = fc.array(fc.constantFrom('{rule}', '{x}', '{y}', ':', '%3A', '%', 'a', '3'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const keyOf = (template: string, id: string) => filledKey(keyTemplate(template) ?? [], id, ids);
    fc.assert(fc.property(text, rule, text, rule, (one, first, other, second) => {
      expect(keyOf(one, first) === keyOf(other, second)).toBe(templateOf(one, first) === templateOf(other, second));
    }), { numRuns: 2_000 });
  });

  it('is made of the rule, the effect and the thing when nothing else is said', () => {
    expect(defaultKey({ do: 'openCase' }, 'responseId')).toBe('{rule}:openCase:{responseId}');
    expect(defaultKey({ do: 'custom', code: 'plantTrees', args: null }, 'caseId')).toBe('{rule}:plantTrees:{caseId}');
  });
});
