import type {
  Attributes, AttributesRefusal, BatchRefusal, Category, Composite, ExclusionRefusal, ResponseNotFound, ResponseRefusal, ResponseTextRefusal, Score, ScoreRefusal,
  StoredAnswers,
} from '@goodword/core';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { attributesRefusals, CustomerInput, customerNotFound, customerRefusals } from '../customers/customer.graphql.js';
import { idempotencyRefusals } from '../idempotency/idempotency.graphql.js';
import { CategoryEnum } from '../nps/nps.enums.js';
import { connectionType } from '../paging.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { AttributesScalar, DateTimeScalar, ScoreInputScalar, SurveyAnswersScalar } from '../scalars.js';
import { surveyClosed, surveyNotFound, versionNotFound } from '../surveys/survey.graphql.js';
import { answersRefusals, scoreRefusals } from '../surveys/survey-preview.graphql.js';
import type { ChangeKind, FormerValue } from './response-change.entity.js';

@ObjectType('Composite', { description: 'One classification of several ratings. It stands beside the score and is no Net Promoter Score.' })
class CompositeType {
  @Field(() => Float, { description: 'Of the ratings, from 0 to 10, not rounded.' })
  mean!: number;

  @Field(() => CategoryEnum, { description: 'PROMOTER from a mean of 9, PASSIVE from 7.' })
  category!: Category;

  @Field(() => [String], { description: 'Ids of the questions that count.' })
  questions!: readonly string[];
}

@ObjectType('Response', { description: 'One answer.' })
export class ResponseType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'From 0 to 10.' })
  score!: Score;

  @Field(() => Float, { nullable: true, description: 'The answer as given on another scale; null when it was given from 0 to 10.' })
  rescaledFrom!: number | null;

  @Field(() => String, { nullable: true, description: 'The declared conversion that made the score of it; null with rescaledFrom.' })
  rescaledBy!: string | null;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => [String])
  reasons!: readonly string[];

  @Field(() => SurveyAnswersScalar, {
    nullable: true,
    description: 'By the ids of the questions of surveyVersion; null where it was submitted by score, comment and reasons.',
  })
  answers!: StoredAnswers | null;

  @Field(() => CompositeType, {
    nullable: true,
    description: 'Null where no questions of the survey count in one, and until all of them are answered.',
  })
  composite!: Composite | null;

  @Field(() => Boolean, { nullable: true, description: 'Null when it was not asked or not answered: that is not a yes.' })
  mayBeContacted!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Null where it came without answers.' })
  wantsContact!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Where the customer wants to be contacted: an e-mail address or a phone number.' })
  contactAddress!: string | null;

  @Field(() => DateTimeScalar)
  respondedAt!: Date;

  @Field(() => AttributesScalar, { description: 'As they were when the answer was given.' })
  attributes!: Attributes;

  @Field(() => [String])
  tags!: readonly string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Boolean)
  excludedFromScore!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is excluded; null when it counts.' })
  exclusionReason!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  updatedAt!: Date;
}

export const ResponseConnectionType = connectionType('Response', ResponseType);

const ChangeKindEnum = {
  CORRECTED: 'corrected', EXCLUDED: 'excluded', INCLUDED: 'included', DELETED: 'deleted',
} as const;
registerEnumType(ChangeKindEnum, { name: 'ChangeKind' });

@ObjectType('FormerValue')
class FormerValueType {
  @Field(() => String, { description: 'Of the response; `answers.<id>` for the answer to a question that is in no other field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'As text; lists and attributes as JSON. Null when there was none.' })
  value!: string | null;
}

@ObjectType('ResponseChange', { description: 'Who changed an answer, when and why, and what it said before.' })
export class ResponseChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  responseId!: string;

  // Not `kind`: that is a text in every refusal, and both stand side by side in the result of deleteResponse.
  @Field(() => ChangeKindEnum, { name: 'change' })
  kind!: ChangeKind;

  @Field(() => String, { name: 'by', description: 'The API key or person.' })
  actorName!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => [FormerValueType], { description: 'What was changed, as it was; empty for an answer that was deleted.' })
  before!: readonly FormerValue[];
}

/** What can be said of an answer besides its score; a branch and the like by its code, which is made when it is new. */
@InputType()
abstract class AnswerInput {
  @Field(() => String, { nullable: true, description: 'At most 10,000 characters.' })
  comment?: string | null;

  @Field(() => [String], { nullable: true })
  reasons?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the branch; a new code makes the branch.' })
  branch?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the staff member.' })
  staff?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the product.' })
  product?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the channel.' })
  channel?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From 2000 to now; now if left out.' })
  respondedAt?: Date | null;

  @Field(() => AttributesScalar, { nullable: true })
  attributes?: Attributes | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('ResponseInput')
export class ResponseInput extends AnswerInput {
  @Field(() => ID)
  surveyId!: string;

  // Nullable, so that a missing score is a refusal of this answer and not a failure of a thousand others.
  @Field(() => ScoreInputScalar, { nullable: true, description: 'On the scale of the survey.' })
  score?: unknown;

  @Field(() => SurveyAnswersScalar, {
    nullable: true,
    description: 'By the ids of the questions; instead of score, comment and reasons.',
  })
  answers?: object | null;

  @Field(() => Int, { nullable: true, description: 'Number of the version that was answered; the newest unless told.' })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'In which it was asked, such as fa-IR; goes with answers, for conditions that depend on it.' })
  language?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answered, by id. Leave out both for an anonymous answer.' })
  customerId?: string | null;

  @Field(() => CustomerInput, { nullable: true, description: 'Who answered; made or brought up to date at the same time.' })
  customer?: CustomerInput | null;
}

@InputType('ResponseCorrection', { description: 'What is left out stays as it is; null clears.' })
export class ResponseCorrection extends AnswerInput {
  @Field(() => ScoreInputScalar, { nullable: true })
  score?: unknown;
}

const responseNotFound = refusalTypes<ResponseNotFound>({ 'response/not-found': {} });

export const textRefusals = refusalTypes<ResponseTextRefusal>({
  'response/text-too-long': { field: () => String, length: () => Int, limit: () => Int },
  'response/text-not-storable': { field: () => String },
});

const answerRefusals = [
  ...scoreRefusals,
  ...refusalTypes<Exclude<ResponseRefusal, AttributesRefusal | ResponseTextRefusal | ScoreRefusal>>({
    'response/comment-too-long': { length: () => Int, limit: () => Int },
    'response/date-out-of-range': { earliest: () => DateTimeScalar, latest: () => DateTimeScalar },
    'response/date-unreadable': {},
    'response/too-many-values': { field: () => String, count: () => Int, limit: () => Int },
  }),
  ...textRefusals,
  ...attributesRefusals,
];

const submitRefusals = [
  ...new Set([...surveyNotFound, ...surveyClosed, ...versionNotFound, ...answersRefusals, ...customerNotFound, ...responseNotFound, ...answerRefusals, ...customerRefusals]),
];

export const SubmitResponseResult = resultUnion('SubmitResponseResult', ResponseType, [
  ...submitRefusals, ...idempotencyRefusals,
]);

@ObjectType('SubmittedResponses')
class SubmittedResponsesType {
  @Field(() => [SubmitResponseResult], { description: 'One for each input, in the same order.' })
  results!: readonly (typeof SubmitResponseResult)[];

  @Field(() => Int)
  submitted!: number;

  @Field(() => Int)
  refused!: number;
}

export const SubmitResponsesResult = resultUnion('SubmitResponsesResult', SubmittedResponsesType, [
  ...refusalTypes<BatchRefusal>({ 'batch/empty': {}, 'batch/too-large': { count: () => Int, limit: () => Int } }),
  ...idempotencyRefusals,
]);

export const CorrectResponseResult = resultUnion('CorrectResponseResult', ResponseType, [
  ...responseNotFound, ...answerRefusals,
]);
export const ExcludeResponseResult = resultUnion('ExcludeResponseResult', ResponseType, [
  ...responseNotFound,
  ...refusalTypes<Exclude<ExclusionRefusal, ResponseTextRefusal>>({ 'response/exclusion-reason-missing': {} }),
  ...textRefusals,
]);
export const IncludeResponseResult = resultUnion('IncludeResponseResult', ResponseType, [
  ...responseNotFound, ...textRefusals,
]);
export const DeleteResponseResult = resultUnion('DeleteResponseResult', ResponseChangeType, [
  ...responseNotFound, ...textRefusals,
]);
