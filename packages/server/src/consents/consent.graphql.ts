import { type ConsentRefusal, type ConsentState, type ContactKind, contactKinds } from '@goodword/core';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CustomerInput, customerNotFound, customerRefusals } from '../customers/customer.graphql.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar } from '../scalars.js';

const ConsentStateEnum = { GIVEN: 'given', WITHDRAWN: 'withdrawn' } as const;
registerEnumType(ConsentStateEnum, { name: 'ConsentState' });

/** `reviewAsk` is `REVIEW_ASK` in the schema. */
export const ContactKindEnum = Object.fromEntries(contactKinds.map((kind) => [kind.replaceAll(/[A-Z]/g, '_$&').toUpperCase(), kind]));
registerEnumType(ContactKindEnum, { name: 'ContactKind', description: 'What a customer is asked for or written about.' });

@ObjectType('Consent', { description: 'What a customer said of being written to, where and when.' })
export class ConsentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Such as email or sms. Null: through any channel.' })
  channel!: string | null;

  @Field(() => ContactKindEnum, { nullable: true, description: 'Null: about anything.' })
  contactKind!: ContactKind | null;

  @Field(() => ConsentStateEnum)
  state!: ConsentState;

  @Field(() => String, { description: 'Where it was said, such as a checkout form or an unsubscribe link.' })
  source!: string;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  at!: Date;

  @Field(() => String, { name: 'by', description: 'The API key or person who recorded it.' })
  actorName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: Date;
}

@InputType('ConsentInput')
export class ConsentInput {
  @Field(() => ID, { nullable: true, description: 'Who said it, by id.' })
  customerId?: string | null;

  @Field(() => CustomerInput, { nullable: true, description: 'Who said it; made or brought up to date at the same time.' })
  customer?: CustomerInput | null;

  @Field(() => String, { nullable: true, description: 'email, sms, or the code of a channel of your own. All channels if left out.' })
  channel?: string | null;

  @Field(() => ContactKindEnum, { nullable: true, description: 'All kinds of contact if left out.' })
  contactKind?: ContactKind | null;

  @Field(() => ConsentStateEnum)
  state!: ConsentState;

  @Field(() => String, { description: 'Where it was said, at most 200 characters.' })
  source!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was said, from 2000 to now; now if left out.' })
  at?: Date | null;
}

export const RecordConsentResult = resultUnion('RecordConsentResult', ConsentType, [
  ...new Set([
    ...refusalTypes<ConsentRefusal>({
      'consent/channel-malformed': { limit: () => Int },
      'consent/source-missing': {},
      'consent/source-too-long': { length: () => Int, limit: () => Int },
      'consent/source-not-storable': {},
      'consent/date-unreadable': {},
      'consent/date-out-of-range': { earliest: () => DateTimeScalar, latest: () => DateTimeScalar },
    }),
    ...customerNotFound,
    ...customerRefusals,
  ]),
]);
