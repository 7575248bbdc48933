import { ok } from '@goodword/core';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { SurveyType } from '../surveys/survey.graphql.js';
import { setSurveyTrigger } from './survey-trigger.commands.js';
import { SetSurveyTriggerResult, SurveyTriggerInput, SurveyTriggerType } from './survey-trigger.graphql.js';

/** The edge from a survey to whom it asks: of the two, only invitations know of surveys. */
@Resolver(() => SurveyType)
export class SurveyTriggerResolver {
  @FieldResolver(() => SurveyTriggerType, { nullable: true, description: 'Whom it asks by itself; null when nobody.' })
  async trigger(@Ctx() { loaders }: Context, @Root() { id }: SurveyRow): Promise<SurveyTriggerType | null> {
    const row = await loaders.triggerOfSurvey.load(id);
    return row === null ? null : { ...row.trigger, currency: row.currency };
  }

  @Authorized('write')
  @Mutation(() => SetSurveyTriggerResult, {
    description: 'Says whom a survey asks from now on, after interactions that are recorded from now on. What was decided stays as it is.',
  })
  async setSurveyTrigger(
    @Ctx() context: Context,
    @Arg('surveyId', () => ID) surveyId: string,
    @Arg('trigger', () => SurveyTriggerInput) { askAgain, perPeriod, ...trigger }: SurveyTriggerInput,
  ): Promise<typeof SetSurveyTriggerResult> {
    // Core takes plain objects, and inputs are of classes.
    const draft = {
      ...trigger,
      ...(askAgain && { askAgain: { ...askAgain } }),
      ...(perPeriod && { perPeriod: { ...perPeriod } }),
    };
    const set = await setSurveyTrigger(context, surveyId, draft);
    return answer(context, set.ok ? ok({ ...set.value.trigger, currency: set.value.currency }) : set);
  }
}
