import type { ScaleName, SurveyNameTaken, SurveyNotFound, SurveyRefusal } from '@goodword/core';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar } from '../scalars.js';

const ScaleEnum = {
  ZERO_TO_TEN: 'zero-to-ten', ONE_TO_TEN: 'one-to-ten', ZERO_TO_HUNDRED: 'zero-to-hundred', ONE_TO_FIVE: 'one-to-five',
} as const;
registerEnumType(ScaleEnum, {
  name: 'Scale',
  description: 'How people answer. ZERO_TO_HUNDRED and ONE_TO_FIVE are converted to 0 to 10 and marked as rescaled.',
});

@ObjectType('SurveyVersion', { description: 'What was asked. It never changes once somebody has answered it.' })
export class SurveyVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number;

  @Field(() => String)
  question!: string;

  @Field(() => ScaleEnum)
  scale!: ScaleName;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@ObjectType('Survey')
export class SurveyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@InputType('SurveyInput')
export class SurveyInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'How likely are you to recommend us to a friend or colleague?' })
  question!: string;

  @Field(() => ScaleEnum, { defaultValue: 'zero-to-ten' })
  scale!: ScaleName;
}

export const surveyNotFound = refusalTypes<SurveyNotFound>({ 'survey/not-found': {} });

const surveyRefusals = refusalTypes<SurveyRefusal | SurveyNameTaken>({
  'survey/name-missing': {},
  'survey/name-taken': {},
  'survey/question-missing': {},
  'survey/text-too-long': { field: () => String, length: () => Int, limit: () => Int },
  'survey/text-not-storable': { field: () => String },
});

export const CreateSurveyResult = resultUnion('CreateSurveyResult', SurveyType, surveyRefusals);
export const ReviseSurveyResult = resultUnion('ReviseSurveyResult', SurveyType, [...surveyNotFound, ...surveyRefusals]);
