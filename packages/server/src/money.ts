import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType('Money', { description: 'An amount of money, exact.' })
export class MoneyType {
  @Field(() => String, { description: 'Whole minor units in digits: "1990" with EUR are 19.90 euros, with JPY 1,990 yen.' })
  amount!: number;

  @Field(() => String, { description: 'ISO 4217, such as EUR.' })
  currency!: string;
}

@InputType('MoneyInput', { description: 'An amount of money, exact.' })
export class MoneyInput {
  @Field(() => String, { description: 'Whole minor units in digits, from 0 to 2^53 - 1: "1990" with EUR are 19.90 euros.' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217, such as EUR.' })
  currency!: string;
}
