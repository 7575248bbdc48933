/** A message as it is to be sent, in words already: each channel takes the part that it can show. */
export interface OutgoingMessage {
  readonly workspaceId: string;
  /** An e-mail address, a phone number (E.164), or for a webhook whatever its receiver knows the customer by. */
  readonly to: string;
  /** BCP 47. */
  readonly language: string;
  readonly subject: string;
  /** All of it, as plain text. */
  readonly text: string;
  /** All of it, as a page; `null` for text alone. */
  readonly html: string | null;
  /** What fits into an SMS, its link included. */
  readonly shortText: string;
  /** Where the customer answers; `null` when there is nothing to answer. */
  readonly link: string | null;
  /** Where the customer ends this; `null` when there is nothing to end. */
  readonly unsubscribeLink: string | null;
}
