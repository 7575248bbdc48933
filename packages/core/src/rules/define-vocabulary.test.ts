import { describe, expect, it } from 'vitest';
import { kinds } from '../../test/conditions.ts';
import { plantTrees } from '../../test/rule-sets.ts';
import { defineFacts } from './define-facts.js';
import { defineVocabulary, eventTypeOf, type EventType } from './define-vocabulary.js';
import { effectKind } from './effect-kind.js';
import { bool } from './fact-type.js';

const facts = defineFacts({ vip: bool() });
const of = (events: Record<string, EventType<string, 'vip'>>) => () => defineVocabulary({ facts, events });

describe('a vocabulary', () => {
  it('is what was given, with no kinds unless told', () => {
    const events = { 'purchase/made': { ids: ['purchaseId'], facts: ['vip'] } } as const;
    expect(defineVocabulary({ facts, events })).toEqual({ facts, events, conditionKinds: [], effectKinds: [] });
    expect(defineVocabulary({ facts, events, conditionKinds: kinds, effectKinds: [plantTrees] }))
      .toEqual({ facts, events, conditionKinds: kinds, effectKinds: [plantTrees] });
  });

  it.each([
    ['an event in capitals', of({ Purchase: { ids: ['id'] } }), 'vocabulary: "Purchase" is not named like response/submitted'],
    ['an event of one word', of({ purchase: { ids: ['id'] } }), 'vocabulary: "purchase" is not named like response/submitted'],
    ['an event of three words', of({ 'a/b/c': { ids: ['id'] } }), 'vocabulary: "a/b/c" is not named like response/submitted'],
    ['an event without an id', of({ 'a/b': { ids: [] as unknown as ['x'] } }), 'vocabulary: a/b has no id'],
    ['an id twice', of({ 'a/b': { ids: ['id', 'id'] } }), 'vocabulary: a/b has an id twice'],
    ['an id with braces', of({ 'a/b': { ids: ['{id}'] } }), 'vocabulary: an id of a/b is not a name'],
    ['an id called rule', of({ 'a/b': { ids: ['rule'] } }), 'vocabulary: an id of a/b is not a name'],
    ['a fact that nobody knows', of({ 'a/b': { ids: ['id'], facts: ['constructor' as 'vip'] } }), 'vocabulary: "constructor" of a/b is not a fact'],
    ['a kind twice', () => defineVocabulary({ facts, events: {}, effectKinds: [plantTrees, plantTrees] }), 'vocabulary: a code is registered twice'],
    ['a kind without a name', () => defineVocabulary({ facts, events: {}, effectKinds: [{ ...plantTrees, code: '' }] }), 'vocabulary: a code is registered twice'],
    ['a kind whose name is none', () => effectKind({ code: ' ', gives: null, argsFault: () => null, undo: 'irreversible' }), 'effect kind: code is not a name'],
  ])('does not have %s', (_, make, message) => {
    expect(make).toThrow(new RangeError(message));
  });

  it('knows its own events', () => {
    const vocabulary = defineVocabulary({ facts, events: { 'a/b': { ids: ['id'] } } });
    expect(eventTypeOf(vocabulary, 'a/b')).toEqual({ ids: ['id'] });
    for (const event of ['a/c', 'constructor', null, ['a/b']]) expect(eventTypeOf(vocabulary, event)).toBeNull();
  });

  it('keeps a kind of effect whole', () => {
    expect(effectKind({ code: 'x', gives: 'staff', argsFault: plantTrees.argsFault, undo: 'irreversible' }))
      .toEqual({ code: 'x', gives: 'staff', argsFault: plantTrees.argsFault, argsSchema: null, undo: 'irreversible' });
  });
});
