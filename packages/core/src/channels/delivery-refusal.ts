/** Why a message did not get through. */
export type DeliveryReason =
  /** No such mailbox or number. */
  | 'address-unknown'
  /** This channel cannot use the address at all: an e-mail address for an SMS, or none. */
  | 'address-unusable'
  | 'mailbox-full'
  /** Whoever has the address told the provider to stop. */
  | 'opted-out'
  | 'content-refused'
  | 'too-large'
  /** SPF, DKIM, DMARC, or a list of senders that are not wanted. */
  | 'sender-refused'
  /** Password, secret or address of the provider is wrong. */
  | 'settings-refused'
  /** A webhook that leads into a private network. */
  | 'target-forbidden'
  | 'too-many'
  | 'unreachable'
  | 'timed-out'
  | 'provider-failed'
  | 'refused'
  /** It was handed over and nobody said what became of it: it may have arrived. */
  | 'outcome-unknown';

/** Sending the same again will not help. */
export interface DeliveryFailedForGood {
  readonly kind: 'delivery/failed-for-good';
  readonly reason: DeliveryReason;
  /** What the provider called it, such as `550 5.1.1` or `422`; `null` when it said nothing. */
  readonly code: string | null;
}

/** It may work later. */
export interface DeliveryFailedForNow {
  readonly kind: 'delivery/failed-for-now';
  readonly reason: DeliveryReason;
  /** What the provider called it, such as `450 4.2.0`, `503` or `ECONNREFUSED`; `null` when it said nothing. */
  readonly code: string | null;
  /** How long the provider wants to be left alone; `null` when it did not say. */
  readonly retryAfterSeconds: number | null;
}

/** Why a message was not delivered: it never holds an address or a text. */
export type DeliveryRefusal = DeliveryFailedForGood | DeliveryFailedForNow;

/** Reasons for which the address itself is to blame, when they are final. */
export const addressFaults: readonly DeliveryReason[] = ['address-unknown', 'address-unusable', 'opted-out'];

/**
 * Whether the address itself is to blame, so that nothing should be sent there again. A provider that is down, settings
 * that are wrong or a text that is refused say nothing about a customer.
 *
 * @example
 * isAddressFault({ kind: 'delivery/failed-for-good', reason: 'address-unknown', code: '550 5.1.1' }); // true
 * isAddressFault({ kind: 'delivery/failed-for-good', reason: 'content-refused', code: '554 5.6.0' }); // false
 */
export function isAddressFault(refusal: DeliveryRefusal): boolean {
  return refusal.kind === 'delivery/failed-for-good' && addressFaults.includes(refusal.reason);
}
