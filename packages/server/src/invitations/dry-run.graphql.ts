import type { SendingChannel } from '@goodword/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { ChannelKindEnum } from '../channels/channel.graphql.js';

@ObjectType('DryRunChannel')
export class DryRunChannelType {
  @Field(() => ChannelKindEnum)
  channel!: SendingChannel;

  @Field(() => Int, { description: 'Who would be asked through it.' })
  customers!: number;
}

@ObjectType('DryRunReason', { description: 'What keeps customers from being asked, and how many.' })
export class DryRunReasonType {
  @Field(() => String, { description: 'Stable name, such as contact/too-soon or eligibility/not-sampled.' })
  kind!: string;

  @Field(() => String, {
    nullable: true, description: 'What of it: since when, by what, the period of a quota, the fault of the channels; null when there is no more to say.',
  })
  detail!: string | null;

  @Field(() => String, { description: 'One sentence for people, in the language of Accept-Language, as of the first of the examples.' })
  message!: string;

  @Field(() => Int, { description: 'Who has this reason, perhaps among others.' })
  customers!: number;

  @Field(() => Int, { description: 'Who has no other: so many more would be asked without it.' })
  alone!: number;

  /** Ids. */
  exampleIds!: readonly string[];
}

@ObjectType('DryRun', { description: 'Whom a survey would ask if it asked now, and why not the others. Nothing is stored or sent.' })
export class DryRunType {
  @Field(() => Int, { description: 'All who were looked at.' })
  customers!: number;

  @Field(() => Int, { description: 'Who would be asked, outside of quiet hours and days of rest.' })
  ask!: number;

  @Field(() => Int, { description: 'Who would be asked later, when something has passed.' })
  wait!: number;

  @Field(() => Int, { description: 'Who would not be asked.' })
  skip!: number;

  @Field(() => [DryRunChannelType], { description: 'Of those who would be asked.' })
  channels!: readonly DryRunChannelType[];

  @Field(() => [DryRunReasonType], { description: 'The most frequent first.' })
  reasons!: readonly DryRunReasonType[];
}
