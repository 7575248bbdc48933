import type { SendingChannel } from '@goodword/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { ChannelKindEnum } from '../channels/channel.graphql.js';
import { connectionType } from '../paging.js';
import { DateTimeScalar } from '../scalars.js';

@ObjectType('MailboxMessage', { description: 'A message that would have gone out: without a provider they are kept here, to be looked at.' })
export class MailboxMessageType {
  @Field(() => ID)
  id!: string;

  @Field(() => ChannelKindEnum)
  channel!: SendingChannel;

  @Field(() => String, { nullable: true, description: 'As it would have been shown; null where the provider decides.' })
  sender!: string | null;

  @Field(() => String)
  recipient!: string;

  @Field(() => String, { description: 'BCP 47.' })
  language!: string;

  @Field(() => String, { description: 'Empty for an SMS.' })
  subject!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'A whole page, to be shown in a frame of its own; null for text alone.' })
  html!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the customer would have answered.' })
  link!: string | null;

  @Field(() => String, { nullable: true })
  unsubscribeLink!: string | null;

  @Field(() => DateTimeScalar)
  sentAt!: Date;
}

export const MailboxMessageConnectionType = connectionType('MailboxMessage', MailboxMessageType);
