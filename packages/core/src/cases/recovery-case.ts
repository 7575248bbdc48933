import type { Score } from '../scores/score.js';
import type { CaseStatus } from './case-status.js';

/** An answer of the customer that a case rests on. */
export interface CaseResponse {
  readonly responseId: string;
  readonly score: Score;
  readonly respondedAt: Date;
}

/** A time in which the case waits for the customer, and the clock of its deadline stands still. */
export interface CaseWait {
  readonly from: Date;
  /** When it ends by itself. */
  readonly until: Date;
  /** When somebody ended it earlier; `null` when nobody did. */
  readonly endedAt: Date | null;
}

/** Whether a cause happened this once, or will happen again until something is changed. */
export type CauseScope = 'single' | 'system';

export interface ConfirmedCause {
  /** Code of the taxonomy: `slow-delivery`. */
  readonly code: string;
  /** Code of its category: `delivery`. */
  readonly category: string;
  readonly scope: CauseScope;
}

/** What a customer was given as an apology, and who answers for it. */
export interface Apology {
  readonly caseId: string;
  readonly incidentId: string;
  /** What it costs at most, in minor units: 1050 are 10.50 EUR. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly grantedBy: string;
  /** The second person; `null` when nobody else agreed. */
  readonly approvedBy: string | null;
  readonly grantedAt: Date;
}

/**
 * Why a case ended: the next answer decided, the customer left or declined what was offered, nobody could be reached, or
 * there was no reason for a case.
 */
export type ClosingReason = 'answer' | 'left' | 'declined' | 'unreachable' | 'mistake';

/** What happened to a case. */
export type CaseChange =
  | { readonly what: 'opened'; readonly responseId: string | null }
  | { readonly what: 'reopened'; readonly caseId: string; readonly responseId: string | null }
  | { readonly what: 'assigned'; readonly from: string | null; readonly to: string }
  | { readonly what: 'joined'; readonly responseId: string }
  | { readonly what: 'attempted' }
  | { readonly what: 'contacted' }
  | { readonly what: 'waitStarted'; readonly until: Date }
  | { readonly what: 'waitEnded' }
  | { readonly what: 'causeConfirmed'; readonly cause: ConfirmedCause }
  | { readonly what: 'remedied'; readonly remedy: string }
  | { readonly what: 'resurveyed' }
  | { readonly what: 'apologised'; readonly apology: Apology }
  | { readonly what: 'closed'; readonly status: CaseStatus; readonly because: ClosingReason; readonly responseId: string | null }
  | { readonly what: 'noted' };

/** Who changed a case, when, and why. */
export interface CaseStamp {
  readonly at: Date;
  /** Id of the person; `null` for a rule or an answer. */
  readonly by: string | null;
  /** In words; `null` when nothing was said. */
  readonly note: string | null;
}

/** A line of a case's history. */
export type CaseEvent = CaseChange & CaseStamp;

/** The recovery of one unhappy customer. Plain data: keep it as it is, or as columns. */
export interface RecoveryCase {
  readonly id: string;
  readonly customerId: string;
  readonly status: CaseStatus;
  readonly openedAt: Date;
  /** The case that this one reopens; `null` for the first of an incident. */
  readonly reopens: string | null;
  /** What all reopenings have in common: the id of the first case. */
  readonly incidentId: string;
  /** The low answers, in the order in which they joined; empty for a case that was opened by hand. */
  readonly responses: readonly CaseResponse[];
  /** Who takes care; `null` as long as nobody does. */
  readonly ownerId: string | null;
  /** Business hours from the opening until somebody has to have spoken with the customer. */
  readonly contactWithinHours: number;
  /** Business hours from the opening until something has to have been done; `null` for no such deadline. */
  readonly remedyWithinHours: number | null;
  readonly waits: readonly CaseWait[];
  readonly contactedAt: Date | null;
  readonly cause: ConfirmedCause | null;
  readonly remediedAt: Date | null;
  readonly apology: Apology | null;
  readonly resurveyedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedBecause: ClosingReason | null;
  /** Every change, the oldest first. */
  readonly history: readonly CaseEvent[];
}
