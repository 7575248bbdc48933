import type {
  MissingTranslation, ScaleName, SurveyClosed, SurveyDefinition, SurveyDefinitionRefusal, SurveyNameTaken, SurveyNotFound, SurveyRefusal,
  SurveyStatus, SurveyStatusUnreachable, SurveyTemplate, SurveyVersionNotFound, TranslationsMissing,
} from '@goodword/core';
import type { ReasonsUnknown, SurveyRevision, SurveySavedMeanwhile } from '@goodword/core/surveys/definitions';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar, SurveyDefinitionScalar } from '../scalars.js';

const ScaleEnum = {
  ZERO_TO_TEN: 'zero-to-ten', ONE_TO_TEN: 'one-to-ten', ZERO_TO_HUNDRED: 'zero-to-hundred', ONE_TO_FIVE: 'one-to-five',
} as const;
registerEnumType(ScaleEnum, {
  name: 'Scale',
  description: 'How people answer. ZERO_TO_HUNDRED and ONE_TO_FIVE are converted to 0 to 10 and marked as rescaled.',
});

export const SurveyStatusEnum = { DRAFT: 'draft', LIVE: 'live', PAUSED: 'paused', CLOSED: 'closed' } as const;
registerEnumType(SurveyStatusEnum, {
  name: 'SurveyStatus',
  description: 'DRAFT may become LIVE; LIVE and PAUSED may become each other, or CLOSED, which is for good.',
});

const TemplateIdEnum = {
  RELATIONSHIP: 'relationship', AFTER_PURCHASE: 'after-purchase', AFTER_DELIVERY: 'after-delivery', AFTER_SUPPORT: 'after-support',
  ONBOARDING: 'onboarding', KIOSK: 'kiosk',
} as const satisfies Record<string, SurveyTemplate['id']>;
registerEnumType(TemplateIdEnum, { name: 'SurveyTemplateId' });

@ObjectType('SurveyTemplate', { description: 'A survey to start from, in six languages.' })
export class SurveyTemplateType {
  @Field(() => TemplateIdEnum)
  id!: SurveyTemplate['id'];

  @Field(() => SurveyDefinitionScalar)
  definition!: SurveyDefinition;
}

@ObjectType('SurveyVersion', { description: 'What was asked. It never changes once it was answered or put to customers.' })
export class SurveyVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number;

  @Field(() => SurveyDefinitionScalar, { description: 'All that is asked. createSurvey takes it, in another workspace as well.' })
  definition!: SurveyDefinition;

  @Field(() => String, { description: 'The NPS question, in the first language of the survey.' })
  question!: string;

  @Field(() => ScaleEnum, { description: 'Of the NPS question.' })
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

  @Field(() => SurveyStatusEnum)
  status!: SurveyStatus;

  @Field(() => Int, {
    description: 'One more with each saving that changed the name or what is asked, also where that made no version. reviseSurvey takes it.',
  })
  edition!: number;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@InputType('SurveyInput', { description: 'A name with what is asked: one of definition, template, or question with scale.' })
export class SurveyInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How likely are you to recommend us to a friend or colleague? In a survey that asks more, it changes the words of its NPS question in the first language.',
  })
  question?: string | null;

  @Field(() => ScaleEnum, { defaultValue: 'zero-to-ten', description: 'Of question; with a definition or a template it says nothing.' })
  scale?: ScaleName;

  @Field(() => SurveyDefinitionScalar, { nullable: true })
  definition?: object | null;

  @Field(() => TemplateIdEnum, { nullable: true })
  template?: SurveyTemplate['id'] | null;

  @Field(() => [String], { nullable: true, description: 'Which of the template, the first one as the main one; all six unless told.' })
  languages?: string[] | null;
}

@ObjectType('MissingTranslation')
class MissingTranslationType {
  @Field(() => String, { description: 'JSON pointer to the text in the definition.' })
  path!: MissingTranslation['path'];

  @Field(() => String)
  language!: MissingTranslation['language'];
}

const SurveyDifferenceEnum = { SAME: 'same', WORDS: 'words', QUESTIONS: 'questions', MEANING: 'meaning' } as const;
registerEnumType(SurveyDifferenceEnum, {
  name: 'SurveyDifference',
  description: 'How much a new version differs. MEANING: the NPS question, its scale or what is asked before it; the trend gets a mark.',
});

@ObjectType('PlannedRevision', { description: 'What saving a definition would do.' })
class PlannedRevisionType {
  @Field(() => SurveyDifferenceEnum)
  revision!: SurveyRevision;

  @Field(() => Boolean, { description: 'False: nothing differs, or a draft that nobody answered is changed in place.' })
  isNextVersion!: boolean;

  @Field(() => [MissingTranslationType], { description: 'Before the survey can go live.' })
  missingTranslations!: readonly MissingTranslation[];
}

export const surveyNotFound = refusalTypes<SurveyNotFound>({ 'survey/not-found': {} });

export const versionNotFound = refusalTypes<SurveyVersionNotFound>({ 'survey/version-not-found': { number: () => Int } });

export const surveyClosed = refusalTypes<SurveyClosed>({ 'survey/closed': {} });

const nameRefusals = refusalTypes<SurveyRefusal | SurveyNameTaken>({
  'survey/name-missing': {},
  'survey/name-taken': {},
  'survey/question-missing': {},
  'survey/text-too-long': { field: () => String, length: () => Int, limit: () => Int },
  'survey/text-not-storable': { field: () => String },
});

export const definitionRefusals = refusalTypes<SurveyDefinitionRefusal>({
  'rule/malformed': { path: () => String, expected: () => String },
  'rule/name-unknown': { path: () => String, what: () => String },
  'rule/too-large': { path: () => String, what: () => String, limit: () => Int },
  'rule/id-repeated': { path: () => String },
  'survey/nps-question-count': { count: () => Int },
  'survey/condition-looks-ahead': { path: () => String, question: () => String },
  'survey/variants-overlap': { path: () => String, score: () => Int },
  'survey/composite-of-one': { question: () => String },
  'survey/placeholder-unknown': { path: () => String, placeholder: () => String },
  'survey/placeholder-without-fallback': { path: () => String, placeholder: () => String },
});

const reasonsUnknown = refusalTypes<ReasonsUnknown>({ 'survey/reasons-unknown': { codes: () => [String], path: () => String } });

const translationsMissing = refusalTypes<TranslationsMissing>({
  'survey/translations-missing': { missing: () => [MissingTranslationType] },
});

const savedMeanwhile = refusalTypes<SurveySavedMeanwhile>({ 'survey/saved-meanwhile': {} });

export const CreateSurveyResult = resultUnion('CreateSurveyResult', SurveyType, [
  ...nameRefusals, ...definitionRefusals, ...reasonsUnknown,
]);
export const DuplicateSurveyResult = resultUnion('DuplicateSurveyResult', SurveyType, [...surveyNotFound, ...nameRefusals]);
export const ReviseSurveyResult = resultUnion('ReviseSurveyResult', SurveyType, [
  ...surveyNotFound, ...nameRefusals, ...definitionRefusals, ...reasonsUnknown, ...surveyClosed, ...translationsMissing, ...savedMeanwhile,
]);
export const ChangeSurveyStatusResult = resultUnion('ChangeSurveyStatusResult', SurveyType, [
  ...surveyNotFound,
  ...refusalTypes<SurveyStatusUnreachable>({ 'survey/status-unreachable': { from: () => SurveyStatusEnum, to: () => SurveyStatusEnum } }),
  ...translationsMissing,
]);
export const PlannedRevisionResult = resultUnion('PlannedRevisionResult', PlannedRevisionType, [
  ...surveyNotFound, ...definitionRefusals, ...reasonsUnknown, ...surveyClosed, ...translationsMissing,
]);
