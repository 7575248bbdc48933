import type { FilterObject } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { type Page, type PageArgs, type PageOrder, readPage } from '../paging.js';
import type { InteractionFilter } from './interaction.graphql.js';
import { InteractionRow } from './interaction.entity.js';

const newestFirst: PageOrder<InteractionRow> = {
  name: 'newest', by: { occurredAt: 'desc', id: 'desc' }, first: 'instant',
};

export async function findInteraction({ em, viewer }: Context, id: string): Promise<InteractionRow | null> {
  return isUuid(id) ? em.findOne(InteractionRow, { workspaceId: viewer.workspaceId, id }) : null;
}

export function listInteractions({ em, viewer }: Context, filter: InteractionFilter, args: PageArgs): Promise<Page<InteractionRow>> {
  const where = { $and: conditions(viewer.workspaceId, filter) };
  return readPage<InteractionRow>(
    {
      byCursor: (options) => em.findByCursor(InteractionRow, { where, includeCount: false, ...options }),
      count: () => em.count(InteractionRow, where),
    },
    newestFirst,
    args,
  );
}

/** Ids that are malformed are ids of nothing: they find no row, as ids of another workspace do. */
function conditions(workspaceId: string, filter: InteractionFilter): FilterObject<InteractionRow>[] {
  const parts: FilterObject<InteractionRow>[] = [{ workspaceId }];
  const { types, statuses, from, to, customerId, branches, staff, products, channels, externalIds } = filter;
  if (types) parts.push({ type: { $in: types } });
  if (statuses) parts.push({ status: { $in: statuses } });
  if (from) parts.push({ occurredAt: { $gte: from } });
  if (to) parts.push({ occurredAt: { $lt: to } });
  if (typeof customerId === 'string') parts.push({ customer: { id: { $in: isUuid(customerId) ? [customerId] : [] } } });
  if (branches) parts.push({ branch: { code: { $in: branches } } });
  if (staff) parts.push({ staffMember: { code: { $in: staff } } });
  if (products) parts.push({ product: { code: { $in: products } } });
  if (channels) parts.push({ channel: { code: { $in: channels } } });
  if (externalIds) parts.push({ externalId: { $in: externalIds } });
  return parts;
}
