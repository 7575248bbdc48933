import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { SurveyType } from '../surveys/survey.graphql.js';
import type { SurveyRepetitionRow } from './survey-repetition.entity.js';
import { SurveyRepetitionType } from './survey-repetition.graphql.js';

/** The edge from a survey to how it is asked again: of the two, only invitations know of surveys. */
@Resolver(() => SurveyType)
export class SurveyRepetitionOfSurveyResolver {
  @FieldResolver(() => SurveyRepetitionType, { nullable: true, description: 'How it is asked again and again; null when it is not.' })
  repetition(@Ctx() { loaders }: Context, @Root() { id }: SurveyRow): Promise<SurveyRepetitionRow | null> {
    return loaders.repetitionOfSurvey.load(id);
  }
}
