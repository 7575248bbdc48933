import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../hash/sha256-hex.js';
import { parsePublishedSegment } from '../json/parse-published-segment.js';
import { parseSegment } from '../json/parse-segment.js';
import { conditionKind } from '../rules/condition-kind.js';
import { evaluate } from '../rules/evaluate.js';
import { productVocabulary } from '../vocabulary/product-vocabulary.js';
import { prepareSegment } from './prepare-segment.js';
import { publishSegment } from './publish-segment.js';
import { segment, type Segment } from './segment.js';

const plain = productVocabulary({ currency: 'EUR' });
const boughtToday = conditionKind(plain.facts, {
  code: 'boughtToday', reads: ['interaction.happenedAt'], argsFault: () => null, holds: () => null,
});
const vocabulary = productVocabulary({ currency: 'EUR', conditionKinds: [boughtToday] });
const fans = segment(vocabulary, { id: 'fans', name: 'Fans', of: 'customer', when: ({ gte }) => gte('customer.score', 9) });

describe('a segment', () => {
  it('is plain data, and the same from JSON', () => {
    expect(fans).toEqual({ v: 1, id: 'fans', name: 'Fans', of: 'customer', when: { op: 'gte', path: 'customer.score', value: 9 } });
    expect(parseSegment(JSON.parse(JSON.stringify(fans)), vocabulary)).toEqual({ ok: true, value: fans });
  });

  it('of answers may ask for the answer and its customer', () => {
    const low = segment(vocabulary, {
      id: 'low', name: 'Low', of: 'response', when: ({ all, lte, gte }) => all(lte('response.score', 6), gte('customer.orders', 2)),
    });
    const { condition } = prepareSegment(low, vocabulary);
    expect(evaluate(condition, { 'response.score': 6, 'customer.orders': 2 }, new Date(0))).toBe(true);
  });

  it.each<readonly [string, unknown, object]>([
    ['that is no record', [], { kind: 'rule/malformed', path: '', expected: 'record' }],
    ['with a field too many', { ...fans, owner: 'ana' }, { kind: 'rule/name-unknown', path: '', what: 'field' }],
    ['of another version', { ...fans, v: 2 }, { kind: 'rule/malformed', path: '/v', expected: 'version' }],
    ['whose id is no name', { ...fans, id: 'a b' }, { kind: 'rule/malformed', path: '/id', expected: 'name' }],
    ['without a name', { ...fans, name: ' ' }, { kind: 'rule/malformed', path: '/name', expected: 'text' }],
    ['whose name is a number', { ...fans, name: 7 }, { kind: 'rule/malformed', path: '/name', expected: 'text' }],
    ['whose name is nothing to read', { ...fans, name: '\u200f' }, { kind: 'rule/malformed', path: '/name', expected: 'text' }],
    ['whose name no database can store', { ...fans, name: 'a\u0000' }, { kind: 'rule/malformed', path: '/name', expected: 'text' }],
    ['whose name is half a character', { ...fans, name: '\ud83d' }, { kind: 'rule/malformed', path: '/name', expected: 'text' }],
    ['with a long name', { ...fans, name: 'x'.repeat(201) }, { kind: 'rule/too-large', path: '/name', what: 'text', limit: 200 }],
    ['of branches', { ...fans, of: 'branch' }, { kind: 'rule/malformed', path: '/of', expected: 'one-of' }],
    ['with a score as text', { ...fans, when: { op: 'gte', path: 'customer.score', value: '9' } },
      { kind: 'rule/malformed', path: '/when/value', expected: 'whole-number' }],
    ['of customers by an answer', { ...fans, when: { op: 'gte', path: 'response.score', value: 9 } },
      { kind: 'rule/name-unknown', path: '/when/path', what: 'fact' }],
    ['that hides an event deep inside',
      { ...fans, when: { op: 'all', of: [fans.when, { op: 'not', of: { op: 'exists', path: 'case.status' } }] } },
      { kind: 'rule/name-unknown', path: '/when/of/1/of/path', what: 'fact' }],
    ['that hides it in a kind of its own', { ...fans, of: 'response', when: { op: 'call', code: 'boughtToday', args: null } },
      { kind: 'rule/name-unknown', path: '/when/code', what: 'fact' }],
    ['with a cycle', cyclic(), { kind: 'rule/too-large' }],
  ])('%s is refused', (_what, json, refusal) => {
    const parsed = parseSegment(json, vocabulary);
    expect(parsed).toMatchObject({ ok: false, refusal });
  });

  it('takes a name of 200 characters', () => {
    for (const letter of ['x', '🙂']) expect(parseSegment({ ...fans, name: letter.repeat(200) }, vocabulary).ok).toBe(true);
  });

  it('throws where a developer wrote it', () => {
    expect(() => segment(vocabulary, { id: 'a b', name: 'A', of: 'customer', when: ({ gte }) => gte('customer.score', 9) }))
      .toThrow('segment: rule/malformed at "/id" (name)');
    expect(() => prepareSegment({ ...fans, name: '' }, vocabulary)).toThrow('segment: rule/malformed at "/name" (text)');
  });
});

describe('a version of a segment', () => {
  const version = publishSegment(fans, vocabulary, 3, sha256Hex);

  it('is frozen, numbered and known by its content', () => {
    expect(version).toEqual({ number: 3, schemaVersion: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), segment: fans });
    expect(Object.isFrozen(version.segment.when)).toBe(true);
    const reordered: Segment = { when: fans.when, of: 'customer', name: 'Fans', id: 'fans', v: 1 };
    expect(publishSegment(reordered, vocabulary, 4, sha256Hex).hash).toBe(version.hash);
    expect(publishSegment({ ...fans, name: 'Friends' }, vocabulary, 3, sha256Hex).hash).not.toBe(version.hash);
  });

  it('tells its members like the segment itself', () => {
    const { condition, segment: content } = prepareSegment(version, vocabulary);
    expect(content).toEqual(fans);
    expect([9, 8].map((score) => evaluate(condition, { 'customer.score': score }, new Date(0)))).toEqual([true, false]);
  });

  it('is the same from storage, unless somebody changed it', () => {
    expect(parsePublishedSegment(JSON.parse(JSON.stringify(version)), vocabulary, sha256Hex)).toEqual({ ok: true, value: version });
    const rehashed = { ...publishSegment(fans, vocabulary, 3, (text) => sha256Hex(text.replace('"fans"', '"a b"'))), segment: { ...fans, id: 'a b' } };
    for (const [stored, refusal] of [
      [{ ...version, segment: { ...fans, name: 'Friends' } }, { kind: 'rule/malformed', path: '/hash', expected: 'hash' }],
      [rehashed, { kind: 'rule/malformed', path: '/segment/id', expected: 'name' }],
      [{ ...version, rules: [] }, { kind: 'rule/name-unknown', path: '/rules', what: 'field' }],
    ]) expect(parsePublishedSegment(stored, vocabulary, sha256Hex)).toEqual({ ok: false, refusal });
  });

  it('is not for facts that mean something else by now', () => {
    expect(() => prepareSegment({ ...version, schemaVersion: 2 }, vocabulary)).toThrow('segment: it was published for version 2 of the facts, not 1');
  });

  it('is refused with an impossible number or content', () => {
    for (const number of [0, 1.5, Number.NaN]) {
      expect(() => publishSegment(fans, vocabulary, number, sha256Hex)).toThrow('is not a whole number of at least 1');
    }
    expect(() => publishSegment({ ...fans, name: '' }, vocabulary, 1, sha256Hex)).toThrow('segment: rule/malformed');
  });
});

function cyclic(): object {
  const when: { op: string; of: unknown[] } = { op: 'all', of: [] };
  when.of.push(when);
  return { ...fans, when };
}
