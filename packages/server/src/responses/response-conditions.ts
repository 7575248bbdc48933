import { categoryOf, isScore } from '@goodword/core';
import { type FilterObject, raw } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { AttributeFilter, ResponseFilter } from './response-filter.graphql.js';
import type { ResponseRow } from './response.entity.js';

/** One of the conditions that must all hold. */
export type ResponseCondition = FilterObject<ResponseRow>;

const everyScore = Array.from({ length: 11 }, (_, score) => score).filter((score) => isScore(score));

/**
 * What a filter means, for every list, number and file alike.
 * Ids that are malformed are ids of nothing: they find no row, as ids of another workspace do.
 */
export function responseConditions(workspaceId: string, filter: ResponseFilter): readonly ResponseCondition[] {
  const parts: ResponseCondition[] = [{ workspaceId }];
  const { surveyIds, from, to, updatedSince, categories, scoreFrom, scoreTo, text, commented, customerId } = filter;
  if (isGiven(surveyIds)) parts.push({ survey: { id: { $in: surveyIds.filter((id) => isUuid(id)) } } });
  if (isGiven(from)) parts.push({ respondedAt: { $gte: from } });
  if (isGiven(to)) parts.push({ respondedAt: { $lt: to } });
  if (isGiven(updatedSince)) parts.push({ updatedAt: { $gte: updatedSince } });
  const scores = everyScore.filter((score) =>
    (categories?.includes(categoryOf(score)) ?? true) && score >= (scoreFrom ?? 0) && score <= (scoreTo ?? 10));
  if (scores.length < everyScore.length) parts.push({ score: { $in: scores } });
  if (isGiven(filter.branches)) parts.push({ branch: { code: { $in: filter.branches } } });
  if (isGiven(filter.staff)) parts.push({ staffMember: { code: { $in: filter.staff } } });
  if (isGiven(filter.channels)) parts.push({ channel: { code: { $in: filter.channels } } });
  if (isGiven(filter.products)) parts.push({ product: { code: { $in: filter.products } } });
  if (isGiven(filter.reasons)) parts.push({ reasons: { $overlap: filter.reasons } });
  if (isGiven(filter.tags)) parts.push({ tags: { $overlap: filter.tags } });
  if (isGiven(customerId)) parts.push({ customer: { id: { $in: isUuid(customerId) ? [customerId] : [] } } });
  if (isGiven(text) && text !== '') parts.push({ comment: { $ilike: `%${text.replaceAll(/[\\%_]/g, '\\$&')}%` } });
  if (isGiven(commented)) parts.push({ comment: commented ? { $ne: null } : null });
  for (const attribute of filter.attributes ?? []) parts.push(...attributeConditions(attribute));
  if (filter.includeExcluded !== true) parts.push({ excludedFromScore: false });
  return parts;
}

function attributeConditions({ name, in: values, from, to, exists }: AttributeFilter): ResponseCondition[] {
  const parts: ResponseCondition[] = [];
  const holds = (condition: string, parameters: unknown[]): void => {
    parts.push({ [raw((alias) => `(${condition.replaceAll('attributes', `${alias}.attributes`)})`, parameters)]: true });
  };
  if (isGiven(values)) holds('(attributes->>?) = any(?::text[])', [name, textArray(values)]);
  // The comparison stands in a CASE, because PostgreSQL may otherwise cast texts before it has looked at their type.
  const number = `case when jsonb_typeof(attributes->?) = 'number' then (attributes->>?)::numeric end`;
  if (isGiven(from)) holds(`(${number}) >= ?`, [name, name, from]);
  if (isGiven(to)) holds(`(${number}) <= ?`, [name, name, to]);
  if (isGiven(exists)) holds(exists ? '(attributes->?) is not null' : '(attributes->?) is null', [name]);
  return parts;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

// As PostgreSQL writes an array in one text parameter.
function textArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
