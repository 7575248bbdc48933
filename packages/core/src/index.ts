// Language
export type { Brand } from './brand.js';
export { ok, refuse, type Ok, type Refusal, type Refused, type Result } from './result.js';
export { latinDigits } from './latin-digits.js';
export { textFault, type TextFault } from './text-fault.js';
export { isBlank, trimmed } from './trimmed.js';

// Scores
export { isScore, type Score } from './scores/score.js';
export { categories, categoryOf, classify, type Category, type Rounding } from './scores/category.js';
export { isScaleName, scales, type RescalingRule, type Scale, type ScaleName } from './scores/scale.js';
export { parseDecimal } from './scores/parse-decimal.js';
export { parseScore, type ParsedScore, type ScoreRefusal } from './scores/parse-score.js';

// Levels and intervals of whatever is measured
export type { PValueAdjustment } from './stats/adjust-p-values.js';
export { isConfidenceLevel, type LevelOptions } from './stats/confidence-level.js';
export type { Interval } from './stats/interval.js';
export type { BrokenAssumption } from './stats/broken-assumption.js';

// The product. Each of these is an entry of its own as well, `@goodword/core/<folder>`, and its index lists the names. What an
// analyst calls by name and what reads JSON from outside are had from their own entries only (docs/adr/0026).
export * from './nps/index.js';
export * from './inference/index.js';
export * from './calendars/index.js';
export * from './points/index.js';
export * from './incentives/index.js';
export * from './loyalty/index.js';
export * from './referrals/index.js';
export * from './vouchers/index.js';
export * from './interactions/index.js';
export * from './consents/index.js';
export * from './channels/index.js';
export * from './invitations/index.js';
export * from './invitations/eligibility.js';
export * from './surveys/index.js';
// The types alone: `@goodword/core/surveys/definitions` is for those who write surveys, and weighs nothing here.
export type * from './surveys/definitions.js';
export * from './rules/index.js';
export * from './vocabulary/index.js';
export * from './segments/index.js';
export * from './cases/index.js';
export * from './reviews/index.js';
// The types alone: `@goodword/core/programmes` puts all of these together, and weighs nothing here.
export type * from './programmes/index.js';
export type * from './programmes/simulate.js';

// The types alone: the templates are texts that few programs need.
export type * from './surveys/templates.js';

// Attributes, customers
export {
  attributeLimits, checkAttributes, type Attributes, type AttributesRefusal,
} from './attributes/check-attributes.js';
export {
  checkCustomer, customerLimits,
  type CheckedCustomer, type CustomerAmbiguous, type CustomerDraft, type CustomerNotFound, type CustomerRefusal,
} from './customers/check-customer.js';
export { parseEmail, type Email } from './customers/parse-email.js';
export { parsePhone } from './customers/parse-phone.js';

// Responses
export {
  checkResponse, earliestResponse, type CheckedResponse, type ResponseDraft,
} from './responses/check-response.js';
export { correctResponse, type ResponseChanges } from './responses/correct-response.js';
export {
  checkSurveyResponse, type CheckedSurveyResponse, type SurveyResponseDraft,
} from './responses/check-survey-response.js';
export {
  answersSoFar, continueResponse, editableUntil, editWindowDays, type ContinuedResponse, type KeptAnswers, type ResponseEditWindowOver,
} from './responses/continue-response.js';
export { checkReason } from './responses/check-reason.js';
export { excludeResponse, type Exclusion } from './responses/exclude-response.js';
export { responseLimits } from './responses/response-texts.js';
export type {
  ExclusionRefusal, ResponseNotFound, ResponseRefusal, ResponseTextField, ResponseTextRefusal,
} from './responses/response-refusal.js';

// Links by which surveys are answered
export {
  checkSurveyLink,
  type CheckedSurveyLink, type SurveyLinkAlreadyRevoked, type SurveyLinkDraft, type SurveyLinkKind, type SurveyLinkNotFound, type SurveyLinkRefusal,
} from './survey-links/check-survey-link.js';

// Requests
export { apiKeyNameLength, apiKeyScopes, checkApiKey } from './api-keys/check-api-key.js';
export type {
  ApiKeyAlreadyRevoked, ApiKeyDraft, ApiKeyNotFound, ApiKeyRefusal, ApiKeyScope, CheckedApiKey,
} from './api-keys/check-api-key.js';
export { batchLimit, checkBatchSize, type BatchRefusal } from './batches/check-batch-size.js';
export {
  checkIdempotencyKey, idempotencyKeyLength, type IdempotencyKeyMalformed, type IdempotencyKeyReused,
} from './idempotency/check-idempotency-key.js';
export type {
  ImportAlreadyUndone, ImportLabelMismatch, ImportNotFound, ImportRefusal,
} from './imports/import-refusal.js';

// Texts; the languages themselves are entries of their own, `@goodword/core/texts/<lang>`
export { messageOf } from './texts/texts.js';
export { ruleReasonText, type RuleReasonSentences } from './texts/rule-reason.js';
export { ruleFindingText, type RuleFindingSentences } from './texts/rule-finding.js';
// The types alone: `@goodword/core/publishing` is for those who publish rules, and weighs nothing here.
export type {
  OverlapFinding, RewardByScoreFinding, RuleFinding, RuleFindingSeverity, RuleSetUnsound, ScoreGapFinding, ScoreMisfitFinding,
  ShadowedFinding, UncappedFinding, UncheckedFinding, UnreachableFinding,
} from './publishing/index.js';
export { bonusSentences, planWarningSentence, type BonusTexts, type MoneyWording } from './texts/bonus-texts.js';
export type {
  AnalysisMessages, AnalysisRefusal, AnySurveyRefusal, AskingMessages, AskingRefusal, CaseStatusNames, CategoryNames, InvitationStatusNames, KnownRefusal, Messages,
  MessagesOf, LoyaltyMessages, LoyaltyRefusal, ReliabilityNames,
  VerdictSentences,
} from './texts/texts.js';
