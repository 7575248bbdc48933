import type { ContactBudgetRefusal, ContactKind } from '@goodword/core';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ContactKindEnum } from '../consents/consent.graphql.js';
import { refusalTypes, resultUnion } from '../refusals.js';

@ObjectType('ContactLimit', { description: 'At most so many contacts of these kinds together in any so many days.' })
class ContactLimitType {
  @Field(() => [ContactKindEnum])
  kinds!: readonly ContactKind[];

  @Field(() => Int)
  atMost!: number;

  @Field(() => Int, { description: 'Any so many times 24 hours, not a calendar month.' })
  days!: number;
}

@ObjectType('QuietHours', { description: 'On the clock where the customer lives, HH:MM; from 21:00 until 09:00 is a night.' })
class QuietHoursType {
  @Field(() => String)
  from!: string;

  @Field(() => String)
  until!: string;
}

@ObjectType('ContactBudget', {
  description: 'How often one customer is written to, over all surveys, mails and channels. At least 24 hours lie between any two contacts.',
})
export class ContactBudgetType {
  @Field(() => Int, { description: 'Days from one survey to the next, whichever either is.' })
  quarantineDays!: number;

  @Field(() => Int, { description: 'Days from an answer to the next survey.' })
  afterAnswerDays!: number;

  @Field(() => Int, { description: 'Days from a dismissed survey to the next.' })
  afterDeclineDays!: number;

  @Field(() => Int, { description: 'Days from an ask to its reminder.' })
  reminderDays!: number;

  @Field(() => Int, { description: 'Reminders of one ask, at most.' })
  reminders!: number;

  @Field(() => [ContactLimitType])
  limits!: readonly ContactLimitType[];

  @Field(() => QuietHoursType, { nullable: true, description: 'When nobody is disturbed; null: any hour will do.' })
  quietHours!: QuietHoursType | null;
}

@InputType('ContactLimitInput')
class ContactLimitInput {
  @Field(() => [ContactKindEnum])
  kinds!: ContactKind[];

  @Field(() => Int, { description: '1 to 100.' })
  atMost!: number;

  @Field(() => Int, { description: '1 to 365.' })
  days!: number;
}

@InputType('QuietHoursInput')
class QuietHoursInput {
  @Field(() => String, { description: 'HH:MM.' })
  from!: string;

  @Field(() => String, { description: 'HH:MM.' })
  until!: string;
}

@InputType('ContactBudgetInput', { description: 'The whole budget: what is left out is as usual, not as it was.' })
export class ContactBudgetInput {
  @Field(() => Int, { nullable: true, description: '7 to 365; 30 if left out.' })
  quarantineDays?: number;

  @Field(() => Int, { nullable: true, description: '0 to 365; 90 if left out.' })
  afterAnswerDays?: number;

  @Field(() => Int, { nullable: true, description: '0 to 365; 30 if left out.' })
  afterDeclineDays?: number;

  @Field(() => Int, { nullable: true, description: '1 to 90; 5 if left out.' })
  reminderDays?: number;

  @Field(() => Int, { nullable: true, description: '0 to 5; 1 if left out.' })
  reminders?: number;

  @Field(() => [ContactLimitInput], {
    nullable: true,
    description: 'At most 20. If left out: a review ask and a referral invitation in 90 days each, 2 club mails in 30, 4 of these three and surveys in 30.',
  })
  limits?: ContactLimitInput[];

  @Field(() => QuietHoursInput, { nullable: true, description: 'Null: any hour will do. 21:00 to 09:00 if left out.' })
  quietHours?: QuietHoursInput | null;
}

export const SetContactBudgetResult = resultUnion('SetContactBudgetResult', ContactBudgetType, refusalTypes<ContactBudgetRefusal>({
  'contact-budget/malformed': { path: () => String, fault: () => String },
  'contact-budget/out-of-range': { field: () => String, lowest: () => Int, highest: () => Int },
  'contact-budget/kind-unknown': {},
  'contact-budget/quiet-hours-malformed': {},
}));
