import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { type DimensionName, dimensions } from './dimension.entity.js';

/**
 * Ids of the rows with these codes, in one or two statements; a code that is new gets its row.
 *
 * @param codes - with repetitions, if it happens
 */
export async function dimensionIds(
  context: Pick<Context, 'newId' | 'now'> & { readonly workspaceId: string },
  em: EntityManager,
  dimension: DimensionName,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes)].toSorted();
  if (wanted.length === 0) return new Map();
  const Dimension = dimensions[dimension];
  const { workspaceId } = context;
  const find = async () =>
    new Map((await em.find(Dimension, { workspaceId, code: { $in: wanted } }, { disableIdentityMap: true }))
      .map((row) => [row.code, row.id]));
  const known = await find();
  const fresh = wanted.filter((code) => !known.has(code));
  if (fresh.length === 0) return known;
  const rows = fresh.map((code) => ({ workspaceId, id: context.newId(), code, name: code, createdAt: context.now }));
  // Somebody else may create the same code at this moment: theirs is kept and found.
  await em.upsertMany(Dimension, rows, { onConflictFields: ['workspaceId', 'code'], onConflictAction: 'ignore' });
  return find();
}
