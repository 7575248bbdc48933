import type { CheckedResponse } from '@goodword/core';
import type { Context } from '../context.js';
import { dimensionIds } from '../dimensions/dimension-ids.js';
import type { EntityManager } from '../orm.js';

type Codes = Pick<CheckedResponse, 'branch' | 'staff' | 'product' | 'channel'>;
type Reference = [workspaceId: string, id: string] | null;

/**
 * Turns the codes of answers into references to their rows, making the rows of new codes.
 *
 * @returns a function that gives the columns of one of these answers
 */
export async function dimensionColumns(context: Context, em: EntityManager, responses: readonly Codes[]) {
  const { viewer: { workspaceId }, newId, now } = context;
  const ids = (dimension: Parameters<typeof dimensionIds>[2], code: keyof Codes) =>
    dimensionIds({ workspaceId, newId, now }, em, dimension, responses.flatMap((response) => response[code] ?? []));
  const branches = await ids('branch', 'branch');
  const staffMembers = await ids('staffMember', 'staff');
  const products = await ids('product', 'product');
  const channels = await ids('channel', 'channel');
  const reference = (known: ReadonlyMap<string, string>, code: string | null): Reference => {
    const id = code === null ? undefined : known.get(code);
    return id === undefined ? null : [workspaceId, id];
  };
  return ({ branch, staff, product, channel }: Codes) => ({
    branch: reference(branches, branch),
    staffMember: reference(staffMembers, staff),
    product: reference(products, product),
    channel: reference(channels, channel),
  });
}
