import type { Json } from '../rules/condition.js';

/** A part of a JSON Schema (2020-12). */
export type JsonSchema = { readonly [name: string]: Json };

export function wholeSchema(minimum: number, maximum: number): JsonSchema {
  return { type: 'integer', minimum, maximum };
}

export function listSchema(items: JsonSchema, minItems: number, maxItems: number): JsonSchema {
  return { type: 'array', items, minItems, maxItems };
}

/** A record of these fields and no others. */
export function recordSchema(required: JsonSchema, optional: JsonSchema = {}): JsonSchema {
  return { type: 'object', properties: { ...required, ...optional }, required: Object.keys(required), additionalProperties: false };
}
