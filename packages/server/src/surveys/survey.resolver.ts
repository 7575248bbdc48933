import type { SurveyStatus } from '@goodword/core';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import { SurveyAnswersScalar, SurveyDefinitionScalar } from '../scalars.js';
import { planRevision } from './plan-revision.js';
import { previewSurvey } from './preview-survey.js';
import { changeSurveyStatus, createSurvey, duplicateSurvey, reviseSurvey } from './survey.commands.js';
import {
  ChangeSurveyStatusResult, CreateSurveyResult, DuplicateSurveyResult, PlannedRevisionResult, ReviseSurveyResult, SurveyInput,
  SurveyStatusEnum, SurveyType, SurveyVersionType,
} from './survey.graphql.js';
import { PreviewSurveyResult } from './survey-preview.graphql.js';
import { findSurvey, listSurveys } from './survey.queries.js';
import type { SurveyVersionRow } from './survey-version.entity.js';
import type { SurveyRow } from './survey.entity.js';

@Resolver(() => SurveyType)
export class SurveyResolver {
  @Authorized('read')
  @Query(() => [SurveyType], { description: 'All surveys, by name.' })
  surveys(@Ctx() context: Context): Promise<readonly SurveyRow[]> {
    return listSurveys(context);
  }

  @Authorized('read')
  @Query(() => SurveyType, { nullable: true })
  survey(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<SurveyRow | null> {
    return findSurvey(context, id);
  }

  @Authorized('read')
  @Query(() => PreviewSurveyResult, { description: 'What a customer would see of a survey that is being written. Nothing is stored.' })
  async previewSurvey(
    @Ctx() context: Context,
    @Arg('definition', () => SurveyDefinitionScalar) definition: object,
    @Arg('answers', () => SurveyAnswersScalar, { nullable: true, description: 'So far; none unless told.' }) answers?: object | null,
    @Arg('language', () => String, { nullable: true, description: 'What the customer reads, such as fa-IR.' }) language?: string | null,
  ): Promise<typeof PreviewSurveyResult> {
    return answer(context, await previewSurvey(context, definition, answers ?? {}, language ?? null));
  }

  @Authorized('read')
  @Query(() => PlannedRevisionResult, { description: 'What reviseSurvey would do with a definition. Nothing is stored.' })
  async surveyRevision(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('definition', () => SurveyDefinitionScalar) definition: object,
  ): Promise<typeof PlannedRevisionResult> {
    return answer(context, await planRevision(context, id, definition));
  }

  @FieldResolver(() => [SurveyVersionType], { description: 'The newest first.' })
  versions(@Ctx() { loaders }: Context, @Root() survey: SurveyRow): Promise<readonly SurveyVersionRow[]> {
    return loaders.versionsOfSurvey.load(survey.id);
  }

  @FieldResolver(() => SurveyVersionType, { description: 'What is asked now.' })
  async version(@Ctx() { loaders }: Context, @Root() survey: SurveyRow): Promise<SurveyVersionRow | undefined> {
    return (await loaders.versionsOfSurvey.load(survey.id))[0];
  }

  @Authorized('write')
  @Mutation(() => CreateSurveyResult, { description: 'A draft.' })
  async createSurvey(
    @Ctx() context: Context,
    @Arg('input', () => SurveyInput) input: SurveyInput,
  ): Promise<typeof CreateSurveyResult> {
    return answer(context, await createSurvey(context, input));
  }

  @Authorized('write')
  @Mutation(() => ReviseSurveyResult, {
    description: 'A draft that nobody answered is changed in place. Otherwise what is asked anew makes the next version; answers keep theirs.',
  })
  async reviseSurvey(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => SurveyInput) input: SurveyInput,
    @Arg('expectedEdition', () => Int, { nullable: true, description: 'What was read; refused when somebody has saved since. Whatever is there unless told.' })
    expectedEdition?: number | null,
  ): Promise<typeof ReviseSurveyResult> {
    return answer(context, await reviseSurvey(context, id, input, expectedEdition ?? null));
  }

  @Authorized('write')
  @Mutation(() => DuplicateSurveyResult, { description: 'A draft that asks the same, without answers.' })
  async duplicateSurvey(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
  ): Promise<typeof DuplicateSurveyResult> {
    return answer(context, await duplicateSurvey(context, id, name));
  }

  @Authorized('write')
  @Mutation(() => ChangeSurveyStatusResult, { description: 'Starts a survey, pauses it, or ends it for good.' })
  async changeSurveyStatus(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('to', () => SurveyStatusEnum) to: SurveyStatus,
  ): Promise<typeof ChangeSurveyStatusResult> {
    return answer(context, await changeSurveyStatus(context, id, to));
  }
}
