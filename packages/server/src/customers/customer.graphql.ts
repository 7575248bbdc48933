import type {
  Attributes, AttributesRefusal, CustomerAmbiguous, CustomerNotFound, CustomerRefusal,
} from '@goodword/core';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../paging.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { AttributesScalar, DateTimeScalar } from '../scalars.js';

@ObjectType('Customer', { description: 'A person who is asked.' })
export class CustomerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its id in your own system.' })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'As it was given; look-ups ignore case.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'In the form of E.164, such as +4930123456.' })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47, such as fa-IR.' })
  locale!: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name.' })
  timeZone!: string | null;

  @Field(() => AttributesScalar)
  attributes!: Attributes;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar)
  updatedAt!: Date;
}

export const CustomerConnectionType = connectionType('Customer', CustomerType);

@InputType('CustomerInput', {
  description: 'A customer by at least one of externalId, email and phone. What is left out stays as it is; attributes are merged.',
})
export class CustomerInput {
  @Field(() => String, { nullable: true })
  externalId?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  locale?: string | null;

  @Field(() => String, { nullable: true })
  timeZone?: string | null;

  @Field(() => AttributesScalar, { nullable: true })
  attributes?: Attributes | null;
}

export const customerNotFound = refusalTypes<CustomerNotFound>({ 'customer/not-found': {} });

export const attributesRefusals = refusalTypes<AttributesRefusal>({
  'attributes/not-a-record': {},
  'attributes/too-many': { count: () => Int, limit: () => Int },
  'attributes/name-malformed': { limit: () => Int },
  'attributes/too-long': { name: () => String, length: () => Int, limit: () => Int },
  'attributes/not-plain': { name: () => String },
});

/** Why a customer cannot be found, made or changed by what the input says of it. */
export const customerRefusals = [
  ...refusalTypes<Exclude<CustomerRefusal, AttributesRefusal> | CustomerAmbiguous>({
    'customer/unidentified': {},
    'customer/ambiguous': {},
    'customer/email-invalid': {},
    'customer/phone-invalid': {},
    'customer/time-zone-unknown': {},
    'customer/locale-unknown': {},
    'customer/text-too-long': { field: () => String, length: () => Int, limit: () => Int },
    'customer/text-not-storable': { field: () => String },
  }),
  ...attributesRefusals,
];

export const UpsertCustomerResult = resultUnion('UpsertCustomerResult', CustomerType, customerRefusals);

@ObjectType('DeletedCustomer', { description: 'The person is gone, and their consents; answers and interactions are kept without a customer.' })
class DeletedCustomerType {
  @Field(() => ID)
  id!: string;
}

export const DeleteCustomerResult = resultUnion('DeleteCustomerResult', DeletedCustomerType, customerNotFound);
