import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { badInput } from '../bad-input.js';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerType } from '../customers/customer.graphql.js';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE } from '../paging.js';
import type { ResponseRow } from './response.entity.js';
import { ResponseType } from './response.graphql.js';

/** The edge from a customer to its answers: of the two, only answers know of customers. */
@Resolver(() => CustomerType)
export class CustomerResponsesResolver {
  @FieldResolver(() => [ResponseType], {
    description: 'The newest, also those that are excluded from the score. The query responses reads all of them page by page.',
  })
  responses(
    @Ctx() { loaders }: Context,
    @Root() { id }: CustomerRow,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: `From 1 to ${LARGEST_PAGE}.` }) first: number,
  ): Promise<readonly ResponseRow[]> {
    if (first < 1 || first > LARGEST_PAGE) badInput('first', `must be from 1 to ${LARGEST_PAGE}`);
    return loaders.responsesOfCustomer(first).load(id);
  }
}
