/** What a customer is asked for or written about. A reminder repeats one of the others. */
export type ContactKind = 'survey' | 'reviewAsk' | 'referralInvite' | 'clubMail' | 'reminder';

/** All kinds of contact that share one budget. */
export const contactKinds: readonly ContactKind[] = ['survey', 'reviewAsk', 'referralInvite', 'clubMail', 'reminder'];

/**
 * A contact, or what the customer waits for: a receipt, a delivery, a sign-in code. The latter asks for nothing, and
 * neither spends the budget nor is held back by it.
 */
export type MessageKind = ContactKind | 'transactional';

/** One message to one customer, through whatever channel, as far as the budget needs to know it. */
export interface Contact {
  readonly id: string;
  readonly kind: MessageKind;
  /** Of a survey, which one. Only the clock of that survey asks for it; the budget takes all surveys alike. */
  readonly surveyId?: string | null | undefined;
  /** The contact that a reminder repeats; `null` for what is no reminder. */
  readonly remindsOf: string | null;
  /** `null` when it did not go out: still waiting, skipped, failed, bounced. */
  readonly sentAt: Date | null;
  /** When a survey on a page or a kiosk was last seen; `null` when it was not, or that is not known. */
  readonly shownAt: Date | null;
  /** Of a reminder, it counts as an answer to what it repeats. */
  readonly answeredAt: Date | null;
  /** When the customer dismissed it; a reminder, with what it repeats. */
  readonly declinedAt: Date | null;
}

/** A customer, as far as the budget needs to know. */
export interface ContactedCustomer {
  /** All that goes back as far as the budget does, in any order. What is older does no harm. */
  readonly contacts: readonly Contact[];
  readonly unsubscribedFrom: readonly ContactKind[];
  /** Whether somebody is about to make good what went wrong: nobody should get an advertisement meanwhile. */
  readonly hasOpenCase: boolean;
}

/** What somebody wants to send. */
export interface ContactAsk {
  readonly kind: MessageKind;
  /** The contact that a reminder repeats. */
  readonly remindsOf?: string | null | undefined;
}
