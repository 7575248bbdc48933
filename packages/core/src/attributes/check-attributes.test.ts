import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkAttributes } from './check-attributes.js';

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, at]));

describe('attributes', () => {
  it('may be texts, numbers and booleans, a hundred of them', () => {
    const draft = { plan: 'pro', empty: '', seats: 0, debt: -1.5, trial: false };
    expect(valueOf(checkAttributes(draft))).toEqual(draft);
    expect(Object.keys(valueOf(checkAttributes(many(100))))).toHaveLength(100);
  });

  it.each([null, undefined, {}])('are none for %j', (draft) => {
    expect(valueOf(checkAttributes(draft))).toEqual({});
  });

  it('are copied, so that a later change of the draft changes nothing', () => {
    const draft: Record<string, string> = { plan: 'pro' };
    const checked = valueOf(checkAttributes(draft));
    draft['plan'] = 'free';
    expect(checked).toEqual({ plan: 'pro' });
  });

  it('may be called __proto__ and do nothing by it', () => {
    const checked = valueOf(checkAttributes(JSON.parse('{"__proto__": "x"}')));
    expect(Object.hasOwn(checked, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(checked)).toBe(Object.prototype);
  });

  it.each([[[]], [['a']], ['text'], [7], [true]])('are not %j', (draft) => {
    expect(refusalOf(checkAttributes(draft))).toEqual({ kind: 'attributes/not-a-record' });
  });

  it('are refused above a hundred', () => {
    expect(refusalOf(checkAttributes(many(101)))).toEqual({ kind: 'attributes/too-many', count: 101, limit: 100 });
  });

  it('are refused when a text has more than 1,000 characters', () => {
    expect(valueOf(checkAttributes({ bio: 'x'.repeat(1_000) }))).toEqual({ bio: 'x'.repeat(1_000) });
    expect(refusalOf(checkAttributes({ bio: 'x'.repeat(1_001) }))).toEqual({
      kind: 'attributes/too-long', name: 'bio', length: 1_001, limit: 1_000,
    });
  });

  it.each([null, undefined, {}, [], Number.NaN, Infinity, 1n, new Date(0), () => 1, 'a\0b', '\ud800'])(
    'are not plain when a value is %o',
    (value) => {
      expect(refusalOf(checkAttributes({ odd: value }))).toEqual({ kind: 'attributes/not-plain', name: 'odd' });
    },
  );

  it.each(['', 'x'.repeat(201), 'a\0'])('are refused under a name that cannot be one', (name) => {
    expect(refusalOf(checkAttributes({ [name]: 1 }))).toEqual({ kind: 'attributes/name-malformed', limit: 200 });
  });
});
