import type {
  ResponseTextRefusal, SurveyLinkAlreadyRevoked, SurveyLinkKind, SurveyLinkNotFound, SurveyLinkRefusal,
} from '@goodword/core';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { QrCodeType } from '../channels/qr-code.graphql.js';
import { refusalTypes, resultUnion } from '../refusals.js';
import { textRefusals } from '../responses/response.graphql.js';
import { DateTimeScalar } from '../scalars.js';
import { surveyClosed, surveyNotFound } from '../surveys/survey.graphql.js';

/** Of the links, those that an owner puts up. */
export type PutUpLinkKind = Extract<SurveyLinkKind, 'open' | 'kiosk'>;

const SurveyLinkKindEnum = { OPEN: 'open', KIOSK: 'kiosk' } as const;
registerEnumType(SurveyLinkKindEnum, {
  name: 'SurveyLinkKind',
  description: 'OPEN: each answers on a telephone or computer of their own. KIOSK: one after the other answers on the same screen.',
});

@ObjectType('SurveyLink', { description: 'A link by which everybody may answer a survey.' })
export class SurveyLinkType {
  @Field(() => ID)
  id!: string;

  // Not `kind`: that is a text in every refusal, and both stand side by side in the result of revokeSurveyLink.
  @Field(() => SurveyLinkKindEnum, { name: 'linkKind' })
  kind!: PutUpLinkKind;

  @Field(() => String, { nullable: true, description: 'Code of the branch that its answers get.' })
  branch!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the staff member.' })
  staff!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the product.' })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the channel.' })
  channel!: string | null;

  @Field(() => [String], { description: 'Sites that may show its page inside of theirs.' })
  origins!: readonly string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'From then on it leads nowhere; null when it does not end by itself.' })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt!: Date | null;

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@ObjectType('IssuedSurveyLink')
class IssuedSurveyLinkType {
  @Field(() => SurveyLinkType)
  link!: SurveyLinkType;

  @Field(() => String, { description: 'Its address, shown this once; only its hash is stored.' })
  url!: string;

  @Field(() => QrCodeType, { description: 'For posters and receipts.' })
  qrCode!: QrCodeType;
}

@InputType('SurveyLinkInput')
export class SurveyLinkInput {
  @Field(() => ID)
  surveyId!: string;

  @Field(() => SurveyLinkKindEnum, { defaultValue: 'open' })
  kind!: PutUpLinkKind;

  @Field(() => String, { nullable: true, description: 'Code of the branch; a new code makes the branch with the first answer.' })
  branch?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the staff member.' })
  staff?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the product.' })
  product?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the channel; qr, kiosk or widget, for example.' })
  channel?: string | null;

  @Field(() => [String], { nullable: true, description: 'Sites that may show its page inside of theirs, such as https://shop.example; at most 20, none unless told.' })
  origins?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From then on it leads nowhere; never unless told.' })
  expiresAt?: Date | null;
}

export const CreateSurveyLinkResult = resultUnion('CreateSurveyLinkResult', IssuedSurveyLinkType, [
  ...surveyNotFound,
  ...surveyClosed,
  ...textRefusals,
  ...refusalTypes<Exclude<SurveyLinkRefusal, ResponseTextRefusal>>({
    'survey-link/origin-malformed': { origin: () => String },
    'survey-link/too-many-origins': { count: () => Int, limit: () => Int },
    'survey-link/expiry-past': {},
  }),
]);

export const RevokeSurveyLinkResult = resultUnion('RevokeSurveyLinkResult', SurveyLinkType, refusalTypes<SurveyLinkNotFound | SurveyLinkAlreadyRevoked>({
  'survey-link/not-found': {},
  'survey-link/already-revoked': {},
}));
