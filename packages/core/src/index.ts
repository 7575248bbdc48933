// Language
export type { Brand } from './brand.js';
export { ok, refuse, type Ok, type Refusal, type Refused, type Result } from './result.js';
export { latinDigits } from './latin-digits.js';
export { textFault, type TextFault } from './text-fault.js';
export { isBlank, trimmed } from './trimmed.js';

// Statistics
export { isConfidenceLevel } from './stats/confidence-level.js';
export { normalCdf, normalQuantile, normalUpperQuantile, normalUpperTail } from './stats/normal.js';

// Scores
export { isScore, type Score } from './scores/score.js';
export { categories, categoryOf, classify, type Category, type Rounding } from './scores/category.js';
export { isScaleName, scales, type RescalingRule, type Scale, type ScaleName } from './scores/scale.js';
export { parseDecimal } from './scores/parse-decimal.js';
export { parseScore, type ParsedScore, type ScoreRefusal } from './scores/parse-score.js';

// Net Promoter Score
export {
  addTallies, categoryCounts, emptyTally, tallyOf, tallyOfCounts, type CategoryCounts, type Tally,
} from './nps/tally.js';
export { netPromoterScore } from './nps/net-promoter-score.js';
export { nps, type Nps } from './nps/nps.js';
export { npsInterval, type IntervalMethod, type NpsInterval, type NpsIntervalOptions } from './nps/nps-interval.js';
export type { Limits } from './nps/limits.js';
export { adjustedWald } from './nps/adjusted-wald.js';
export { scoreInterval } from './nps/score-interval.js';
export { wald } from './nps/wald.js';
export { lowBelow, reliabilityOf, veryLowBelow, type Reliability } from './nps/reliability.js';
export {
  compareTallies, type ChangeInterval, type Comparison, type ComparisonMethod, type ComparisonOptions, type Verdict,
} from './nps/compare-tallies.js';
export { roundPoints } from './nps/round-points.js';
export { shares, type Shares } from './nps/shares.js';

// Attributes, customers, surveys
export {
  attributeLimits, checkAttributes, type Attributes, type AttributesRefusal,
} from './attributes/check-attributes.js';
export {
  checkCustomer, customerLimits,
  type CheckedCustomer, type CustomerAmbiguous, type CustomerDraft, type CustomerNotFound, type CustomerRefusal,
} from './customers/check-customer.js';
export { parseEmail, type Email } from './customers/parse-email.js';
export { parsePhone } from './customers/parse-phone.js';
export {
  checkSurvey, surveyLimits,
  type CheckedSurvey, type SurveyDraft, type SurveyNameTaken, type SurveyNotFound, type SurveyRefusal,
} from './surveys/check-survey.js';

// Responses
export {
  checkResponse, earliestResponse, type CheckedResponse, type ResponseDraft,
} from './responses/check-response.js';
export { correctResponse, type ResponseChanges } from './responses/correct-response.js';
export { checkReason } from './responses/check-reason.js';
export { excludeResponse, type Exclusion } from './responses/exclude-response.js';
export { responseLimits } from './responses/response-texts.js';
export type {
  ExclusionRefusal, ResponseNotFound, ResponseRefusal, ResponseTextField, ResponseTextRefusal,
} from './responses/response-refusal.js';

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
export type {
  CategoryNames, KnownRefusal, Messages, ReliabilityNames, VerdictSentences,
} from './texts/texts.js';
