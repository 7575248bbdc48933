import { Resolver } from 'node:dns/promises';
import type { DeliveryRefusal, Result, SendingChannel, SendingDomainFinding } from '@goodword/core';
import { checkSendingDomain } from '../mail/check-sending-domain.js';
import { openMailbox } from '../mailbox/open-mailbox.js';
import { openSmtp } from '../mail/open-smtp.js';
import type { Orm } from '../orm.js';
import type { Channel } from './channel.js';
import { webhookSecretOf } from './channel-secret.js';
import { openSmsGateway } from './open-sms-gateway.js';
import { openWebhook } from './open-webhook.js';
import type { OutgoingMessage } from './outgoing-message.js';
import type { Attempt, Sent } from './provider.js';

/** Where messages of this process go. */
export interface ChannelsConfig {
  /** `smtps://user:password@host:465`; `null` keeps mails in the mailbox of development. */
  readonly smtpUrl: string | null;
  /** Where bounces go, such as `bounces@mail.example.com`; `null`: to the sender. */
  readonly bounceAddress: string | null;
  /** `null` keeps SMS in the mailbox of development. */
  readonly smsGateway: { readonly url: string; readonly secret: string } | null;
  /** What the mail server shows that brings bounces; `null`: nothing is taken. */
  readonly intakeSecret: string | null;
  /** Who is asked about domains, such as `192.0.2.53`; `null`: whom the machine asks. */
  readonly dnsServers: readonly string[] | null;
  /** Whether webhooks may lead into private networks. */
  readonly privateNetworks: boolean;
  /** What the secrets of webhooks are derived from; `null`: none can be signed. */
  readonly secret: string | null;
  /** Address under which customers reach this server. */
  readonly publicUrl: string;
}

/** Nothing leaves the machine, nothing is signed. */
export const mailboxOnly: ChannelsConfig = {
  smtpUrl: null, bounceAddress: null, smsGateway: null, intakeSecret: null, dnsServers: null, privateNetworks: false, secret: null, publicUrl: 'http://localhost:4000',
};

/** What carries the messages of a channel: the mailbox of development carries them nowhere. */
export type Carrier = 'smtp' | 'gateway' | 'webhook' | 'mailbox';

/** Sends a message through a channel: once for each idempotency key, as far as the provider can tell. */
export type SendThrough = (channel: Channel, message: OutgoingMessage, attempt: Attempt) => Promise<Result<Sent, DeliveryRefusal>>;

export interface SenderDomain {
  readonly senderAddress: string;
  readonly dkimSelector: string | null;
  readonly spfInclude: string | null;
}

export interface Channels {
  readonly sendThrough: SendThrough;
  readonly carrierOf: (kind: SendingChannel) => Carrier;
  /** The secret of a workspace's webhook by its number; `null` when this installation has none to derive it from. */
  readonly webhookSecret: (workspaceId: string, number: number) => string | null;
  /** What DNS says of the domain of a sender, with the mail server of this process. */
  readonly checkDomain: (sender: SenderDomain) => Promise<readonly SendingDomainFinding[]>;
  readonly privateNetworks: boolean;
  readonly publicUrl: string;
  /** Ends open connections; a message that is on its way gets there first. */
  readonly close: () => void;
}

/** The providers of this process. Nothing is connected before the first message. */
export function openChannels(parts: { readonly orm: Orm; readonly now: () => Date; readonly newId: () => string }, config: ChannelsConfig): Channels {
  const { now } = parts;
  const { smtpUrl, bounceAddress, smsGateway, privateNetworks, secret, publicUrl, dnsServers } = config;
  const mailbox = openMailbox(parts);
  const email = smtpUrl === null ? mailbox : openSmtp({ url: smtpUrl, bounceAddress, now });
  const sms = smsGateway === null ? mailbox : openSmsGateway({ ...smsGateway, now });
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (dnsServers !== null) resolver.setServers(dnsServers);
  const webhook = openWebhook({ now, toPrivate: privateNetworks });
  return {
    sendThrough: (channel, message, attempt) => {
      switch (channel.kind) {
        case 'email':
          return email.send(channel, message, attempt);
        case 'sms':
          return sms.send(channel, message, attempt);
        case 'webhook':
          return webhook.send(channel, message, attempt);
      }
    },
    carrierOf: (kind) => {
      if (kind === 'webhook') return 'webhook';
      if (kind === 'email') return smtpUrl === null ? 'mailbox' : 'smtp';
      return smsGateway === null ? 'mailbox' : 'gateway';
    },
    webhookSecret: (workspaceId, number) => (secret === null ? null : webhookSecretOf(secret, workspaceId, number)),
    checkDomain: ({ senderAddress, dkimSelector, spfInclude }) => checkSendingDomain({
      fromAddress: senderAddress, returnAddress: bounceAddress ?? senderAddress, smtpHost: smtpUrl === null ? null : new URL(smtpUrl).hostname, dkimSelector, spfInclude,
    }, resolver),
    privateNetworks,
    publicUrl,
    close: () => email.close(),
  };
}
