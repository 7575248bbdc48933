import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import { createSurvey, reviseSurvey } from './survey.commands.js';
import { CreateSurveyResult, ReviseSurveyResult, SurveyInput, SurveyType, SurveyVersionType } from './survey.graphql.js';
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

  @FieldResolver(() => [SurveyVersionType], { description: 'The newest first.' })
  versions(@Ctx() { loaders }: Context, @Root() survey: SurveyRow): Promise<readonly SurveyVersionRow[]> {
    return loaders.versionsOfSurvey.load(survey.id);
  }

  @FieldResolver(() => SurveyVersionType, { description: 'What is asked now.' })
  async version(@Ctx() { loaders }: Context, @Root() survey: SurveyRow): Promise<SurveyVersionRow | undefined> {
    return (await loaders.versionsOfSurvey.load(survey.id))[0];
  }

  @Authorized('write')
  @Mutation(() => CreateSurveyResult)
  async createSurvey(
    @Ctx() context: Context,
    @Arg('input', () => SurveyInput) input: SurveyInput,
  ): Promise<typeof CreateSurveyResult> {
    return answer(context, await createSurvey(context, input));
  }

  @Authorized('write')
  @Mutation(() => ReviseSurveyResult, { description: 'Another question or scale makes the next version; answers keep theirs.' })
  async reviseSurvey(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => SurveyInput) input: SurveyInput,
  ): Promise<typeof ReviseSurveyResult> {
    return answer(context, await reviseSurvey(context, id, input));
  }
}
