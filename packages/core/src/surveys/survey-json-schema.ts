import { listSchema, recordSchema, wholeSchema, type JsonSchema } from '../json/json-schema.js';
import { ruleLimits, type Json } from '../rules/condition.js';
import { categories } from '../scores/category.js';
import { scales } from '../scores/scale.js';
import { definitionLimits } from './survey-definition.js';

const text: JsonSchema = { $ref: '#/$defs/text' };
const help: JsonSchema = { $ref: '#/$defs/help' };
const label: JsonSchema = { $ref: '#/$defs/label' };
const name: JsonSchema = { $ref: '#/$defs/name' };
const flag: JsonSchema = { type: 'boolean' };
const languageForm = '^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$';

/**
 * The JSON Schema (2020-12) of survey definitions, for editors and for programs that write surveys. What it allows,
 * `parseSurveyDefinition` may still refuse where one place depends on another: a condition that looks ahead, a text in a language
 * that the survey does not have.
 *
 * @example
 * surveyJsonSchema()['$schema']; // 'https://json-schema.org/draft/2020-12/schema'
 */
export function surveyJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Survey definition',
    ...recordSchema({
      v: { const: 1 },
      languages: listSchema({ type: 'string', pattern: languageForm }, 1, definitionLimits.languages),
      questions: listSchema({ $ref: '#/$defs/question' }, 1, definitionLimits.questions),
    }, {
      endings: recordSchema(Object.fromEntries(categories.map((category) => [category, { $ref: '#/$defs/ending' }]))),
    }),
    $defs: {
      name: { type: 'string', pattern: String.raw`^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]{0,59}$` },
      text: translated(definitionLimits.textLength),
      help: translated(definitionLimits.helpLength),
      label: translated(definitionLimits.labelLength),
      ends: recordSchema({ lowest: label, highest: label }),
      option: recordSchema({ code: name, text: label }),
      variant: recordSchema({ for: scoresSchema(), text }, { help }),
      ending: recordSchema({ title: text }, { text }),
      condition: { anyOf: conditionSchemas() },
      question: { anyOf: questionSchemas() },
    },
  };
}

function translated(maxLength: number): JsonSchema {
  return {
    type: 'object', minProperties: 1, propertyNames: { pattern: languageForm },
    additionalProperties: { type: 'string', minLength: 1, maxLength },
  };
}

function scoresSchema(): JsonSchema {
  return { anyOf: [{ enum: categories }, { type: 'array', items: wholeSchema(0, 10), minItems: 2, maxItems: 2 }] };
}

function questionSchemas(): readonly JsonSchema[] {
  const id = { type: 'string', pattern: String.raw`^\p{L}[\p{L}\p{M}\p{N}_-]{0,59}$` };
  const ends = { $ref: '#/$defs/ends' };
  const further = {
    when: { $ref: '#/$defs/condition' }, required: flag, variants: listSchema({ $ref: '#/$defs/variant' }, 1, definitionLimits.variants),
  };
  const options = listSchema({ $ref: '#/$defs/option' }, 1, definitionLimits.options);
  const picks = { pick: { enum: ['one', 'many'] }, options };
  const question = (kind: string, needed: JsonSchema, optional: JsonSchema) =>
    recordSchema({ kind: { const: kind }, id, text, ...needed }, { help, ...optional });
  return [
    question('nps', {}, { scale: { enum: Object.keys(scales) }, ends, countsInComposite: flag }),
    question('rating', {}, { ...further, ends, countsInComposite: flag }),
    question('reasons', picks, further),
    question('choice', picks, { ...further, other: label }),
    question('comment', {}, further),
    question('consent', {}, further),
    question('contactMe', {}, { ...further, asksAddress: flag }),
  ];
}

/** Conditions over the facts of a survey, of which none is an instant and no kind is registered. */
function conditionSchemas(): readonly JsonSchema[] {
  const condition: JsonSchema = { $ref: '#/$defs/condition' };
  const path: JsonSchema = {
    type: 'string',
    pattern: String.raw`^(?:answer\.\p{L}[\p{L}\p{M}\p{N}_-]{0,59}|response\.(?:score|category|channel|product|staff)|survey\.language|branch\.code)$`,
  };
  const word: JsonSchema = { type: 'string', maxLength: ruleLimits.text };
  const number = wholeSchema(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const plain: JsonSchema = { anyOf: [word, number, flag] };
  const node = (fields: Readonly<Record<string, Json>>) => recordSchema(fields, { id: name });
  return [
    node({ op: { const: 'all' }, of: listSchema(condition, 0, ruleLimits.nodes) }),
    node({ op: { const: 'any' }, of: listSchema(condition, 1, ruleLimits.nodes) }),
    node({ op: { const: 'atLeast' }, count: wholeSchema(1, ruleLimits.nodes), of: listSchema(condition, 1, ruleLimits.nodes) }),
    node({ op: { const: 'not' }, of: condition }),
    node({ op: { const: 'exists' }, path }),
    node({ op: { enum: ['eq', 'ne'] }, path, value: plain }),
    node({ op: { enum: ['lt', 'lte', 'gt', 'gte'] }, path, value: number }),
    node({ op: { const: 'between' }, path, from: number, to: number }),
    node({ op: { const: 'in' }, path, values: listSchema({ anyOf: [word, number] }, 1, ruleLimits.list) }),
    node({ op: { const: 'contains' }, path, value: word }),
  ];
}
