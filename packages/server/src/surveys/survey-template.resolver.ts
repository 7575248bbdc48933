import { type SurveyTemplate, textIn } from '@goodword/core';
import { surveyTemplates } from '@goodword/core/surveys/templates';
import { Arg, Authorized, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { SurveyTemplateType } from './survey.graphql.js';

@Resolver(() => SurveyTemplateType)
export class SurveyTemplateResolver {
  @Authorized('read')
  @Query(() => [SurveyTemplateType], { description: 'Ready surveys; createSurvey takes the id of one.' })
  surveyTemplates(): readonly SurveyTemplate[] {
    return surveyTemplates;
  }

  @FieldResolver(() => String)
  name(@Root() { name }: SurveyTemplate, @Arg('language', () => String, { defaultValue: 'en' }) language: string): string {
    return textIn(name, language, 'en');
  }
}
