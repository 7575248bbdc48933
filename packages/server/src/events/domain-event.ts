/**
 * Something that was decided and stored. It names rows and says nothing about them: whoever hears of it reads them, and
 * finds them as they are by then, or no more.
 */
export type DomainEvent =
  | {
    readonly kind:
      | 'response/submitted' | 'response/completed' | 'response/corrected' | 'response/excluded' | 'response/included' | 'response/deleted';
    readonly responseId: string;
    readonly surveyId: string;
  }
  | { readonly kind: 'interaction/recorded' | 'interaction/refunded' | 'interaction/cancelled'; readonly interactionId: string }
  | { readonly kind: 'consent/recorded'; readonly consentId: string; readonly customerId: string }
  // One for the whole file: a million answers that are read in are one thing that happened, not a million.
  | { readonly kind: 'import/stored' | 'import/undone'; readonly importId: string };

/** An event that was stored. Its id is the same for all that hear of it, also when they hear of it twice. */
export interface StoredEvent {
  readonly workspaceId: string;
  readonly id: string;
  readonly event: DomainEvent;
}
