import type {
  Attributes, AttributesRefusal, BatchRefusal, InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, InteractionStatus,
  RefundRefusal,
} from '@goodword/core';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { attributesRefusals, CustomerInput, customerNotFound, customerRefusals } from '../customers/customer.graphql.js';
import { idempotencyRefusals } from '../idempotency/idempotency.graphql.js';
import { MoneyInput, MoneyType } from '../money.js';
import { connectionType } from '../paging.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { AttributesScalar, DateTimeScalar } from '../scalars.js';

const InteractionStatusEnum = { COMPLETED: 'completed', REFUNDED: 'refunded', CANCELLED: 'cancelled' } as const;
registerEnumType(InteractionStatusEnum, {
  name: 'InteractionStatus',
  description: 'COMPLETED: it took place. REFUNDED: all of it was given back. CANCELLED: it did not take place after all.',
});

@ObjectType('Interaction', { description: 'Something that happened between a customer and you: a purchase, a delivery, a support call.' })
export class InteractionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Such as purchase, delivery, support-call, onboarding-step, or a code of your own.' })
  type!: string;

  @Field(() => InteractionStatusEnum)
  status!: InteractionStatus;

  @Field(() => DateTimeScalar)
  occurredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was refunded as a whole or cancelled; null while it is neither.' })
  endedAt!: Date | null;

  @Field(() => AttributesScalar)
  attributes!: Attributes;

  @Field(() => String, { nullable: true, description: 'The id of the order, ticket or delivery in your own system.' })
  externalId!: string | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  updatedAt!: Date;
}

export const InteractionConnectionType = connectionType('Interaction', InteractionType);

@InputType('InteractionInput')
export class InteractionInput {
  @Field(() => String, { description: 'purchase, delivery, support-call, onboarding-step, or a code of your own: small letters, digits, hyphens.' })
  type!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From 2000 to now; now if left out.' })
  occurredAt?: Date | null;

  @Field(() => MoneyInput, { nullable: true })
  amount?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'Code of the branch; a new code makes the branch.' })
  branch?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the staff member.' })
  staff?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the product.' })
  product?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the channel.' })
  channel?: string | null;

  @Field(() => AttributesScalar, { nullable: true })
  attributes?: Attributes | null;

  @Field(() => String, {
    nullable: true,
    description: 'The id of the order, ticket or delivery in your own system. The same id of the same type is the same interaction: the first is kept.',
  })
  externalId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whom it was with, by id. Leave out both when nobody knows.' })
  customerId?: string | null;

  @Field(() => CustomerInput, { nullable: true, description: 'Whom it was with; made or brought up to date at the same time.' })
  customer?: CustomerInput | null;
}

@InputType('InteractionFilter', { description: 'Which interactions are meant: those for which everything that is given holds.' })
export class InteractionFilter {
  @Field(() => [String], { nullable: true })
  types?: string[] | null;

  @Field(() => [InteractionStatusEnum], { nullable: true })
  statuses?: InteractionStatus[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Happened at this instant or later.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Happened before this instant.' })
  to?: Date | null;

  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of branches.' })
  branches?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of staff members.' })
  staff?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of products.' })
  products?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of channels.' })
  channels?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Ids in your own system.' })
  externalIds?: string[] | null;
}

const interactionNotFound = refusalTypes<InteractionNotFound>({ 'interaction/not-found': {} });

const dateRefusals = {
  'interaction/date-unreadable': {},
  'interaction/date-out-of-range': { earliest: () => DateTimeScalar, latest: () => DateTimeScalar },
} as const;
const moneyRefusals = { 'interaction/amount-malformed': {}, 'interaction/currency-malformed': {} } as const;
const endingRefusals = { ...dateRefusals, 'interaction/already-over': { status: () => InteractionStatusEnum } } as const;

const recordRefusals = [...new Set([
  ...refusalTypes<Exclude<InteractionRefusal, AttributesRefusal>>({
    'interaction/type-missing': {},
    'interaction/type-malformed': { limit: () => Int },
    'interaction/text-too-long': { field: () => String, length: () => Int, limit: () => Int },
    'interaction/text-not-storable': { field: () => String },
    ...dateRefusals,
    ...moneyRefusals,
  }),
  ...attributesRefusals,
  ...customerNotFound,
  ...customerRefusals,
  ...interactionNotFound,
])];

export const RecordInteractionResult = resultUnion('RecordInteractionResult', InteractionType, [
  ...recordRefusals, ...idempotencyRefusals,
]);

@ObjectType('RecordedInteractions')
class RecordedInteractionsType {
  @Field(() => [RecordInteractionResult], { description: 'One for each input, in the same order; for a repeated one what was recorded first.' })
  results!: readonly (typeof RecordInteractionResult)[];

  @Field(() => Int, { description: 'That are new.' })
  recorded!: number;

  @Field(() => Int, { description: 'That were here already, by their type and external id.' })
  repeated!: number;

  @Field(() => Int)
  refused!: number;
}

export const RecordInteractionsResult = resultUnion('RecordInteractionsResult', RecordedInteractionsType, [
  ...refusalTypes<BatchRefusal>({ 'batch/empty': {}, 'batch/too-large': { count: () => Int, limit: () => Int } }),
  ...idempotencyRefusals,
]);

export const RefundInteractionResult = resultUnion('RefundInteractionResult', InteractionType, [
  ...interactionNotFound,
  ...refusalTypes<RefundRefusal>({
    ...endingRefusals,
    ...moneyRefusals,
    'interaction/amount-unknown': {},
    'interaction/currency-differs': { currency: () => String },
    'interaction/refund-too-large': { left: () => MoneyType },
  }),
  ...idempotencyRefusals,
]);

export const CancelInteractionResult = resultUnion('CancelInteractionResult', InteractionType, [
  ...interactionNotFound, ...refusalTypes<InteractionEndingRefusal>(endingRefusals),
]);
