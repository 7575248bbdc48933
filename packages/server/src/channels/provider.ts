import type { DeliveryRefusal, Result } from '@goodword/core';
import type { Channel } from './channel.js';
import type { OutgoingMessage } from './outgoing-message.js';

/** One attempt to send a message. */
export interface Attempt {
  /** The same for every attempt of one message, such as the id of its invitation: a provider recognises a repetition by it. */
  readonly idempotencyKey: string;
  /**
   * Called at the point of no return: everything was accepted, and what follows may reach the customer. If it fails,
   * nothing is sent. Whoever remembers this call knows after a crash that what has not come so far can be sent again.
   */
  readonly handingOver?: (() => Promise<void>) | undefined;
}

export interface Sent {
  /** What the provider calls the message: for mail its Message-ID. */
  readonly providerId: string;
}

/** Carries the messages of a kind of channel: a mail server, a gateway, a webhook, the mailbox of development. */
export interface Provider<C extends Channel> {
  readonly send: (channel: C, message: OutgoingMessage, attempt: Attempt) => Promise<Result<Sent, DeliveryRefusal>>;
  readonly close: () => void;
}
