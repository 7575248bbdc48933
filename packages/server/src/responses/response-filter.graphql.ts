import type { Category } from '@goodword/core';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AttributeFilter } from '../attribute-filter.js';
import { CategoryEnum } from '../nps/nps.enums.js';
import { DateTimeScalar } from '../scalars.js';

@InputType('ResponseFilter', { description: 'Which answers are meant: those for which everything that is given holds.' })
export class ResponseFilter {
  @Field(() => [ID], { nullable: true })
  surveyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Answers to invitations of one of these waves.' })
  waveIds?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Answered at this instant or later.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Answered before this instant.' })
  to?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Added or changed at this instant or later.' })
  updatedSince?: Date | null;

  @Field(() => [CategoryEnum], { nullable: true })
  categories?: Category[] | null;

  @Field(() => Int, { nullable: true })
  scoreFrom?: number | null;

  @Field(() => Int, { nullable: true })
  scoreTo?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of branches.' })
  branches?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of staff members.' })
  staff?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of channels.' })
  channels?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of products.' })
  products?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'At least one of these reasons was given.' })
  reasons?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Has at least one of these tags.' })
  tags?: string[] | null;

  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => [AttributeFilter], { nullable: true })
  attributes?: AttributeFilter[] | null;

  @Field(() => String, { nullable: true, description: 'The comment contains this text, in whatever case.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is a comment.' })
  commented?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Lists also show answers that are excluded from the score. No number ever counts them.',
  })
  includeExcluded?: boolean | null;
}
