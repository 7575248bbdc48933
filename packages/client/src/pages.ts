/** What a list of the service answers for one page. */
interface ListedPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const defaultPageSize = 50;
const largestPageSize = 100;

/** @throws RangeError when it is not a whole number from 1 to 100 */
export function assertPageSize(pageSize: number): void {
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > largestPageSize) {
    throw new RangeError(`pageSize: ${pageSize} is not a whole number from 1 to ${largestPageSize}`);
  }
}

/**
 * The rows of a list, one by one; the next page is asked for when the last one is used up.
 *
 * @param list - its name, for the complaint about a service that goes in circles
 */
export async function* pages<Node>(
  list: string, ask: (after: string | null) => Promise<ListedPage<Node>>,
): AsyncGenerator<Node, void, undefined> {
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: ListedPage<Node> = await ask(after);
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    // A cursor that stands still would ask for the same page for ever.
    if (pageInfo.endCursor === null || pageInfo.endCursor === after) {
      throw new Error(`${list}: the service announced a next page without a new cursor`);
    }
    after = pageInfo.endCursor;
  }
}
