import type { Attributes } from '@goodword/core';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant by RFC 3339 with its offset, such as 2026-03-21T09:30:00.000Z. Answers are in UTC with milliseconds.',
  serialize(value) {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('DateTime: not a Date');
  },
  parseValue: (value) => instantOf(value),
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : null),
});

function instantOf(value: unknown): Date {
  const day = typeof value === 'string' ? RFC_3339.exec(value)?.[1] : undefined;
  const instant = new Date(String(value));
  // The day is compared with itself, because the 30th of February would silently become the 1st of March.
  if (day === undefined || Number.isNaN(instant.getTime()) || new Date(day).toISOString().slice(0, 10) !== day) {
    throw new GraphQLError('DateTime must be an instant like 2026-03-21T09:30:00Z, with its offset');
  }
  return instant;
}

export const ScoreInputScalar = new GraphQLScalarType<unknown>({
  name: 'ScoreInput',
  description:
    'A score as a number or as text; digits may be Latin, Persian, Arabic, Thai or full-width. '
    + 'Whatever does not fit the scale is a refusal of that answer, not a failed request.',
  parseValue: (value) => value,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
    if (node.kind === Kind.NULL) return null;
    return node.kind === Kind.STRING ? node.value : Number.NaN;
  },
});

export const AttributesScalar = new GraphQLScalarType<Attributes>({
  name: 'Attributes',
  description: 'Names with their values: texts, numbers, true or false. At most 100, texts of at most 1,000 characters.',
  serialize: (value) => attributesOf(value),
  parseValue: (value) => attributesOf(value),
  parseLiteral: (node, variables) => attributesOf(valueOf(node, variables ?? {})),
});

export const SurveyDefinitionScalar = jsonScalar<object>(
  'SurveyDefinition', 'All that a survey asks, as JSON: see docs/surveys.md, and survey.schema.json of @goodword/core.',
);

export const SurveyAnswersScalar = jsonScalar<object>(
  'SurveyAnswers', 'Answers by the ids of their questions, as JSON: `{ "score": 9, "why": ["fast"], "comment": null }`; null was passed over.',
);

export const SurveyAnswerScalar = jsonScalar<unknown>('SurveyAnswer', 'What was answered to one question, as JSON.');

export const ConditionScalar = jsonScalar<object>(
  'Condition', 'A condition over facts, as JSON: `{ "op": "gte", "path": "interaction.amount", "value": 5000 }`; see docs/rules.md.',
);

export const TranslatedTextScalar = jsonScalar<object>(
  'TranslatedText', 'One text in several languages, as JSON: `{ "en": "Late delivery", "fa": "تأخیر در ارسال" }`.',
);

/** JSON as it is: core reads it, and refuses what does not fit with the place where it does not. */
function jsonScalar<T>(name: string, description: string): GraphQLScalarType<T> {
  return new GraphQLScalarType<T>({
    name,
    description,
    serialize: (value) => value as T, // it was checked before it was stored
    parseValue: (value) => value as T, // looked at by core, which takes anything
    parseLiteral: (node, variables) => valueOf(node, variables ?? {}) as T, // as above
  });
}

// Only the shape is looked at here. Kinds and lengths of the values are core's to judge, as refusals.
function attributesOf(value: unknown): Attributes {
  if (isRecord(value)) return value;
  throw new GraphQLError('Attributes must be an object of names and values');
}

function isRecord(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueOf(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.LIST:
      return node.values.map((item) => valueOf(item, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, valueOf(field.value, variables)]));
  }
}
