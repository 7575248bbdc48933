import { dayOf } from '@goodword/core';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import { setSurveyRepetition } from './survey-repetition.commands.js';
import type { SurveyRepetitionRow } from './survey-repetition.entity.js';
import { NextWaveType, SetSurveyRepetitionResult, SurveyRepetitionInput, SurveyRepetitionType } from './survey-repetition.graphql.js';
import { waveToCome } from './wave-to-come.js';

@Resolver(() => SurveyRepetitionType)
export class SurveyRepetitionResolver {
  @Authorized('write')
  @Mutation(() => SetSurveyRepetitionResult, {
    description: 'Has a survey asked again every so many months while it is live, or with null no longer. Waves that are under way go on.',
  })
  async setSurveyRepetition(
    @Ctx() context: Context,
    @Arg('surveyId', () => ID) surveyId: string,
    @Arg('repetition', () => SurveyRepetitionInput, { nullable: true }) repetition?: SurveyRepetitionInput | null,
  ): Promise<typeof SetSurveyRepetitionResult> {
    const draft = repetition && { ...repetition, customers: repetition.customers ?? {}, calendar: repetition.calendar ?? null };
    return answer(context, await setSurveyRepetition(context, surveyId, draft ?? null));
  }

  @FieldResolver(() => NextWaveType, { nullable: true, description: 'The wave that is asked next, if the survey is live then; null when it is closed.' })
  async nextWave(@Ctx() { loaders, now }: Context, @Root() repetition: SurveyRepetitionRow): Promise<NextWaveType | null> {
    const { id } = repetition.survey;
    if ((await loaders.surveys.load(id))?.status === 'closed') return null;
    const { clock, lastNumber } = await loaders.wavesSoFarOfSurvey.load(id);
    return waveToCome(repetition, dayOf(now, clock), lastNumber);
  }
}
