import type { RawQueryFragment } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { responseConditions } from '../responses/response-conditions.js';
import type { ResponseFilter } from '../responses/response-filter.graphql.js';
import { ResponseRow } from '../responses/response.entity.js';

/** Selects from the answers `r` that a filter means and that count: excluded ones never do, whatever the filter says. */
export function selectCounted({ em, viewer }: Context, filter: ResponseFilter, columns: readonly RawQueryFragment[]) {
  const query = em.createQueryBuilder(ResponseRow, 'r').select([...columns]);
  for (const condition of responseConditions(viewer.workspaceId, { ...filter, includeExcluded: false })) {
    query.andWhere(condition);
  }
  return query;
}
