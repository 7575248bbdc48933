import type { Money } from '@goodword/core';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerType } from '../customers/customer.graphql.js';
import type { BranchRow, ChannelRow, ProductRow, StaffMemberRow } from '../dimensions/dimension.entity.js';
import { BranchType, ChannelType, ProductType, StaffMemberType } from '../dimensions/dimension.graphql.js';
import { idempotencyKey } from '../idempotency/idempotency.graphql.js';
import { loadIfAny } from '../load-if-any.js';
import { MoneyInput, MoneyType } from '../money.js';
import { type Page, PageArgs } from '../paging.js';
import { answer } from '../refusals.js';
import { DateTimeScalar } from '../scalars.js';
import { cancelInteraction, recordInteraction, recordInteractions, refundInteraction } from './interaction.commands.js';
import type { InteractionRow } from './interaction.entity.js';
import {
  CancelInteractionResult, InteractionConnectionType, InteractionFilter, InteractionInput, InteractionType, RecordInteractionResult,
  RecordInteractionsResult, RefundInteractionResult,
} from './interaction.graphql.js';
import { findInteraction, listInteractions } from './interaction.queries.js';
import { moneyOf } from './money-of.js';

@Resolver(() => InteractionType)
export class InteractionResolver {
  @Authorized('read')
  @Query(() => InteractionConnectionType, { description: 'Interactions, the newest first.' })
  interactions(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => InteractionFilter, { nullable: true }) filter?: InteractionFilter | null,
  ): Promise<Page<InteractionRow>> {
    return listInteractions(context, filter ?? {}, page);
  }

  @Authorized('read')
  @Query(() => InteractionType, { nullable: true })
  interaction(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<InteractionRow | null> {
    return findInteraction(context, id);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'Null when nothing was paid, or nobody has said what.' })
  amount(@Root() row: InteractionRow): Money | null {
    return moneyOf(row);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'What was given back so far; null when nothing was.' })
  refunded(@Root() row: InteractionRow): Money | null {
    const paid = moneyOf(row);
    return paid === null || row.refundedAmount === 0 ? null : { ...paid, amount: row.refundedAmount };
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Null when nobody knows who it was, or the person was deleted.' })
  async customer(@Ctx() { loaders }: Context, @Root() { customer }: InteractionRow): Promise<CustomerRow | null> {
    return loadIfAny(loaders.customers, customer);
  }

  @FieldResolver(() => BranchType, { nullable: true })
  async branch(@Ctx() { loaders }: Context, @Root() { branch }: InteractionRow): Promise<BranchRow | null> {
    return loadIfAny(loaders.branches, branch);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  async staffMember(@Ctx() { loaders }: Context, @Root() { staffMember }: InteractionRow): Promise<StaffMemberRow | null> {
    return loadIfAny(loaders.staffMembers, staffMember);
  }

  @FieldResolver(() => ProductType, { nullable: true })
  async product(@Ctx() { loaders }: Context, @Root() { product }: InteractionRow): Promise<ProductRow | null> {
    return loadIfAny(loaders.products, product);
  }

  @FieldResolver(() => ChannelType, { nullable: true })
  async channel(@Ctx() { loaders }: Context, @Root() { channel }: InteractionRow): Promise<ChannelRow | null> {
    return loadIfAny(loaders.channels, channel);
  }

  @Authorized('write')
  @Mutation(() => RecordInteractionResult, { description: 'One that is known by its type and external id is answered as it is, and not changed.' })
  async recordInteraction(
    @Ctx() context: Context,
    @Arg('input', () => InteractionInput) input: InteractionInput,
    @Arg('idempotencyKey', () => String, idempotencyKey) key?: string | null,
  ): Promise<typeof RecordInteractionResult> {
    return answer(context, await recordInteraction(context, input, key));
  }

  @Authorized('write')
  @Mutation(() => RecordInteractionsResult, { description: 'From 1 to 1,000 interactions, each with a result of its own.' })
  async recordInteractions(
    @Ctx() context: Context,
    @Arg('inputs', () => [InteractionInput]) inputs: InteractionInput[],
    @Arg('idempotencyKey', () => String, idempotencyKey) key?: string | null,
  ): Promise<typeof RecordInteractionsResult> {
    const batch = await recordInteractions(context, inputs, key);
    if (!batch.ok) return answer(context, batch);
    const stored = batch.value.flatMap((result) => (result.ok ? [result.value] : []));
    const repeated = stored.filter((one) => one.repeated).length;
    return {
      results: batch.value.map((result) => (result.ok ? result.value.row : answer(context, result))),
      recorded: stored.length - repeated,
      repeated,
      refused: batch.value.length - stored.length,
    };
  }

  @Authorized('write')
  @Mutation(() => RefundInteractionResult, { description: 'Gives back a part of an interaction, or all that is left. Parts add up.' })
  async refundInteraction(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('amount', () => MoneyInput, { nullable: true, description: 'All that is left if left out.' }) amount?: MoneyInput | null,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Now if left out.' }) at?: Date | null,
    @Arg('idempotencyKey', () => String, idempotencyKey) key?: string | null,
  ): Promise<typeof RefundInteractionResult> {
    return answer(context, await refundInteraction(context, id, { amount, at }, key));
  }

  @Authorized('write')
  @Mutation(() => CancelInteractionResult, { description: 'Says that an interaction did not take place after all. It stays in the list.' })
  async cancelInteraction(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('at', () => DateTimeScalar, { nullable: true, description: 'Now if left out.' }) at?: Date | null,
  ): Promise<typeof CancelInteractionResult> {
    return answer(context, await cancelInteraction(context, id, at ?? null));
  }
}
