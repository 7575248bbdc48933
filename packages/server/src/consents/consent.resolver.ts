import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerType } from '../customers/customer.graphql.js';
import { loadIfAny } from '../load-if-any.js';
import { answer } from '../refusals.js';
import { recordConsent } from './consent.commands.js';
import type { ConsentRow } from './consent.entity.js';
import { ConsentInput, ConsentType, RecordConsentResult } from './consent.graphql.js';

@Resolver(() => ConsentType)
export class ConsentResolver {
  @FieldResolver(() => CustomerType, { nullable: true, description: 'Who said it; null when the person was deleted meanwhile.' })
  async customer(@Ctx() { loaders }: Context, @Root() { customer }: ConsentRow): Promise<CustomerRow | null> {
    return loadIfAny(loaders.customers, customer);
  }

  @Authorized('write')
  @Mutation(() => RecordConsentResult, {
    description: 'Adds what a customer said of being written to. Nothing is ever changed: who thinks again says the next thing, and the last one counts.',
  })
  async recordConsent(
    @Ctx() context: Context,
    @Arg('input', () => ConsentInput) input: ConsentInput,
  ): Promise<typeof RecordConsentResult> {
    return answer(context, await recordConsent(context, input));
  }
}
