import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { type Page, type PageArgs, type PageOrder, readPage } from '../paging.js';
import { ResponseChangeRow } from './response-change.entity.js';
import type { ResponseFilter } from './response-filter.graphql.js';
import { responseConditions } from './response-conditions.js';
import { ResponseRow } from './response.entity.js';

export type ResponseOrder = 'newest' | 'oldest' | 'updated' | 'lowest' | 'highest';

const orders: Readonly<Record<ResponseOrder, PageOrder<ResponseRow>>> = {
  newest: { name: 'newest', by: { respondedAt: 'desc', id: 'desc' }, first: 'instant' },
  oldest: { name: 'oldest', by: { respondedAt: 'asc', id: 'asc' }, first: 'instant' },
  updated: { name: 'updated', by: { updatedAt: 'asc', id: 'asc' }, first: 'instant' },
  lowest: { name: 'lowest', by: { score: 'asc', id: 'desc' }, first: 'number' },
  highest: { name: 'highest', by: { score: 'desc', id: 'desc' }, first: 'number' },
};

export async function findResponse({ em, viewer }: Context, id: string): Promise<ResponseRow | null> {
  return isUuid(id) ? em.findOne(ResponseRow, { workspaceId: viewer.workspaceId, id }) : null;
}

export function listResponses(
  { em, viewer }: Context,
  filter: ResponseFilter,
  order: ResponseOrder,
  args: PageArgs,
): Promise<Page<ResponseRow>> {
  const where = { $and: [...responseConditions(viewer.workspaceId, filter)] };
  return readPage<ResponseRow>(
    {
      byCursor: (options) => em.findByCursor(ResponseRow, { where, includeCount: false, ...options }),
      count: () => em.count(ResponseRow, where),
    },
    orders[order],
    args,
  );
}

/** What was done to an answer, also after it was deleted; empty for an id that names none. */
export async function listChanges({ em, viewer }: Context, responseId: string): Promise<readonly ResponseChangeRow[]> {
  if (!isUuid(responseId)) return [];
  return em.find(
    ResponseChangeRow,
    { workspaceId: viewer.workspaceId, responseId },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
}
