import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { DimensionRow } from './dimension.entity.js';

export function listDimension(
  context: Context,
  Dimension: EntityClass<DimensionRow>,
): Promise<readonly DimensionRow[]> {
  return context.em.find(
    Dimension,
    { workspaceId: context.viewer.workspaceId },
    { orderBy: { name: 'asc', code: 'asc' } },
  );
}
