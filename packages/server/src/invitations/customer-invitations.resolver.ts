import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { badInput } from '../bad-input.js';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerType } from '../customers/customer.graphql.js';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE } from '../paging.js';
import type { InvitationRow } from './invitation.entity.js';
import { InvitationType } from './invitation.graphql.js';

/** The edge from a customer to its invitations: of the two, only invitations know of customers. */
@Resolver(() => CustomerType)
export class CustomerInvitationsResolver {
  @FieldResolver(() => [InvitationType], {
    description: 'The last decisions on whether to ask, also those that came to no. The query invitations reads all of them page by page.',
  })
  invitations(
    @Ctx() { loaders }: Context,
    @Root() { id }: CustomerRow,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: `From 1 to ${LARGEST_PAGE}.` }) first: number,
  ): Promise<readonly InvitationRow[]> {
    if (first < 1 || first > LARGEST_PAGE) badInput('first', `must be from 1 to ${LARGEST_PAGE}`);
    return loaders.invitationsOfCustomer(first).load(id);
  }
}
