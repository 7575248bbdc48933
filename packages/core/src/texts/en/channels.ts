import type { ChannelNotReady, ChannelSettingsRefusal } from '../../channels/check-channel-settings.js';
import type { DeliveryReason, DeliveryRefusal } from '../../channels/delivery-refusal.js';
import type { SendingDomainFinding } from '../../channels/sending-domain-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const because: Readonly<Record<DeliveryReason, string>> = {
  'address-unknown': 'There is no such mailbox or number',
  'address-unusable': 'This address cannot be used by this channel',
  'mailbox-full': 'The mailbox is full',
  'opted-out': 'The recipient does not want messages from this sender',
  'content-refused': 'The content of the message was refused',
  'too-large': 'The message is too large',
  'sender-refused': 'The provider does not trust this sender: please check SPF, DKIM and DMARC of the domain',
  'settings-refused': 'The provider does not accept our settings: please check its address, user and secret',
  'target-forbidden': 'The address leads into a private network, which is not allowed',
  'too-many': 'The provider wants fewer messages at once',
  unreachable: 'The provider cannot be reached',
  'timed-out': 'The provider did not answer in time',
  'provider-failed': 'The provider has a fault of its own',
  refused: 'The provider refused the message',
  'outcome-unknown': 'The message was handed over, but nobody said whether it was accepted; it may have arrived',
};

const answered = (code: string | null): string => (code === null ? '' : ` Answer of the provider: ${code}.`);

export const channels: MessagesOf<ChannelSettingsRefusal | ChannelNotReady | DeliveryRefusal | SendingDomainFinding> = {
  'delivery/failed-for-good': ({ reason, code }) => `The message was not sent. ${because[reason]}.${answered(code)}`,
  'delivery/failed-for-now': ({ reason, code }) => `The message was not sent yet. ${because[reason]}.${answered(code)}`,
  'channel/address-invalid': ({ field }) => (field === 'senderAddress' ? 'The sender address is not valid.' : 'The address for answers is not valid.'),
  'channel/dns-name-invalid': ({ field }) => (field === 'dkimSelector' ? 'The DKIM selector is not valid. An example is s1.' : 'The SPF include is not valid. An example is spf.provider.example.'),
  'channel/sender-name-invalid': ({ limit }) => `The name of the sender is not one line, or too long; it may have up to ${number(limit)} characters.`,
  'channel/sms-sender-invalid': () => 'The sender of an SMS is a number, or 1 to 11 Latin letters, digits and spaces with a letter among them.',
  'channel/url-invalid': () => 'The address is not valid. An example is https://shop.example.com/hook, without a user or a password.',
  'channel/not-ready': () => 'Nothing can be sent through this channel yet. Please set it up first.',
  'sending-domain/fine': ({ record }) => `${record} is in order.`,
  'sending-domain/missing': ({ record, name }) => `The record ${record} is missing at ${quoted(name)}.`,
  'sending-domain/several': ({ record, name }) => `There are several records ${record} at ${quoted(name)}; receivers then use none. Please keep one.`,
  'sending-domain/server-not-named': ({ name }) => `SPF of ${quoted(name)} does not name your mail server. Please add the include that its provider told you.`,
  'sending-domain/selector-unknown': () => 'DKIM could not be looked up: please tell the selector that your provider signs with.',
  'sending-domain/not-aligned': () => 'Neither DKIM nor the bounce address belongs to the domain of the sender, so DMARC will fail. Please set up DKIM for that domain.',
  'sending-domain/unchecked': ({ record }) => `${record} could not be checked: DNS did not answer.`,
};
