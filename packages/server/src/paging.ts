import type { Cursor, FindByCursorOptions, OrderDefinition } from '@mikro-orm/core';
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { badInput } from './bad-input.js';

export const DEFAULT_PAGE_SIZE = 20;
export const LARGEST_PAGE = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `The first so many, at most ${LARGEST_PAGE}; ${DEFAULT_PAGE_SIZE} if neither first nor last is given.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `The last so many, at most ${LARGEST_PAGE}.` })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null;
}

@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Null when the page is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Null when the page is empty.' })
  endCursor!: string | null;
}

/** One page, in the order asked for. `totalCount` is only counted when a request selects it. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: Promise<number>;
}

/** Declares the types `<name>Edge` and `<name>Connection` of a list that is read page by page. */
export function connectionType(name: string, Node: ClassType): ClassType {
  const Edge = class {};
  ObjectType(`${name}Edge`)(Edge);
  Field(() => String)(Edge.prototype, 'cursor');
  Field(() => Node)(Edge.prototype, 'node');
  const Connection = class {};
  ObjectType(`${name}Connection`)(Connection);
  Field(() => [Edge])(Connection.prototype, 'edges');
  Field(() => [Node], { description: 'The same rows without their cursors.' })(Connection.prototype, 'nodes');
  Field(() => PageInfoType)(Connection.prototype, 'pageInfo');
  Field(() => Int, { description: 'How many there are on all pages together.' })(Connection.prototype, 'totalCount');
  return Connection;
}

type Place<Row extends object> = Pick<FindByCursorOptions<Row>, 'first' | 'after' | 'last' | 'before'>
  & { readonly orderBy: OrderDefinition<Row> };

/** Where a list starts and how long its page is. */
export interface PageOrder<Row> {
  /** Told apart in the cursor, so that a cursor of another order is refused instead of answered with the wrong rows. */
  readonly name: string;
  /** Ends in the id, so that no two rows stand in the same place. */
  readonly by: OrderDefinition<Row>;
  readonly first: 'instant' | 'number';
}

/**
 * Reads one page by the place of its rows and not by counting them off, so that rows which are added meanwhile
 * neither shift nor repeat the ones that follow.
 *
 * @throws GraphQLError BAD_USER_INPUT for a page size outside 1 to 100, for first with last, or for a foreign cursor
 */
export async function readPage<Row extends object>(
  find: {
    readonly byCursor: (place: Place<Row>) => Promise<Cursor<Row, never, never, never, false>>;
    readonly count: () => Promise<number>;
  },
  order: PageOrder<Row>,
  args: PageArgs,
): Promise<Page<Row>> {
  const backwards = args.last !== null && args.last !== undefined;
  if (backwards && args.first !== null && args.first !== undefined) badInput('last', 'cannot be given together with first');
  const size = args.last ?? args.first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > LARGEST_PAGE) badInput(backwards ? 'last' : 'first', `must be from 1 to ${LARGEST_PAGE}`);
  const after = placeOf(args.after, 'after', order);
  const before = placeOf(args.before, 'before', order);
  const cursor = await find.byCursor({
    ...(backwards ? { last: size } : { first: size }),
    ...(after === null ? {} : { after }),
    ...(before === null ? {} : { before }),
    orderBy: order.by,
  });
  const edges = cursor.items.map((node) => ({ cursor: `${order.name}.${cursor.from(node)}`, node }));
  return {
    edges,
    nodes: cursor.items,
    pageInfo: {
      hasNextPage: cursor.hasNextPage,
      hasPreviousPage: cursor.hasPrevPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return find.count();
    },
  };
}

function placeOf<Row>(text: string | null | undefined, argument: string, order: PageOrder<Row>): string | null {
  if (text === null || text === undefined) return null;
  const [name, place = '', ...rest] = text.split('.');
  if (name === order.name && rest.length === 0 && isPlace(place, order)) return place;
  return badInput(argument, 'is not a cursor of this list in this order');
}

function isPlace<Row>(place: string, order: PageOrder<Row>): boolean {
  try {
    const values: unknown = JSON.parse(Buffer.from(place, 'base64url').toString('utf8'));
    if (!Array.isArray(values)) return false;
    const [first, id, ...rest]: unknown[] = values;
    if (!isUuid(id) || rest.length > 0) return false;
    return order.first === 'number' ? Number.isInteger(first) : typeof first === 'string' && !Number.isNaN(Date.parse(first));
  } catch {
    return false;
  }
}
