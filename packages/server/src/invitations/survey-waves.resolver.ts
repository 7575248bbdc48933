import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { SurveyType } from '../surveys/survey.graphql.js';
import type { SurveyWaveRow } from './survey-wave.entity.js';
import { SurveyWaveType } from './survey-wave.graphql.js';

/** The edge from a survey to the lists that it asked: of the two, only invitations know of surveys. */
@Resolver(() => SurveyType)
export class SurveyWavesResolver {
  @FieldResolver(() => [SurveyWaveType], { description: 'Lists that were asked or are to be asked, the newest first.' })
  waves(@Ctx() { loaders }: Context, @Root() { id }: SurveyRow): Promise<readonly SurveyWaveRow[]> {
    return loaders.wavesOfSurvey.load(id);
  }
}
