import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { vocabulary } from '../../test/programmes.ts';
import { sha256Hex } from '../hash/sha256-hex.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { apologyProgramme } from './apology-programme.js';
import { parsePublishedProgramme, publishProgramme } from './publish-programme.js';

const programme = apologyProgramme({ currency: 'EUR', percent: 10, budget: 50_000 });
const published = publishProgramme(programme, vocabulary, 3, sha256Hex);
const stored = (change: object = {}) => ({ ...JSON.parse(canonicalJson(published)), ...change });

describe('a published programme', () => {
  it('cannot be changed, and is another object than what it was made from', () => {
    expect(published.programme).toStrictEqual(programme);
    expect(published.programme).not.toBe(programme);
    expect([published.programme.rules.rules, published.programme.vouchers[0]?.limits[0]].map(Object.isFrozen)).toEqual([true, true]);
  });

  it('has the hash of its content, whatever its number', () => {
    expect(publishProgramme(programme, vocabulary, 4, sha256Hex).hash).toBe(published.hash);
    const other = apologyProgramme({ currency: 'EUR', percent: 11, budget: 50_000 });
    expect(publishProgramme(other, vocabulary, 3, sha256Hex).hash).not.toBe(published.hash);
  });

  it('is read from storage as it was', () => {
    expect(valueOf(parsePublishedProgramme(stored(), vocabulary, sha256Hex))).toStrictEqual(published);
  });

  it.each([
    ['another content', '/hash', { programme: apologyProgramme({ currency: 'EUR', percent: 11, budget: 50_000 }) }],
    ['another hash', '/hash', { hash: 'x' }],
    ['no number', '/number', { number: 0 }],
    ['another version of the facts', '/schemaVersion', { schemaVersion: 2 }],
  ])('is refused with %s', (_, path, change) => {
    expect(refusalOf(parsePublishedProgramme(stored(change), vocabulary, sha256Hex))).toEqual({ kind: 'programme/malformed', path, fault: 'malformed' });
  });

  it('is refused with a fault, at its place', () => {
    expect(refusalOf(parsePublishedProgramme([], vocabulary, sha256Hex))).toEqual({ kind: 'programme/malformed', path: '', fault: 'malformed' });
    expect(refusalOf(parsePublishedProgramme(stored({ programme: { v: 1 } }), vocabulary, sha256Hex))).toEqual({
      kind: 'programme/malformed', path: '/programme/id', fault: 'missing',
    });
  });

  it.each([0, 1.5, Number.NaN])('has no number %d', (number) => {
    expect(() => publishProgramme(programme, vocabulary, number, sha256Hex)).toThrow(RangeError);
  });

  it('fits its vocabulary', () => {
    expect(() => publishProgramme({ ...programme, currency: '€' }, vocabulary, 1, sha256Hex)).toThrow('programme/malformed at "/currency"');
  });
});
