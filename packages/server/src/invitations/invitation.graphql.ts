import type { Eligibility, SendingChannel } from '@goodword/core';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ChannelKindEnum } from '../channels/channel.graphql.js';
import { connectionType } from '../paging.js';
import { DateTimeScalar } from '../scalars.js';
import type { PlannedStatus } from './invitation.entity.js';

const InvitationStatusEnum = { SCHEDULED: 'scheduled', SKIPPED: 'skipped' } as const;
registerEnumType(InvitationStatusEnum, {
  name: 'InvitationStatus', description: 'SCHEDULED: it is planned. SKIPPED: it is not, for reasons that are stored with it.',
});

const AskOutcomeEnum = { ASK: 'ask', WAIT: 'wait', SKIP: 'skip' } as const;
registerEnumType(AskOutcomeEnum, {
  name: 'AskOutcome', description: 'ASK: now. WAIT: until something has passed. SKIP: about this occasion not any more.',
});

@ObjectType('AskReason', { description: 'What stands in the way of asking a customer.' })
export class AskReasonType {
  @Field(() => String, { description: 'Stable name, such as contact/too-soon or eligibility/not-sampled.' })
  kind!: string;

  @Field(() => String, { description: 'One sentence for people, in the language of Accept-Language.' })
  message!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From then on it no longer does; null when it does not pass by itself.' })
  until!: Date | null;
}

@ObjectType('Invitation', { description: 'What became of an interaction for a survey: an ask that is planned, or none, and why.' })
export class InvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => InvitationStatusEnum)
  status!: PlannedStatus;

  @Field(() => ChannelKindEnum, { nullable: true, description: 'Through which it goes, or would go; null when none reaches the customer.' })
  channel!: SendingChannel | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is planned to go out; null for a skipped one.' })
  scheduledAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  createdAt!: Date;
}

export const InvitationConnectionType = connectionType('Invitation', InvitationType);

@InputType('InvitationFilter', { description: 'Which invitations are meant: those for which everything that is given holds.' })
export class InvitationFilter {
  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => [ID], { nullable: true })
  surveyIds?: string[] | null;

  @Field(() => [InvitationStatusEnum], { nullable: true })
  statuses?: PlannedStatus[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Decided at this instant or later.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Decided before this instant.' })
  to?: Date | null;
}

@ObjectType('WhyNotAsked', { description: 'Whether a survey would ask a customer at this moment, about the last interaction that it asks about.' })
export class WhyNotAskedType {
  @Field(() => AskOutcomeEnum)
  outcome!: Eligibility['outcome'];

  @Field(() => ChannelKindEnum, { nullable: true, description: 'Through which it goes, or would go; null when none reaches the customer.' })
  channel!: SendingChannel | null;

  @Field(() => DateTimeScalar, {
    nullable: true, description: 'The first instant at which it asks if nothing else happens; null when waiting alone does not help.',
  })
  nextAllowedAt!: Date | null;

  @Field(() => [AskReasonType], { description: 'All that stands in the way, not only the first.' })
  reasons!: readonly AskReasonType[];
}
