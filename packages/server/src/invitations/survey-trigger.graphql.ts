import type { SendingChannel, SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '@goodword/core';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChannelKindEnum } from '../channels/channel.graphql.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { surveyNotFound } from '../surveys/survey.graphql.js';

const ConsentRuleEnum = { OPT_IN: 'opt-in', OPT_OUT: 'opt-out' } as const;
registerEnumType(ConsentRuleEnum, {
  name: 'ConsentRule', description: 'OPT_IN: only who has agreed is asked. OPT_OUT: everybody who has not said no.',
});

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

  @Field(() => AskAgainInput, { nullable: true })
  askAgain?: AskAgainInput;
}

export const SetSurveyTriggerResult = resultUnion('SetSurveyTriggerResult', SurveyTriggerType, [
  ...surveyNotFound,
  ...refusalTypes<SurveyTriggerMalformed | SurveyTriggerOutOfRange>({
    'survey-trigger/malformed': { path: () => String, fault: () => String },
    'survey-trigger/out-of-range': { field: () => String, lowest: () => Float, highest: () => Float, whole: () => Boolean },
  }),
]);
