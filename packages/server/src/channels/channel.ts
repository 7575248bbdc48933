/** A channel of a workspace, as data: which provider of this process carries it is decided when it is sent. */
export type Channel = EmailChannel | SmsChannel | WebhookChannel;

export interface EmailChannel {
  readonly kind: 'email';
  readonly from: { readonly name: string; readonly address: string };
  /** Where answers by mail go; `null`: to the sender. */
  readonly replyTo: string | null;
}

export interface SmsChannel {
  readonly kind: 'sms';
  /** Number or name that the gateway shows as the sender; `null`: its own choice. */
  readonly from: string | null;
}

/** Your own channel: each message is posted there, signed. */
export interface WebhookChannel {
  readonly kind: 'webhook';
  readonly url: string;
  /** By Standard Webhooks, `whsec_` and base64: one, or two while both hold. */
  readonly secrets: readonly string[];
}
