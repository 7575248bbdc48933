import { type Category, categoryOf } from '@goodword/core';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerType } from '../customers/customer.graphql.js';
import type { BranchRow, ChannelRow, ProductRow, StaffMemberRow } from '../dimensions/dimension.entity.js';
import { BranchType, ChannelType, ProductType, StaffMemberType } from '../dimensions/dimension.graphql.js';
import { idempotencyKey } from '../idempotency/idempotency.graphql.js';
import { loadIfAny } from '../load-if-any.js';
import { CategoryEnum } from '../nps/nps.enums.js';
import { type Page, PageArgs } from '../paging.js';
import { answer } from '../refusals.js';
import { SurveyType, SurveyVersionType } from '../surveys/survey.graphql.js';
import type { SurveyVersionRow } from '../surveys/survey-version.entity.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import type { ResponseChangeRow } from './response-change.entity.js';
import { ResponseFilter } from './response-filter.graphql.js';
import {
  correctResponse, deleteResponse, excludeResponse, includeResponse, submitResponse, submitResponses,
} from './response.commands.js';
import type { ResponseRow } from './response.entity.js';
import {
  CorrectResponseResult, DeleteResponseResult, ExcludeResponseResult, IncludeResponseResult, ResponseChangeType,
  ResponseConnectionType, ResponseCorrection, ResponseInput, ResponseType, SubmitResponseResult, SubmitResponsesResult,
} from './response.graphql.js';
import { findResponse, listChanges, listResponses, type ResponseOrder } from './response.queries.js';

const ResponseOrderEnum = {
  NEWEST: 'newest', OLDEST: 'oldest', UPDATED: 'updated', LOWEST_SCORE: 'lowest', HIGHEST_SCORE: 'highest',
} as const;
registerEnumType(ResponseOrderEnum, {
  name: 'ResponseOrder',
  description: 'NEWEST and OLDEST by the instant of the answer; UPDATED: the longest unchanged first, to follow what changes.',
});

@Resolver(() => ResponseType)
export class ResponseResolver {
  @Authorized('read')
  @Query(() => ResponseConnectionType)
  responses(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ResponseFilter, { nullable: true }) filter?: ResponseFilter | null,
    @Arg('orderBy', () => ResponseOrderEnum, { nullable: true, description: 'NEWEST if left out.' })
    orderBy?: ResponseOrder | null,
  ): Promise<Page<ResponseRow>> {
    return listResponses(context, filter ?? {}, orderBy ?? 'newest', page);
  }

  @Authorized('read')
  @Query(() => ResponseType, { nullable: true })
  response(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ResponseRow | null> {
    return findResponse(context, id);
  }

  @Authorized('read')
  @Query(() => [ResponseChangeType], { description: 'What was done to an answer, also after it was deleted; the earliest first.' })
  responseChanges(
    @Ctx() context: Context,
    @Arg('responseId', () => ID) responseId: string,
  ): Promise<readonly ResponseChangeRow[]> {
    return listChanges(context, responseId);
  }

  @FieldResolver(() => CategoryEnum)
  category(@Root() { score }: ResponseRow): Category {
    return categoryOf(score);
  }

  @FieldResolver(() => SurveyType)
  survey(@Ctx() { loaders }: Context, @Root() { survey }: ResponseRow): Promise<SurveyRow | null> {
    return loaders.surveys.load(survey.id);
  }

  @FieldResolver(() => SurveyVersionType, { description: 'What was asked.' })
  surveyVersion(@Ctx() { loaders }: Context, @Root() { surveyVersion }: ResponseRow): Promise<SurveyVersionRow | null> {
    return loaders.surveyVersions.load(surveyVersion.id);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Null when the answer is anonymous or the person was deleted.' })
  async customer(@Ctx() { loaders }: Context, @Root() { customer }: ResponseRow): Promise<CustomerRow | null> {
    return loadIfAny(loaders.customers, customer);
  }

  @FieldResolver(() => BranchType, { nullable: true })
  async branch(@Ctx() { loaders }: Context, @Root() { branch }: ResponseRow): Promise<BranchRow | null> {
    return loadIfAny(loaders.branches, branch);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  async staffMember(@Ctx() { loaders }: Context, @Root() { staffMember }: ResponseRow): Promise<StaffMemberRow | null> {
    return loadIfAny(loaders.staffMembers, staffMember);
  }

  @FieldResolver(() => ProductType, { nullable: true })
  async product(@Ctx() { loaders }: Context, @Root() { product }: ResponseRow): Promise<ProductRow | null> {
    return loadIfAny(loaders.products, product);
  }

  @FieldResolver(() => ChannelType, { nullable: true })
  async channel(@Ctx() { loaders }: Context, @Root() { channel }: ResponseRow): Promise<ChannelRow | null> {
    return loadIfAny(loaders.channels, channel);
  }

  @FieldResolver(() => [ResponseChangeType], { description: 'The earliest first.' })
  changes(@Ctx() { loaders }: Context, @Root() { id }: ResponseRow): Promise<readonly ResponseChangeRow[]> {
    return loaders.changesOfResponse.load(id);
  }

  @Authorized('write')
  @Mutation(() => SubmitResponseResult)
  async submitResponse(
    @Ctx() context: Context,
    @Arg('input', () => ResponseInput) input: ResponseInput,
    @Arg('idempotencyKey', () => String, idempotencyKey) key?: string | null,
  ): Promise<typeof SubmitResponseResult> {
    return answer(context, await submitResponse(context, input, key));
  }

  @Authorized('write')
  @Mutation(() => SubmitResponsesResult, { description: 'From 1 to 1,000 answers, each with a result of its own.' })
  async submitResponses(
    @Ctx() context: Context,
    @Arg('inputs', () => [ResponseInput]) inputs: ResponseInput[],
    @Arg('idempotencyKey', () => String, idempotencyKey) key?: string | null,
  ): Promise<typeof SubmitResponsesResult> {
    const batch = await submitResponses(context, inputs, key);
    if (!batch.ok) return answer(context, batch);
    const submitted = batch.value.filter((result) => result.ok).length;
    return {
      results: batch.value.map((result) => answer(context, result)),
      submitted,
      refused: batch.value.length - submitted,
    };
  }

  @Authorized('write')
  @Mutation(() => CorrectResponseResult, { description: 'Changes what an answer says. What it said before is kept.' })
  async correctResponse(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('changes', () => ResponseCorrection) changes: ResponseCorrection,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ): Promise<typeof CorrectResponseResult> {
    return answer(context, await correctResponse(context, id, changes, reason));
  }

  @Authorized('write')
  @Mutation(() => ExcludeResponseResult, { description: 'Keeps an answer but takes it out of every number.' })
  async excludeResponse(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<typeof ExcludeResponseResult> {
    return answer(context, await excludeResponse(context, id, reason));
  }

  @Authorized('write')
  @Mutation(() => IncludeResponseResult, { description: 'Lets an excluded answer count again.' })
  async includeResponse(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ): Promise<typeof IncludeResponseResult> {
    return answer(context, await includeResponse(context, id, reason));
  }

  @Authorized('write')
  @Mutation(() => DeleteResponseResult, { description: 'Removes an answer for good, and records that it was removed.' })
  async deleteResponse(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { nullable: true }) reason?: string | null,
  ): Promise<typeof DeleteResponseResult> {
    return answer(context, await deleteResponse(context, id, reason));
  }
}
