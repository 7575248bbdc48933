import { categoryOf, isScore } from '@goodword/core';
import type { FilterObject } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { attributeConditions } from '../attribute-filter.js';
import type { ResponseFilter } from './response-filter.graphql.js';
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
  if (isGiven(filter.waveIds)) parts.push({ wave: { id: { $in: filter.waveIds.filter((id) => isUuid(id)) } } });
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

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
