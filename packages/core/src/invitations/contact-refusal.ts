import type { ContactKind } from './contact.js';

/** Why a customer is not contacted now. `until`: the first instant at which this one no longer stands in the way. */
export type ContactRefusal =
  /**
   * Too little time has passed: since any contact (`guard`), the last survey (`quarantine`), an answer, a decline, or the
   * ask that should be repeated (`reminder`).
   */
  | {
      readonly kind: 'contact/too-soon';
      readonly since: 'guard' | 'quarantine' | 'answer' | 'decline' | 'reminder';
      readonly until: Date;
    }
  /** There were as many contacts of these kinds in so many days as there may be. */
  | { readonly kind: 'contact/limit-reached'; readonly atMost: number; readonly days: number; readonly until: Date }
  | { readonly kind: 'contact/quiet-hours'; readonly until: Date }
  | { readonly kind: 'contact/unsubscribed'; readonly from: ContactKind }
  | { readonly kind: 'contact/case-open' }
  /** There is no such ask, it did not go out, it was answered or dismissed, or has had all its reminders. */
  | { readonly kind: 'contact/nothing-to-remind' };

/** Another ask goes first: it goes out now, or could within a day and would be held up. */
export interface ContactOutranked {
  readonly kind: 'contact/outranked';
  /** Id of that ask. */
  readonly by: string;
}
