import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { SurveyType } from '../surveys/survey.graphql.js';
import { cancelWave, pauseWave, resumeWave, scheduleWave } from './survey-wave.commands.js';
import type { SurveyWaveRow } from './survey-wave.entity.js';
import type { WaveProgress } from './survey-wave.loader.js';
import { ChangeWaveResult, ScheduleWaveResult, SurveyWaveType, WaveInput, WaveProgressType } from './survey-wave.graphql.js';

@Resolver(() => SurveyWaveType)
export class SurveyWaveResolver {
  @Authorized('read')
  @Query(() => SurveyWaveType, { nullable: true })
  async surveyWave(@Ctx() { loaders }: Context, @Arg('id', () => ID) id: string): Promise<SurveyWaveRow | null> {
    return isUuid(id) ? loaders.waves.load(id) : null;
  }

  @Authorized('write')
  @Mutation(() => ScheduleWaveResult, { description: 'Has a list of customers asked, spread over weeks: each on one day, once.' })
  async scheduleWave(
    @Ctx() context: Context,
    @Arg('surveyId', () => ID) surveyId: string,
    @Arg('wave', () => WaveInput) { customers, startsOn, weeks, hour }: WaveInput,
  ): Promise<typeof ScheduleWaveResult> {
    return answer(context, await scheduleWave(context, surveyId, customers ?? {}, { startsOn, weeks, hour }));
  }

  @Authorized('write')
  @Mutation(() => ChangeWaveResult, { description: 'Nothing of it is planned or goes out until it is resumed.' })
  async pauseWave(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<typeof ChangeWaveResult> {
    return answer(context, await pauseWave(context, id));
  }

  @Authorized('write')
  @Mutation(() => ChangeWaveResult, { description: 'Goes on with a paused one; what became due meanwhile goes out within minutes.' })
  async resumeWave(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<typeof ChangeWaveResult> {
    return answer(context, await resumeWave(context, id));
  }

  @Authorized('write')
  @Mutation(() => ChangeWaveResult, { description: 'Takes back, for good, all of it that has not gone out.' })
  async cancelWave(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<typeof ChangeWaveResult> {
    return answer(context, await cancelWave(context, id));
  }

  @FieldResolver(() => SurveyType)
  survey(@Ctx() { loaders }: Context, @Root() { survey }: SurveyWaveRow): Promise<SurveyRow | null> {
    return loaders.surveys.load(survey.id);
  }

  @FieldResolver(() => WaveProgressType)
  progress(@Ctx() { loaders }: Context, @Root() { id }: SurveyWaveRow): Promise<WaveProgress> {
    return loaders.progressOfWave.load(id);
  }
}
