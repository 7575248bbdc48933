import type { ChannelNotReady, ChannelSettingsRefusal } from '../../src/channels/check-channel-settings.js';
import type { SendingDomainFinding } from '../../src/channels/sending-domain-finding.js';
import type { DeliveryReason, DeliveryRefusal } from '../../src/channels/delivery-refusal.js';

const reasons = [
  'address-unknown', 'address-unusable', 'mailbox-full', 'opted-out', 'content-refused', 'too-large', 'sender-refused', 'settings-refused',
  'target-forbidden', 'too-many', 'unreachable', 'timed-out', 'provider-failed', 'refused', 'outcome-unknown',
] as const satisfies readonly DeliveryReason[];

/** One refusal of each kind, and of each reason since the sentence depends on it. */
export const channels: readonly (ChannelSettingsRefusal | ChannelNotReady | DeliveryRefusal | SendingDomainFinding)[] = [
  { kind: 'channel/address-invalid', field: 'senderAddress' },
  { kind: 'channel/address-invalid', field: 'replyTo' },
  { kind: 'channel/dns-name-invalid', field: 'dkimSelector' },
  { kind: 'channel/dns-name-invalid', field: 'spfInclude' },
  { kind: 'channel/sender-name-invalid', limit: 1_000 },
  { kind: 'channel/sms-sender-invalid' },
  { kind: 'channel/url-invalid' },
  { kind: 'channel/not-ready' },
  { kind: 'sending-domain/fine', record: 'SPF' },
  { kind: 'sending-domain/missing', record: 'DKIM', name: 's1._domainkey.shop.example' },
  { kind: 'sending-domain/several', record: 'DMARC', name: '_dmarc.shop.example' },
  { kind: 'sending-domain/server-not-named', name: 'shop.example' },
  { kind: 'sending-domain/selector-unknown' },
  { kind: 'sending-domain/not-aligned' },
  { kind: 'sending-domain/unchecked', record: 'SPF' },
  ...reasons.flatMap((reason) => [
    { kind: 'delivery/failed-for-good', reason, code: '550 5.1.1' } as const,
    { kind: 'delivery/failed-for-now', reason, code: null, retryAfterSeconds: 60 } as const,
  ]),
];
