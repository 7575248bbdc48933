import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadIfAny } from '../load-if-any.js';
import type { ResponseRow } from '../responses/response.entity.js';
import { ResponseType } from '../responses/response.graphql.js';
import type { InvitationRow } from './invitation.entity.js';
import { InvitationType } from './invitation.graphql.js';

/** The edge from an invitation to its answer: of the two, only invitations know of answers. */
@Resolver(() => InvitationType)
export class InvitationResponseResolver {
  @FieldResolver(() => ResponseType, { nullable: true, description: 'What the customer answered; null while there is nothing, and after it was deleted.' })
  response(@Ctx() { loaders }: Context, @Root() { response }: InvitationRow): Promise<ResponseRow | null> {
    return loadIfAny(loaders.responses, response);
  }
}
