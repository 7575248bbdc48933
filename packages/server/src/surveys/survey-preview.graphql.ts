import type {
  AnswerUnfit, Category, QuestionUnknown, ScoreRefusal, ShownQuestion, StoredAnswer, SurveyQuestion,
} from '@goodword/core';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CategoryEnum } from '../nps/nps.enums.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { SurveyAnswerScalar } from '../scalars.js';
import { definitionRefusals } from './survey.graphql.js';

const QuestionKindEnum = {
  NPS: 'nps', RATING: 'rating', REASONS: 'reasons', CHOICE: 'choice', COMMENT: 'comment', CONSENT: 'consent', CONTACT_ME: 'contactMe',
} as const;
registerEnumType(QuestionKindEnum, { name: 'QuestionKind' });

const PickEnum = { ONE: 'one', MANY: 'many' } as const;
registerEnumType(PickEnum, { name: 'Pick', description: 'How many options may be chosen.' });

@ObjectType('ShownScale')
class ShownScaleType {
  @Field(() => Int)
  lowest!: number;

  @Field(() => Int)
  highest!: number;
}

@ObjectType('ShownScaleEnds')
class ShownScaleEndsType {
  @Field(() => String)
  lowest!: string;

  @Field(() => String)
  highest!: string;
}

@ObjectType('ShownOption')
class ShownOptionType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('ShownQuestion', { description: 'A question as the customer reads it: plain text in one language, placeholders filled.' })
class ShownQuestionType {
  @Field(() => String)
  id!: string;

  @Field(() => QuestionKindEnum)
  kind!: SurveyQuestion['kind'];

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  help!: string | null;

  @Field(() => Boolean, { description: 'It cannot be passed over.' })
  required!: boolean;

  @Field(() => ShownScaleType, { nullable: true, description: 'Of the NPS question and of ratings.' })
  scale!: ShownQuestion['scale'];

  @Field(() => ShownScaleEndsType, { nullable: true, description: 'What the two ends of the scale are called; of the score by the page itself where the survey does not say.' })
  ends!: ShownQuestion['ends'];

  @Field(() => PickEnum, { nullable: true, description: 'Of reasons and choices.' })
  pick!: ShownQuestion['pick'];

  @Field(() => [ShownOptionType], { description: 'Of reasons and choices; the one with the code other has room for words.' })
  options!: ShownQuestion['options'];

  @Field(() => Boolean, { description: 'There is room for an e-mail address or a phone number.' })
  asksAddress!: boolean;

  @Field(() => SurveyAnswerScalar, { nullable: true, description: 'What was answered so far.' })
  answer!: StoredAnswer | null;
}

@ObjectType('ShownEnding')
class ShownEndingType {
  @Field(() => CategoryEnum)
  category!: Category;

  @Field(() => String, { description: 'Of the page itself where the survey has no endings.' })
  title!: string;

  @Field(() => String, { nullable: true })
  text!: string | null;
}

@ObjectType('ShownSurvey', { description: 'A survey as one customer sees it after some answers.' })
class ShownSurveyType {
  @Field(() => String, { description: 'The language of the survey that is closest to what the customer reads.' })
  language!: string;

  @Field(() => Boolean)
  isRightToLeft!: boolean;

  @Field(() => [ShownQuestionType], { description: 'The questions that are put to this customer, as far as it can be said.' })
  questions!: readonly ShownQuestion[];

  @Field(() => String, { nullable: true, description: 'Id of the question to put now; null when there is none left.' })
  next!: string | null;

  @Field(() => ShownEndingType, { nullable: true, description: 'Null while there is no score.' })
  ending!: { readonly category: Category; readonly title: string; readonly text: string | null } | null;
}

export const scoreRefusals = refusalTypes<ScoreRefusal>({
  'score/missing': {},
  'score/not-a-number': {},
  'score/not-whole': { value: () => Float },
  'score/out-of-range': { value: () => Float, lowest: () => Int, highest: () => Int },
});

export const answersRefusals = refusalTypes<AnswerUnfit | QuestionUnknown>({
  'survey/answer-unfit': { question: () => String, expected: () => String },
  'survey/question-unknown': { question: () => String },
});

export const PreviewSurveyResult = resultUnion('PreviewSurveyResult', ShownSurveyType, [
  ...definitionRefusals, ...scoreRefusals, ...answersRefusals,
]);
