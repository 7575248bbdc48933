import { comparable, longestSpan } from '../rules/condition-fault.js';
import { ruleLimits } from '../rules/condition.js';
import type { FactType } from '../rules/fact-type.js';
import type { Vocabulary } from '../rules/define-vocabulary.js';
import { knownEffects, type EffectField } from '../rules/effect.js';
import { listSchema, recordSchema, wholeSchema, type JsonSchema } from './json-schema.js';

const idForm = String.raw`^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]{0,59}$`;
const instantForm = String.raw`^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$`;

/**
 * The JSON Schema (2020-12) of the rule sets of a vocabulary, for editors and for programs that write rules. What it allows,
 * `parseRuleSet` may still refuse where one place depends on another: a range the wrong way round, an id twice.
 *
 * @example
 * ruleSetJsonSchema(vocabulary)['$schema']; // 'https://json-schema.org/draft/2020-12/schema'
 */
export function ruleSetJsonSchema(vocabulary: Vocabulary): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rule set',
    ...recordSchema({ v: { const: 1 }, rules: listSchema({ $ref: '#/$defs/rule' }, 0, ruleLimits.rules) }, {
      lanes: listSchema({ $ref: '#/$defs/lane' }, 1, ruleLimits.lanes),
    }),
    $defs: {
      name: { type: 'string', pattern: idForm },
      instant: { type: 'string', pattern: instantForm },
      span: {
        anyOf: [
          recordSchema({ amount: wholeSchema(1, longestSpan / 24), unit: { const: 'days' } }),
          recordSchema({ amount: wholeSchema(1, longestSpan), unit: { const: 'hours' } }),
        ],
      },
      amount: { anyOf: [wholeSchema(1, Number.MAX_SAFE_INTEGER), { $ref: '#/$defs/share' }] },
      share: shareSchema(vocabulary),
      lane: laneSchema(),
      condition: { anyOf: conditionSchemas(vocabulary) },
      effect: { anyOf: effectSchemas(vocabulary) },
      rule: ruleSchema(vocabulary),
    },
  };
}

const name: JsonSchema = { $ref: '#/$defs/name' };

function ruleSchema({ events }: Vocabulary): JsonSchema {
  const counted = wholeSchema(1, Number.MAX_SAFE_INTEGER);
  return recordSchema(
    {
      id: name,
      on: oneOf(Object.keys(events)),
      when: { $ref: '#/$defs/condition' },
      effects: listSchema({ $ref: '#/$defs/effect' }, 1, ruleLimits.effects),
    },
    {
      lane: name,
      priority: wholeSchema(-1_000, 1_000),
      exclusive: { type: 'boolean' },
      caps: recordSchema({}, { perCustomer: counted, total: counted }),
      holdout: recordSchema({ percent: wholeSchema(1, 99), salt: { type: 'string', minLength: 1, maxLength: 100 } }, { by: { type: 'string' } }),
      startsAt: { $ref: '#/$defs/instant' },
      endsAt: { $ref: '#/$defs/instant' },
      worth: {
        type: 'object', propertyNames: name, maxProperties: ruleLimits.lanes, additionalProperties: { $ref: '#/$defs/amount' },
      },
    },
  );
}

function laneSchema(): JsonSchema {
  return {
    anyOf: [
      recordSchema({ id: name, pick: { enum: ['all', 'first'] } }),
      recordSchema({ id: name, pick: { const: 'best' }, metric: name }),
    ],
  };
}

function shareSchema({ facts }: Vocabulary): JsonSchema {
  const counted = Object.entries(facts.types)
    .filter(([, type]) => type.type === 'money' || (type.type === 'int' && type.min >= 0)).map(([path]) => path);
  const positive = wholeSchema(1, Number.MAX_SAFE_INTEGER);
  return recordSchema(
    { shareOf: oneOf(counted), times: positive, per: positive, rounding: { enum: ['floor', 'half-even'] } },
    { atMost: positive },
  );
}

function conditionSchemas({ facts, conditionKinds }: Vocabulary): readonly JsonSchema[] {
  const condition: JsonSchema = { $ref: '#/$defs/condition' };
  const paths = Object.entries(facts.types);
  const pathsOf = (types: readonly FactType['type'][]) => paths.filter(([, { type }]) => types.includes(type));
  const node = (fields: JsonSchema) => recordSchema(fields, { id: name });
  const spans = wholeSchema(-longestSpan, longestSpan);
  const instants = pathsOf(comparable.within).map(([path]) => path);
  return [
    node({ op: { const: 'all' }, of: listSchema(condition, 0, ruleLimits.nodes) }),
    node({ op: { const: 'any' }, of: listSchema(condition, 1, ruleLimits.nodes) }),
    node({ op: { const: 'atLeast' }, count: wholeSchema(1, ruleLimits.nodes), of: listSchema(condition, 1, ruleLimits.nodes) }),
    node({ op: { const: 'not' }, of: condition }),
    node({ op: { const: 'exists' }, path: oneOf(paths.map(([path]) => path)) }),
    ...pathsOf(comparable.eq).map(([path, type]) => node({ op: { enum: ['eq', 'ne'] }, path: { const: path }, value: valueSchema(type) })),
    ...pathsOf(comparable.order).flatMap(([path, type]) => [
      node({ op: { enum: ['lt', 'lte', 'gt', 'gte'] }, path: { const: path }, value: valueSchema(type) }),
      node({ op: { const: 'between' }, path: { const: path }, from: valueSchema(type), to: valueSchema(type) }),
    ]),
    ...pathsOf(comparable.in).map(([path, type]) =>
      node({ op: { const: 'in' }, path: { const: path }, values: listSchema(valueSchema(type), 1, ruleLimits.list) })),
    ...pathsOf(comparable.contains).map(([path, type]) =>
      node({ op: { const: 'contains' }, path: { const: path }, value: type.type === 'list' ? valueSchema(type.of) : false })),
    ...(instants.length === 0 ? [] : [
      node({
        op: { const: 'within' }, path: { enum: instants },
        from: { anyOf: [spans, { type: 'null' }] }, to: { anyOf: [spans, { type: 'null' }] }, unit: { enum: ['days', 'hours'] },
      }),
    ]),
    ...conditionKinds.map(({ code, argsSchema }) => node({ op: { const: 'call' }, code: { const: code }, args: argsSchema ?? true })),
  ];
}

function effectSchemas({ effectKinds }: Vocabulary): readonly JsonSchema[] {
  const key: JsonSchema = { dedupeKey: { type: 'string', minLength: 1, maxLength: 100 } };
  const known = Object.entries(knownEffects).map(([effect, { fields }]): JsonSchema => {
    const all: readonly (readonly [string, EffectField])[] = Object.entries(fields);
    const of = (optional: boolean) =>
      Object.fromEntries(all.filter(([, field]) => field.optional === optional).map(([field, type]) => [field, fieldSchema(type)]));
    return recordSchema({ do: { const: effect }, ...of(false) }, { ...of(true), ...key });
  });
  const own = effectKinds.map(({ code, argsSchema }) =>
    recordSchema({ do: { const: 'custom' }, code: { const: code }, args: argsSchema ?? true }, key));
  return [...known, ...own];
}

function fieldSchema(field: EffectField): JsonSchema {
  switch (field.is) {
    case 'name':
      return name;
    case 'flag':
      return { type: 'boolean' };
    case 'currency':
      return { type: 'string', pattern: '^[A-Z]{3}$' };
    case 'one-of':
      return { enum: field.words };
    case 'span':
      return { $ref: '#/$defs/span' };
    case 'amount':
      return { $ref: '#/$defs/amount' };
  }
}

function valueSchema(type: FactType): JsonSchema {
  switch (type.type) {
    case 'int':
      return wholeSchema(type.min, type.max ?? Number.MAX_SAFE_INTEGER);
    case 'money':
      return wholeSchema(0, Number.MAX_SAFE_INTEGER);
    case 'bool':
      return { type: 'boolean' };
    case 'enum':
      return { enum: type.words };
    case 'text':
      return { type: 'string', maxLength: type.length };
    case 'instant':
      return { $ref: '#/$defs/instant' };
    case 'list':
      return listSchema(valueSchema(type.of), 0, type.max);
  }
}

/** Nothing fits where there is no word: validators refuse an empty `enum`. */
function oneOf(words: readonly string[]): JsonSchema | false {
  return words.length === 0 ? false : { enum: words };
}
