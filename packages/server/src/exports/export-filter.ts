import { coerceInputValue, type GraphQLSchema, isInputType } from 'graphql';
import type { ResponseFilter } from '../responses/response-filter.graphql.js';

/** A filter that the schema does not know; the sentence names the place and never what stood there. */
export class ExportFilterError extends Error {
  override readonly name = 'ExportFilterError';
}

/**
 * A filter as JSON, read as GraphQL reads it in a variable.
 *
 * @param text - `undefined` for no filter
 * @throws ExportFilterError when it is no JSON, or not what `ResponseFilter` of the schema describes
 * @example
 * readExportFilter(schema, '{"categories":["DETRACTOR"],"from":"2026-01-01T00:00:00Z"}');
 */
export function readExportFilter(schema: GraphQLSchema, text: string | undefined): ResponseFilter {
  if (text === undefined || text === '') return {};
  const type = schema.getType('ResponseFilter');
  if (type === undefined || !isInputType(type)) throw new TypeError('schema: ResponseFilter is missing');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ExportFilterError('filter must be JSON, such as {"categories":["DETRACTOR"]}.');
  }
  return coerceInputValue(json, type, (path) => {
    const place = path.length === 0 ? '' : ` at "${path.join('.').slice(0, 100)}"`;
    throw new ExportFilterError(`filter must be a ResponseFilter as the GraphQL schema describes it; it is not${place}.`);
  }) ?? {};
}
