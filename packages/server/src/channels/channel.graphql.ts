import type { ChannelNotReady, ChannelSettingsRefusal, DeliveryRefusal, SendingChannel } from '@goodword/core';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { refusalTypes, resultUnion } from '../refusals.js';
import { DateTimeScalar } from '../scalars.js';
import type { Carrier } from './open-channels.js';

export const ChannelKindEnum = { EMAIL: 'email', SMS: 'sms', WEBHOOK: 'webhook' } as const;
registerEnumType(ChannelKindEnum, {
  name: 'ChannelKind',
  description: 'What carries a message to a customer: mail, SMS, or a channel of your own that a webhook serves.',
});

const CarrierEnum = { SMTP: 'smtp', GATEWAY: 'gateway', WEBHOOK: 'webhook', MAILBOX: 'mailbox' } as const;
registerEnumType(CarrierEnum, {
  name: 'Carrier',
  description: 'Who carries the messages of a channel. MAILBOX: nobody, they stay here; this server has no provider for the channel.',
});

@ObjectType('ChannelSetting', { description: 'How this workspace sends through a channel. Secrets are never shown.' })
export class ChannelSettingType {
  @Field(() => ChannelKindEnum)
  channel!: SendingChannel;

  @Field(() => CarrierEnum)
  carrier!: Carrier;

  @Field(() => Boolean, { description: 'Whether something can be sent through it.' })
  ready!: boolean;

  @Field(() => String, { nullable: true, description: 'Of mails; null where there is none.' })
  senderName!: string | null;

  @Field(() => String, { nullable: true, description: 'An e-mail address, or the sender of SMS; null when none was set.' })
  senderAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'Where answers by mail go; null: to the sender.' })
  replyTo!: string | null;

  @Field(() => String, { nullable: true, description: 'Under which the provider signs mails; null when it is not known.' })
  dkimSelector!: string | null;

  @Field(() => String, { nullable: true, description: 'What the provider told to include into SPF; null when it told nothing.' })
  spfInclude!: string | null;

  @Field(() => String, { nullable: true, description: 'Null when none was set.' })
  webhookUrl!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null when nothing is set.' })
  updatedAt!: Date | null;
}

@ObjectType('IssuedWebhookSecret')
class IssuedWebhookSecretType {
  @Field(() => String, { description: 'Shown this once, by Standard Webhooks: whsec_ and base64.' })
  secret!: string;
}

@ObjectType('SentMessage')
class SentMessageType {
  @Field(() => String, { description: 'What the provider calls it: for mail its Message-ID.' })
  providerId!: string;
}

@InputType()
export class EmailChannelInput {
  @Field(() => String, { nullable: true, description: 'What people see as the sender; at most 100 characters.' })
  senderName?: string | null;

  @Field(() => String, { description: 'Its domain has to allow your mail server: see sendingDomain.' })
  senderAddress!: string;

  @Field(() => String, { nullable: true, description: 'Where answers by mail go; to the sender if left out.' })
  replyTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Under which your provider signs mails, such as s1; for sendingDomain.' })
  dkimSelector?: string | null;

  @Field(() => String, { nullable: true, description: 'What your provider told to include into SPF, such as spf.provider.example; for sendingDomain.' })
  spfInclude?: string | null;
}

@ObjectType('SendingDomainFinding', { description: 'What DNS says of one of SPF, DKIM and DMARC.' })
export class SendingDomainFindingType {
  @Field(() => String, { description: 'Stable name, such as sending-domain/missing.' })
  kind!: string;

  @Field(() => String, { description: 'One sentence for people, in the language of Accept-Language.' })
  message!: string;
}

const notReady = refusalTypes<ChannelNotReady>({ 'channel/not-ready': {} });

export const ChangeChannelResult = resultUnion('ChangeChannelResult', ChannelSettingType, refusalTypes<ChannelSettingsRefusal>({
  'channel/address-invalid': { field: () => String },
  'channel/dns-name-invalid': { field: () => String },
  'channel/sender-name-invalid': { limit: () => Int },
  'channel/sms-sender-invalid': {},
  'channel/url-invalid': {},
}));
export const IssueWebhookSecretResult = resultUnion('IssueWebhookSecretResult', IssuedWebhookSecretType, notReady);
export const SendTestMessageResult = resultUnion('SendTestMessageResult', SentMessageType, [
  ...notReady,
  ...refusalTypes<DeliveryRefusal>({
    'delivery/failed-for-good': { reason: () => String, code: [() => String, { nullable: true }] },
    'delivery/failed-for-now': { reason: () => String, code: [() => String, { nullable: true }], retryAfterSeconds: [() => Int, { nullable: true }] },
  }),
]);
