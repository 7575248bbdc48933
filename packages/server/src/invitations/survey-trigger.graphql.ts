import type {
  Condition, PeriodQuota, RuleRefusal, SendingChannel, SurveyTrigger, SurveyTriggerMalformed, SurveyTriggerOutOfRange,
} from '@goodword/core';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChannelKindEnum } from '../channels/channel.graphql.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { ConditionScalar } from '../scalars.js';
import { surveyNotFound } from '../surveys/survey.graphql.js';

const ConsentRuleEnum = { OPT_IN: 'opt-in', OPT_OUT: 'opt-out' } as const;
registerEnumType(ConsentRuleEnum, {
  name: 'ConsentRule', description: 'OPT_IN: only who has agreed is asked. OPT_OUT: everybody who has not said no.',
});

const OpenCaseRuleEnum = { ASK: 'ask', WAIT: 'wait' } as const;
registerEnumType(OpenCaseRuleEnum, {
  name: 'OpenCaseRule', description: 'WAIT: who complained is not asked before the case is closed. ASK: also meanwhile.',
});

const QuotaPeriodEnum = { WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' } as const;
registerEnumType(QuotaPeriodEnum, { name: 'QuotaPeriod', description: 'Of the calendar of the workspace.' });

@ObjectType('PeriodQuota', { description: 'At most so many invitations of a survey in each period of the calendar.' })
class PeriodQuotaType {
  @Field(() => Int)
  atMost!: number;

  @Field(() => QuotaPeriodEnum)
  unit!: PeriodQuota['unit'];
}

@InputType('PeriodQuotaInput')
class PeriodQuotaInput {
  @Field(() => Int, { description: '1 to 1,000,000.' })
  atMost!: number;

  @Field(() => QuotaPeriodEnum)
  unit!: PeriodQuota['unit'];
}

@ObjectType('AskAgain', { description: 'How long until a survey asks the same customer again: days of 24 hours; null is never again.' })
export class AskAgainType {
  @Field(() => Int, { nullable: true })
  afterSentDays!: number | null;

  @Field(() => Int, { nullable: true })
  afterAnswerDays!: number | null;

  @Field(() => Int, { nullable: true })
  afterDeclineDays!: number | null;
}

@ObjectType('SurveyTrigger', { description: 'Whom a survey asks, when and through what.' })
export class SurveyTriggerType {
  @Field(() => [String], { description: 'After which interactions it asks.' })
  interactionTypes!: readonly string[];

  @Field(() => Int, { description: 'From the interaction to the ask.' })
  delayMinutes!: number;

  @Field(() => Int, { description: 'So many days after it was due somebody may still be asked.' })
  askWithinDays!: number;

  @Field(() => [ChannelKindEnum], { description: 'The first through which the customer can be reached is taken.' })
  channels!: readonly SendingChannel[];

  @Field(() => ConsentRuleEnum)
  consent!: 'opt-in' | 'opt-out';

  @Field(() => Float, { description: 'Share of the customers who are asked, 0 to 1.' })
  sampleShare!: number;

  @Field(() => ConditionScalar, { nullable: true, description: 'What must hold as well; null: nothing.' })
  when!: Condition | null;

  @Field(() => String, { nullable: true, description: 'In which the amounts of the condition are; null where none was told.' })
  currency!: string | null;

  @Field(() => Int, { nullable: true, description: 'Most invitations on a day of the workspace; null: any number.' })
  perDay!: number | null;

  @Field(() => PeriodQuotaType, { nullable: true, description: 'Most invitations in a longer period; null: any number.' })
  perPeriod!: PeriodQuota | null;

  @Field(() => Boolean, { description: 'Whether nothing is sent on days of rest where the customer lives.' })
  workingDaysOnly!: boolean;

  @Field(() => OpenCaseRuleEnum)
  duringOpenCase!: SurveyTrigger['duringOpenCase'];

  @Field(() => Int, { nullable: true, description: 'From the ask to its one reminder; null: none.' })
  reminderAfterDays!: number | null;

  @Field(() => Int, { description: 'How long the link of an invitation can be answered.' })
  linkExpiresAfterDays!: number;

  @Field(() => AskAgainType)
  askAgain!: AskAgainType;
}

@InputType('AskAgainInput', { description: 'Days of 24 hours, 0 to 3,650; null is never again. What is left out is as usual.' })
class AskAgainInput {
  @Field(() => Int, { nullable: true, description: '30 if left out.' })
  afterSentDays?: number | null;

  @Field(() => Int, { nullable: true, description: '90 if left out.' })
  afterAnswerDays?: number | null;

  @Field(() => Int, { nullable: true, description: '90 if left out.' })
  afterDeclineDays?: number | null;
}

@InputType('SurveyTriggerInput', { description: 'The whole trigger: what is left out is as usual, not as it was.' })
export class SurveyTriggerInput {
  @Field(() => [String], { description: 'After which interactions it asks, such as purchase; at most 50. With none it asks after nothing.' })
  interactionTypes!: string[];

  @Field(() => Int, { nullable: true, description: 'From the interaction to the ask, at most 525,600; 60 if left out.' })
  delayMinutes?: number;

  @Field(() => Int, { nullable: true, description: '1 to 365; 14 if left out.' })
  askWithinDays?: number;

  @Field(() => [ChannelKindEnum], { nullable: true, description: 'EMAIL, then SMS, if left out.' })
  channels?: SendingChannel[];

  @Field(() => ConsentRuleEnum, { nullable: true, description: 'OPT_OUT if left out.' })
  consent?: 'opt-in' | 'opt-out';

  @Field(() => Float, { nullable: true, description: '0 to 1; 0.33 if left out.' })
  sampleShare?: number;

  @Field(() => ConditionScalar, {
    nullable: true,
    description: 'What must hold as well, when the interaction is planned or the list drawn up: a condition over facts of the interaction and the customer. Nothing if left out.',
  })
  when?: Condition | null; // any JSON: core looks at it

  @Field(() => String, {
    nullable: true, description: 'ISO 4217, such as EUR: needed where the condition compares amounts. An amount in another currency is not known.',
  })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'Most invitations on a day of the workspace, 1 to 1,000,000; any number if left out.' })
  perDay?: number | null;

  @Field(() => PeriodQuotaInput, { nullable: true, description: 'Any number if left out.' })
  perPeriod?: PeriodQuotaInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Nothing on days of rest where the customer lives; false if left out.' })
  workingDaysOnly?: boolean;

  @Field(() => OpenCaseRuleEnum, { nullable: true, description: 'WAIT if left out.' })
  duringOpenCase?: SurveyTrigger['duringOpenCase'];

  @Field(() => Int, { nullable: true, description: 'From the ask to its one reminder, 1 to 90; null: none; 5 if left out.' })
  reminderAfterDays?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 365; 30 if left out.' })
  linkExpiresAfterDays?: number;

  @Field(() => AskAgainInput, { nullable: true })
  askAgain?: AskAgainInput;
}

export const SetSurveyTriggerResult = resultUnion('SetSurveyTriggerResult', SurveyTriggerType, [
  ...surveyNotFound,
  ...refusalTypes<SurveyTriggerMalformed | SurveyTriggerOutOfRange | RuleRefusal>({
    'survey-trigger/malformed': { path: () => String, fault: () => String },
    'survey-trigger/out-of-range': { field: () => String, lowest: () => Float, highest: () => Float, whole: () => Boolean },
    // In its condition.
    'rule/malformed': { path: () => String, expected: () => String },
    'rule/name-unknown': { path: () => String, what: () => String },
    'rule/too-large': { path: () => String, what: () => String, limit: () => Int },
    'rule/id-repeated': { path: () => String },
  }),
]);
