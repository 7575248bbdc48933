import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkFacts } from './check-facts.js';
import { defineFacts } from './define-facts.js';
import { bool, enumOf, instant, int, listOf, moneyIn, textUpTo } from './fact-type.js';

const facts = defineFacts({
  score: int(0, 10),
  orders: int(0),
  spend: moneyIn('EUR'),
  open: bool(),
  country: enumOf('PT', 'IR'),
  note: textUpTo(3),
  at: instant(),
  reasons: listOf(enumOf('slow', 'rude'), 2),
  tags: listOf(textUpTo(3), 2),
});

describe('facts from outside', () => {
  it('are taken as they are, in a copy without what is not known', () => {
    const given = {
      score: 0, orders: 2 ** 53 - 1, spend: 0, open: false, country: 'IR', note: '', at: new Date(0), reasons: [], tags: ['a', 'a'],
    };
    expect(valueOf(checkFacts(facts, { ...given, score: 0 }))).toEqual(given);
    expect(valueOf(checkFacts(facts, { score: null, orders: undefined, open: true }))).toEqual({ open: true });
  });

  it.each([
    ['score', '9', 'whole-number'],
    ['score', 11, 'whole-number'],
    ['score', -1, 'whole-number'],
    ['score', 6.5, 'whole-number'],
    ['score', Number.NaN, 'whole-number'],
    ['score', -0, 'whole-number'],
    ['score', {}, 'whole-number'],
    ['orders', 2 ** 53, 'whole-number'],
    ['spend', -1, 'whole-number'],
    ['spend', 1.5, 'whole-number'],
    ['open', 'true', 'true-or-false'],
    ['open', 1, 'true-or-false'],
    ['country', 'DE', 'one-of'],
    ['country', 'constructor', 'one-of'],
    ['note', 'four', 'text'],
    ['note', '\0', 'text'],
    ['note', 3, 'text'],
    ['at', '2026-01-01T00:00:00.000Z', 'instant'],
    ['at', new Date(Number.NaN), 'instant'],
    ['at', 0, 'instant'],
    ['reasons', 'slow', 'list'],
    ['reasons', ['slow', 'late'], 'list'],
    ['reasons', ['slow', 'slow', 'slow'], 'list'],
    ['reasons', { length: 1, 0: 'slow' }, 'list'],
    // eslint-disable-next-line no-sparse-arrays -- a hole is what it is about
    ['reasons', [, 'slow'], 'list'],
    ['tags', ['four'], 'list'],
  ])('are refused where %s is %o', (path, value, expected) => {
    expect(refusalOf(checkFacts(facts, { [path]: value }))).toEqual({ kind: 'rule/malformed', path, expected });
  });

  it.each(['other', 'constructor', '__proto__'])('are refused with the unknown path %s', (path) => {
    expect(refusalOf(checkFacts(facts, JSON.parse(`{ "${path}": 1 }`)))).toEqual({ kind: 'rule/name-unknown', path, what: 'fact' });
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'score'],
    ['a Map', new Map([['score', 1]])],
    ['an instant', new Date(0)],
    ['a record that inherits', Object.assign({}, JSON.parse('{ "__proto__": { "score": 10 } }'))],
  ])('are refused as %s', (_, given) => {
    expect(refusalOf(checkFacts(facts, given))).toEqual({ kind: 'rule/malformed', path: '', expected: 'record' });
  });

  it('may stand in a record without a prototype', () => {
    expect(valueOf(checkFacts(facts, Object.assign(Object.create(null), { score: 3 })))).toEqual({ score: 3 });
  });
});
