import type { Context } from '../context.js';
import { dimensionIds } from './dimension-ids.js';
import type { EntityManager } from '../orm.js';

/** Codes of the place, the person, the thing and the way; `null` when not told. */
interface Codes {
  readonly branch: string | null;
  readonly staff: string | null;
  readonly product: string | null;
  readonly channel: string | null;
}

type Reference = [workspaceId: string, id: string] | null;

/**
 * Turns the codes of answers or interactions into references to their rows, making the rows of new codes.
 *
 * @returns a function that gives the columns of one of them
 */
export async function dimensionColumns(context: Context, em: EntityManager, items: readonly Codes[]) {
  const { viewer: { workspaceId }, newId, now } = context;
  const ids = (dimension: Parameters<typeof dimensionIds>[2], code: keyof Codes) =>
    dimensionIds({ workspaceId, newId, now }, em, dimension, items.flatMap((item) => item[code] ?? []));
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
