import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkCauses, defaultCauses } from './cause-taxonomy.js';

const category = (code: unknown, ...causes: unknown[]) => ({ code, causes: causes.map((cause) => ({ code: cause })) });

it('the list to start with is a taxonomy', () => {
  expect(valueOf(checkCauses(JSON.parse(JSON.stringify(defaultCauses))))).toEqual(defaultCauses);
});

it('a taxonomy is copied without what does not belong to it', () => {
  const draft = { by: 'x', categories: [{ name: 'Staff', code: 'staff', causes: [{ code: 'rude-staff', name: 'Rude' }] }] };
  expect(valueOf(checkCauses(draft))).toEqual({ categories: [{ code: 'staff', causes: [{ code: 'rude-staff' }] }] });
});

it('a category may be called like a cause, and a cause like what every object has', () => {
  expect(checkCauses({ categories: [category('staff', 'staff', 'constructor'), category('__proto__', '__proto__')] }).ok).toBe(true);
});

describe('a fault is named by its place', () => {
  it.each([
    [null, 'categories'],
    [undefined, 'categories'],
    ['text', 'categories'],
    [[], 'categories'],
    [{}, 'categories'],
    [Object.create({ categories: [category('a', 'b')] }), 'categories'],
    [{ categories: [] }, 'categories'],
    [{ categories: { length: 1 } }, 'categories'],
    [{ categories: Array.from({ length: 201 }, (_, at) => category(`c${at}`, `x${at}`)) }, 'categories'],
    [{ categories: [null] }, 'categories[0].code'],
    [{ categories: [category('', 'b')] }, 'categories[0].code'],
    [{ categories: [category(7, 'b')] }, 'categories[0].code'],
    [{ categories: [category('x'.repeat(201), 'b')] }, 'categories[0].code'],
    [{ categories: [category('a', 'b'), category('a', 'c')] }, 'categories[1].code'],
    [{ categories: [category('a')] }, 'categories[0].causes'],
    [{ categories: [{ code: 'a' }] }, 'categories[0].causes'],
    [{ categories: [{ code: 'a', causes: 'b' }] }, 'categories[0].causes'],
    [{ categories: [category('a', ...Array.from({ length: 201 }, (_, at) => `x${at}`))] }, 'categories[0].causes'],
    [{ categories: [category('a', 'b', 'b')] }, 'categories[0].causes[1].code'],
    [{ categories: [category('a', 'b'), category('c', 'd', 'b')] }, 'categories[1].causes[1].code'],
    [{ categories: [category('a', '\0')] }, 'categories[0].causes[0].code'],
  ])('%#', (draft, path) => {
    expect(refusalOf(checkCauses(draft))).toEqual({ kind: 'case/taxonomy-malformed', path });
  });

  it('and 200 of each are possible', () => {
    const codes = Array.from({ length: 200 }, (_, at) => `x${at}`);
    expect(checkCauses({ categories: [category('a', ...codes), ...codes.slice(1).map((code) => category(code, `${code}y`))] }).ok).toBe(true);
  });
});
