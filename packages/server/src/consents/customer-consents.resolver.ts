import { type ContactKind, currentConsents, unsubscribedKinds } from '@goodword/core';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerType } from '../customers/customer.graphql.js';
import type { ConsentRow } from './consent.entity.js';
import { ConsentType, ContactKindEnum } from './consent.graphql.js';

/** The edges from a customer to what it said: of the two, only consents know of customers. */
@Resolver(() => CustomerType)
export class CustomerConsentsResolver {
  @FieldResolver(() => [ConsentType], { description: 'What counts: the last word on each channel and kind of contact, the latest first.' })
  async consents(@Ctx() { loaders }: Context, @Root() { id }: CustomerRow): Promise<readonly ConsentRow[]> {
    return currentConsents(await loaders.consentsOfCustomer.load(id));
  }

  @FieldResolver(() => [ConsentType], { description: 'All that was ever said, the latest first.' })
  consentHistory(@Ctx() { loaders }: Context, @Root() { id }: CustomerRow): Promise<readonly ConsentRow[]> {
    return loaders.consentsOfCustomer.load(id);
  }

  @FieldResolver(() => [ContactKindEnum], { description: 'Kinds of contact that the customer no longer wants through any channel.' })
  async unsubscribedFrom(@Ctx() { loaders }: Context, @Root() { id }: CustomerRow): Promise<readonly ContactKind[]> {
    return unsubscribedKinds(await loaders.consentsOfCustomer.load(id));
  }
}
