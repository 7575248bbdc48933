import type { TranslatedText } from '@goodword/core';
import type { Reason, ReasonsInUse, ReasonTaxonomy } from '@goodword/core/surveys/definitions';
import { Field, InputType, ObjectType } from 'type-graphql';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar, TranslatedTextScalar } from '../scalars.js';
import { definitionRefusals } from './survey.graphql.js';

@ObjectType('Reason', { description: 'Why a score is what it is, counted by its code over all surveys.' })
export class ReasonType {
  @Field(() => String)
  code!: Reason['code'];

  @Field(() => TranslatedTextScalar, { description: 'In every language that there is.' })
  text!: TranslatedText;
}

@ObjectType('ReasonTaxonomy', { description: 'The reasons of a workspace.' })
export class ReasonTaxonomyType {
  @Field(() => [ReasonType])
  reasons!: ReasonTaxonomy;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Null while nobody has set them: then they are the ready ones, and a survey may bring reasons of its own.',
  })
  updatedAt!: Date | null;
}

@ObjectType('ReasonLabel')
export class ReasonLabelType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'As the workspace calls it, else as a survey does, else the code.' })
  label!: string;
}

@InputType('ReasonInput')
export class ReasonInput {
  @Field(() => String)
  code!: string;

  @Field(() => TranslatedTextScalar, { description: 'In at least one language.' })
  text!: object;

  @Field(() => Boolean, { defaultValue: false, description: 'No longer offered; answers that name it keep it.' })
  retired!: boolean;
}

export const SetReasonTaxonomyResult = resultUnion('SetReasonTaxonomyResult', ReasonTaxonomyType, [
  ...definitionRefusals, ...refusalTypes<ReasonsInUse>({ 'survey/reasons-in-use': { codes: () => [String] } }),
]);
