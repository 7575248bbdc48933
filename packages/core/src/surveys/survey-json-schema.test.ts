import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedBy } from '../../test/json-schema.js';
import { afterDelivery, anySurvey } from '../../test/surveys.js';
import { parseSurveyDefinition } from './parse-survey-definition.js';
import { surveyJsonSchema } from './survey-json-schema.js';
import { surveyTemplates } from './templates.js';

const schema = surveyJsonSchema();
const allows = (json: unknown): boolean => allowedBy(schema, json);
const [nps] = surveyTemplates[0]!.definition.questions;
const survey = (changes: object) => ({ v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text: { en: 'x' } }], endings: { promoter: { title: { en: 'x' } }, passive: { title: { en: 'x' } }, detractor: { title: { en: 'x' } } }, ...changes });
const asking = (question: object) => survey({ questions: [{ kind: 'nps', id: 'score', text: { en: 'x' } }, { kind: 'comment', id: 'why', text: { en: 'x' }, ...question }] });

describe('the JSON Schema of surveys', () => {
  it('allows what is taken', { timeout: 60_000 }, () => {
    expect(allows(survey({}))).toBe(true);
    expect(allows(afterDelivery)).toBe(true);
    for (const { definition } of surveyTemplates) expect(allows(definition)).toBe(true);
    fc.assert(fc.property(anySurvey, (any) => {
      expect(allows(JSON.parse(JSON.stringify(any)))).toBe(true);
    }), { numRuns: 100 });
  });

  it.each<[string, object]>([
    ['another version', survey({ v: 2 })],
    ['an unknown field', survey({ name: 'x' })],
    ['no language', survey({ languages: [] })],
    ['a word for a language', survey({ languages: ['english'] })],
    ['no question', survey({ questions: [] })],
    ['an unknown kind', asking({ kind: 'stars' })],
    ['an unknown field of a question', asking({ url: 'x' })],
    ['an id with a dot', asking({ id: 'a.b' })],
    ['a condition of the NPS question', survey({ questions: [{ ...nps, when: { op: 'all', of: [] } }] })],
    ['an unknown scale', survey({ questions: [{ kind: 'nps', id: 'a', text: { en: 'x' }, scale: '0-7' }] })],
    ['a choice of nothing', asking({ kind: 'choice', pick: 'one', options: [] })],
    ['a choice without a pick', asking({ kind: 'choice', options: [{ code: 'a', text: { en: 'x' } }] })],
    ['a text without words', asking({ text: {} })],
    ['an empty text', asking({ text: { en: '' } })],
    ['a text in no language', asking({ text: { english: 'x' } })],
    ['a text that is too long', asking({ text: { en: 'x'.repeat(1_001) } })],
    ['a condition over an unknown fact', asking({ when: { op: 'exists', path: 'customer.age' } })],
    ['a condition over time', asking({ when: { op: 'within', path: 'response.score', from: -1, to: 0, unit: 'days' } })],
    ['an order of words', asking({ when: { op: 'lt', path: 'response.category', value: 'passive' } })],
    ['other words for nobody', asking({ variants: [{ for: 'fans', text: { en: 'x' } }] })],
    ['other words to eleven', asking({ variants: [{ for: [0, 11], text: { en: 'x' } }] })],
    ['no endings at all by a list', survey({ endings: [] })],
    ['an ending less', survey({ endings: { promoter: { title: { en: 'x' } }, passive: { title: { en: 'x' } } } })],
  ])('refuses %s, as the parser does', (_, json) => {
    expect(allows(json)).toBe(false);
    expect(parseSurveyDefinition(json).ok).toBe(false);
  });

  it('allows what it cannot see, and the parser does', () => {
    const ahead = asking({ when: { op: 'exists', path: 'answer.later' } });
    expect(allows(ahead)).toBe(true);
    expect(parseSurveyDefinition(ahead).ok).toBe(false);
  });

  it('is itself JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});
