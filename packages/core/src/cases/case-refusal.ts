import type { CaseStatus } from './case-status.js';

/** The step is not possible now, only from one of the statuses in `needed`. */
export interface CaseStatusMismatch {
  readonly kind: 'case/status';
  readonly status: CaseStatus;
  readonly needed: readonly CaseStatus[];
}

/** Somebody else owns the case: they act, or hand it over. */
export interface CaseNotOwner {
  readonly kind: 'case/not-owner';
  readonly owner: string;
}

/** What people write into a case. */
export type CaseTextField = 'note' | 'reason' | 'remedy';

/** A text that has to be there is not, or one is longer than `limit` characters or cannot be stored. */
export interface CaseTextMalformed {
  readonly kind: 'case/text-malformed';
  readonly field: CaseTextField;
  readonly fault: 'missing' | 'too-long' | 'not-storable';
  readonly limit: number;
}

/** The person owns the case already, or the answer belongs to it already: a repetition. */
export interface CaseUnchanged {
  readonly kind: 'case/unchanged';
  readonly what: 'owner' | 'response';
}

/** The case already waits for the customer. */
export interface CaseWaiting {
  readonly kind: 'case/waiting';
  readonly until: Date;
}

export interface CaseNotWaiting {
  readonly kind: 'case/not-waiting';
}

/** A wait has to end in the future, and all waits of a case together may take 14 days: at `latest` then. */
export interface CaseWaitOutOfRange {
  readonly kind: 'case/wait-out-of-range';
  readonly latest: Date;
}

/** Before a customer counts as out of reach, somebody has to have tried `needed` times. */
export interface CaseTooFewAttempts {
  readonly kind: 'case/too-few-attempts';
  readonly attempts: number;
  readonly needed: number;
}

/** The answer was given before the customer was asked again. */
export interface CaseAnswerTooEarly {
  readonly kind: 'case/answer-too-early';
  readonly askedAt: Date;
}

/** No such cause in the taxonomy. */
export interface CaseCauseUnknown {
  readonly kind: 'case/cause-unknown';
}

/** A code of a category or cause is missing, used twice, too long or not storable, or what stands there is no list. */
export interface CauseTaxonomyMalformed {
  readonly kind: 'case/taxonomy-malformed';
  /** Where: `categories[2].causes[0].code`. */
  readonly path: string;
}

/** The incident has had its apology. */
export interface CaseApologyGranted {
  readonly kind: 'case/apology-granted';
  readonly at: Date;
}

/** More than a single apology may cost, or than the budget still holds. Amounts in minor units. */
export interface CaseApologyTooLarge {
  readonly kind: 'case/apology-too-large';
  readonly limitedBy: 'limit' | 'budget';
  readonly largest: number;
  readonly currency: string;
}

/** The customer had an apology at `since`, not long ago: another one needs a second person. */
export interface CaseSecondPersonNeeded {
  readonly kind: 'case/second-person-needed';
  readonly since: Date;
}

/** Every refusal of recovery cases. */
export type CaseRefusal =
  | CaseStatusMismatch | CaseNotOwner | CaseTextMalformed | CaseUnchanged
  | CaseWaiting | CaseNotWaiting | CaseWaitOutOfRange
  | CaseTooFewAttempts | CaseAnswerTooEarly
  | CaseCauseUnknown | CauseTaxonomyMalformed
  | CaseApologyGranted | CaseApologyTooLarge | CaseSecondPersonNeeded;
