/** The records of a domain by which receivers decide whether to trust a mail. */
export type SendingDomainRecord = 'SPF' | 'DKIM' | 'DMARC';

/** What was found in DNS of a domain that sends mail. Names of domains are no secrets. */
export type SendingDomainFinding =
  | { readonly kind: 'sending-domain/fine'; readonly record: SendingDomainRecord }
  | { readonly kind: 'sending-domain/missing'; readonly record: SendingDomainRecord; readonly name: string }
  /** Two records count as none. */
  | { readonly kind: 'sending-domain/several'; readonly record: SendingDomainRecord; readonly name: string }
  /** There is SPF, and it does not name the mail server that is used here. */
  | { readonly kind: 'sending-domain/server-not-named'; readonly name: string }
  /** Nobody said under which selector the provider signs. */
  | { readonly kind: 'sending-domain/selector-unknown' }
  /** DMARC is there, but neither DKIM nor the address for bounces is of the domain of the sender. */
  | { readonly kind: 'sending-domain/not-aligned' }
  /** DNS could not be reached from here: nothing is known. */
  | { readonly kind: 'sending-domain/unchecked'; readonly record: SendingDomainRecord };
