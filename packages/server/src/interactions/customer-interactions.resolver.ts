import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { badInput } from '../bad-input.js';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerType } from '../customers/customer.graphql.js';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE } from '../paging.js';
import type { InteractionRow } from './interaction.entity.js';
import { InteractionType } from './interaction.graphql.js';

/** The edge from a customer to its interactions: of the two, only interactions know of customers. */
@Resolver(() => CustomerType)
export class CustomerInteractionsResolver {
  @FieldResolver(() => [InteractionType], {
    description: 'The newest, also those that were refunded or cancelled. The query interactions reads all of them page by page.',
  })
  interactions(
    @Ctx() { loaders }: Context,
    @Root() { id }: CustomerRow,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: `From 1 to ${LARGEST_PAGE}.` }) first: number,
  ): Promise<readonly InteractionRow[]> {
    if (first < 1 || first > LARGEST_PAGE) badInput('first', `must be from 1 to ${LARGEST_PAGE}`);
    return loaders.interactionsOfCustomer(first).load(id);
  }
}
