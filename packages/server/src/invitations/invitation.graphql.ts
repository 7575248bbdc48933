import type {
  DeliveryReason, Eligibility, InvitationNotFound, InvitationNotPossible, InvitationStatus, SendingChannel,
} from '@goodword/core';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ChannelKindEnum } from '../channels/channel.graphql.js';
import { connectionType } from '../paging.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar } from '../scalars.js';

const InvitationStatusEnum = {
  SCHEDULED: 'scheduled', SENT: 'sent', OPENED: 'opened', ANSWERED: 'answered', DECLINED: 'declined', BOUNCED: 'bounced',
  EXPIRED: 'expired', CANCELLED: 'cancelled', SKIPPED: 'skipped',
} as const;
registerEnumType(InvitationStatusEnum, {
  name: 'InvitationStatus',
  description: 'SCHEDULED: it is planned. SENT: it goes out, or went. OPENED: its page was seen by a person. ANSWERED, DECLINED: the customer did. BOUNCED: it could not be delivered, for good. EXPIRED: its link can no longer be answered. CANCELLED: it was taken back. SKIPPED: it did not go out, for reasons that are stored with it.',
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

@ObjectType('InvitationReminder', { description: 'The one reminder of an invitation: planned, sent, or why there was none.' })
export class InvitationReminderType {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is planned to go out; null when that is done, or nothing came of it.' })
  scheduledAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on it counts as a contact; null until it goes out.' })
  sentAt!: Date | null;

  @Field(() => [AskReasonType], { description: 'Why there was none; empty where there was one, or it is planned.' })
  reasons!: readonly AskReasonType[];
}

@ObjectType('Invitation', { description: 'What became of an interaction, or of a customer of a list, for a survey: an ask with its life, or none, and why.' })
export class InvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => InvitationStatusEnum)
  status!: InvitationStatus;

  @Field(() => ChannelKindEnum, { nullable: true, description: 'Through which it goes, or would go; null when none reaches the customer.' })
  channel!: SendingChannel | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is planned to go out, or was; null for one that was never planned.' })
  scheduledAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on it counts as a contact; null until it goes out.' })
  sentAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on its link can no longer be answered; null until it goes out.' })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its page was first seen by a person.' })
  openedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  declinedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it turned out that it cannot be delivered.' })
  bouncedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it expired, was cancelled or was skipped.' })
  endedAt!: Date | null;

  @Field(() => String, {
    nullable: true, description: 'Why it bounced, such as address-unknown, as of deliveries; null when it did not.',
  })
  failureReason!: DeliveryReason | null;

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

  @Field(() => [ID], { nullable: true })
  waveIds?: string[] | null;

  @Field(() => [InvitationStatusEnum], { nullable: true })
  statuses?: InvitationStatus[] | null;

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

export const CancelInvitationResult = resultUnion('CancelInvitationResult', InvitationType, refusalTypes<InvitationNotFound | InvitationNotPossible>({
  'invitation/not-found': {},
  'invitation/not-possible': { status: () => InvitationStatusEnum, to: () => InvitationStatusEnum },
}));
