import type { ApiKeyAlreadyRevoked, ApiKeyNotFound, ApiKeyRefusal } from '../api-keys/check-api-key.js';
import type { AttributesRefusal } from '../attributes/check-attributes.js';
import type { BatchRefusal } from '../batches/check-batch-size.js';
import type { BusinessHoursRefusal } from '../calendars/business-calendar.js';
import type { CaseRefusal } from '../cases/case-refusal.js';
import type { CaseStatus } from '../cases/case-status.js';
import type { ConsentRefusal } from '../consents/check-consent.js';
import type { ChannelNotReady, ChannelSettingsRefusal } from '../channels/check-channel-settings.js';
import type { DeliveryRefusal } from '../channels/delivery-refusal.js';
import type { SendingDomainFinding } from '../channels/sending-domain-finding.js';
import type { CustomerAmbiguous, CustomerNotFound, CustomerRefusal } from '../customers/check-customer.js';
import type { IdempotencyKeyMalformed, IdempotencyKeyReused } from '../idempotency/check-idempotency-key.js';
import type { AnyIncentiveRefusal } from '../incentives/incentive-refusal.js';
import type { TooFewPeriodsToForecast } from '../forecasts/forecast-nps.js';
import type {
  ImportAlreadyUndone, ImportLabelMismatch, ImportNotFound, ImportRefusal,
} from '../imports/import-refusal.js';
import type { TooFewChurned } from '../insights/churn-model.js';
import type {
  InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, RefundRefusal,
} from '../interactions/interaction-refusal.js';
import type { ContactBudgetRefusal } from '../invitations/check-contact-budget.js';
import type { ContactOutranked, ContactRefusal } from '../invitations/contact-refusal.js';
import type { InvitationNotFound, InvitationRefusal } from '../invitations/change-invitation.js';
import type { SurveyTriggerMalformed, SurveyTriggerOutOfRange } from '../invitations/check-survey-trigger.js';
import type { EligibilityRefusal } from '../invitations/eligibility-refusal.js';
import type { InvitationStatus } from '../invitations/invitation-status.js';
import type { WaveRefusal } from '../invitations/wave-refusal.js';
import type { AnyProgrammeRefusal } from '../programmes/programme-refusal.js';
import type { ReviewAlreadyAsked } from '../reviews/choose-review-destination.js';
import type { ReviewFinding } from '../reviews/lint-review-ask.js';
import type { ReviewDestinationUnknown } from '../reviews/lint-review-rules.js';
import type { NoReviewDestination } from '../reviews/prepare-review-ask.js';
import type { ReviewPlaceMalformed } from '../reviews/review-link.js';
import type { DescribedChange, Verdict } from '../inference/describe-change.js';
import type { ClubRefusal } from '../loyalty/club-refusal.js';
import type { PointsRefusal } from '../points/points-refusal.js';
import type { RakingRefusal } from '../weights/rake-weights.js';
import type { Reliability } from '../nps/reliability.js';
import type { LonelyStratum } from '../weights/survey-design.js';
import type { ResponseEditWindowOver } from '../responses/continue-response.js';
import type { ExclusionRefusal, ResponseNotFound, ResponseRefusal, ResponseTextRefusal } from '../responses/response-refusal.js';
import type { Category } from '../scores/category.js';
import type { ScoreRefusal } from '../scores/parse-score.js';
import type { Refusal } from '../result.js';
import type { RuleSetUnsound } from '../publishing/publish-sound-rule-set.js';
import type { RuleReplayDiffers } from '../rules/replay-decision.js';
import type { RuleRefusal } from '../rules/rule-refusal.js';
import type { RegressionRefusal, SeparatedOutcomes } from '../stats/regression-refusal.js';
import type { TooFewValues } from '../stats/too-few-values.js';
import type { AnyReferralRefusal } from '../referrals/referral-refusal.js';
import type { AnyVoucherRefusal } from '../vouchers/any-voucher-refusal.js';
import type { SurveyLinkAlreadyRevoked, SurveyLinkNotFound, SurveyLinkRefusal } from '../survey-links/check-survey-link.js';
import type { SurveyStatusRefusal } from '../surveys/change-survey-status.js';
import type { ReasonsUnknown } from '../surveys/check-reasons.js';
import type { ReasonsInUse } from '../surveys/reasons-taken-away.js';
import type { SurveyNameTaken, SurveyNotFound, SurveyRefusal } from '../surveys/check-survey.js';
import type { SurveyClosed, SurveySavedMeanwhile } from '../surveys/revise-survey.js';
import type { AnswerUnfit, QuestionUnknown, SurveyDefinitionRefusal, SurveyVersionNotFound } from '../surveys/survey-refusal.js';

/** What may be refused of a survey's definition, its answers, its status and its reasons; what rules and scores refuse has words of its own. */
export type AnySurveyRefusal =
  | Exclude<SurveyDefinitionRefusal, RuleRefusal> | AnswerUnfit | QuestionUnknown | SurveyStatusRefusal | SurveyClosed | SurveySavedMeanwhile | SurveyVersionNotFound
  | ReasonsUnknown | ReasonsInUse;

/** What may be refused of a link by which a survey is answered; what texts of an answer may hold has words of its own. */
export type AnySurveyLinkRefusal = Exclude<SurveyLinkRefusal, ResponseTextRefusal> | SurveyLinkNotFound | SurveyLinkAlreadyRevoked;

/** What may be refused of answers and customers, of interactions, rules and cases. */
export type KnownRefusal =
  | ScoreRefusal | AttributesRefusal
  | ResponseRefusal | ExclusionRefusal | ResponseNotFound | ResponseEditWindowOver
  | CustomerRefusal | CustomerNotFound | CustomerAmbiguous
  | SurveyRefusal | SurveyNotFound | SurveyNameTaken
  | IdempotencyKeyMalformed | IdempotencyKeyReused
  | BatchRefusal
  | ApiKeyRefusal | ApiKeyNotFound | ApiKeyAlreadyRevoked
  | ImportRefusal | ImportLabelMismatch | ImportNotFound | ImportAlreadyUndone
  | BusinessHoursRefusal
  | CaseRefusal
  | InteractionRefusal | InteractionEndingRefusal | RefundRefusal | InteractionNotFound
  | ConsentRefusal
  | RuleSetUnsound
  | RuleRefusal | RuleReplayDiffers;

/** What may be refused of the surveys that are put together, of whom they may ask, and of the channels through which they go. */
export type AskingRefusal =
  | AnySurveyRefusal | AnySurveyLinkRefusal
  | ContactBudgetRefusal | ContactRefusal | ContactOutranked
  | SurveyTriggerMalformed | SurveyTriggerOutOfRange | EligibilityRefusal | InvitationRefusal | InvitationNotFound | WaveRefusal
  | ChannelSettingsRefusal | ChannelNotReady | DeliveryRefusal | SendingDomainFinding;

/** What may be refused of series, models, forecasts and weights, which have entries of their own. */
export type AnalysisRefusal =
  | TooFewValues | TooFewPeriodsToForecast | TooFewChurned
  | RegressionRefusal | SeparatedOutcomes
  | LonelyStratum | RakingRefusal;

/** What may be refused of programmes, points, clubs, vouchers, referrals, reviews and incentives: words that many programs never need. */
export type LoyaltyRefusal =
  | AnyProgrammeRefusal
  | PointsRefusal
  | ClubRefusal
  | AnyVoucherRefusal
  | AnyReferralRefusal
  | AnyIncentiveRefusal
  | ReviewPlaceMalformed | NoReviewDestination | ReviewAlreadyAsked | ReviewFinding | ReviewDestinationUnknown;

/**
 * One sentence or two per kind of refusal, for people: what happened and what to do. They hold numbers and
 * the names of fields, columns and attributes, never what a customer wrote.
 */
export type MessagesOf<R extends Refusal> = {
  readonly [Kind in R['kind']]: (refusal: Extract<R, { readonly kind: Kind }>) => string;
};

export type Messages = MessagesOf<KnownRefusal>;

export type AskingMessages = MessagesOf<AskingRefusal>;

export type LoyaltyMessages = MessagesOf<LoyaltyRefusal>;

export type AnalysisMessages = MessagesOf<AnalysisRefusal>;

/** What may be said of a change, with the two scores rounded to one decimal; `describeChange` has the rest of its numbers. */
export type VerdictSentences = Readonly<
  Record<Verdict, (change: Pick<DescribedChange, 'before' | 'after' | 'smallestDetectable'>) => string>
>;

/** What a category is called: one answer or person, and all of them. */
export type CategoryNames = Readonly<Record<Category, { readonly one: string; readonly many: string }>>;

/** Where a case stands, in a word or a few. */
export type CaseStatusNames = Readonly<Record<CaseStatus, string>>;

/** Where an invitation stands, in a word or two. */
export type InvitationStatusNames = Readonly<Record<InvitationStatus, string>>;

export type ReliabilityNames = Readonly<Record<Reliability, string>>;

/**
 * The sentence for a refusal.
 *
 * @param messages - those of the language that know its kind: `messages` of `@goodword/core/texts/<lang>`, for surveys, invitations
 *   and channels `askingMessages` of `…/<lang>/asking`, for loyalty programmes `loyaltyMessages` of `…/<lang>/loyalty`, for series,
 *   models and weights `analysisMessages` of `…/<lang>/analysis`; or several in one record
 * @example
 * messageOf(messages, { kind: 'score/missing' }); // 'The score is missing.'
 */
export function messageOf<const R extends Refusal>(messages: NoInfer<MessagesOf<R>>, refusal: R): string {
  // The kind picks the function that takes this refusal; TypeScript cannot follow the pair through the index.
  const sentence = messages[refusal.kind as R['kind']] as (refusal: R) => string;
  return sentence(refusal);
}
