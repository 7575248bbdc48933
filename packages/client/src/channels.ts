import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';
import type { Result } from './result.js';

const setting = graphql(`
  fragment ChannelSettingFields on ChannelSetting @_unmask {
    channel carrier ready senderName senderAddress replyTo dkimSelector spfInclude webhookUrl updatedAt
  }
`);

const settingsDocument = graphql('query channelSettings { channelSettings { ...ChannelSettingFields } }', [setting]);

const changeEmailDocument = graphql(`
  mutation changeEmailChannel($input: EmailChannelInput!) {
    changeEmailChannel(input: $input) { __typename ... on ChannelSetting { ...ChannelSettingFields } ... on Refusal { kind message } }
  }
`, [setting]);

const switchOffDocument = graphql(
  'mutation switchOffChannel($channel: ChannelKind!) { switchOffChannel(channel: $channel) { ...ChannelSettingFields } }', [setting],
);

const domainDocument = graphql('query sendingDomain { sendingDomain { kind message } }');

const sendTestDocument = graphql(`
  mutation sendTestMessage($channel: ChannelKind!, $to: String!, $language: String!) {
    sendTestMessage(channel: $channel, to: $to, language: $language) {
      __typename
      ... on SentMessage { providerId }
      ... on DeliveryFailedForGood { reason code }
      ... on DeliveryFailedForNow { reason code retryAfterSeconds }
      ... on Refusal { kind message }
    }
  }
`);

type ChangeAnswer = ResultOf<typeof changeEmailDocument>['changeEmailChannel'];
type TestAnswer = ResultOf<typeof sendTestDocument>['sendTestMessage'];

/** How a workspace sends through a channel. */
export type ChannelSetting = ResultOf<typeof settingsDocument>['channelSettings'][number];
export type EmailChannelInput = VariablesOf<typeof changeEmailDocument>['input'];
export type ChangeChannelRefusal = Exclude<ChangeAnswer, { __typename: 'ChannelSetting' }>;
/** What DNS says of one of SPF, DKIM and DMARC. */
export type SendingDomainFinding = ResultOf<typeof domainDocument>['sendingDomain'][number];
export type SentMessage = Extract<TestAnswer, { __typename: 'SentMessage' }>;
export type SendTestRefusal = Exclude<TestAnswer, { __typename: 'SentMessage' }>;

export interface ChannelRequests {
  /** Every channel, also those that nothing was set for. */
  readonly settings: (options?: RequestOptions) => Promise<readonly ChannelSetting[]>;
  /** Sets who writes the mails. Doing it twice does what doing it once does, so it is retried. */
  readonly changeEmail: (input: EmailChannelInput, options?: RequestOptions) => Promise<Result<ChannelSetting, ChangeChannelRefusal>>;
  /** Forgets what was set for a channel, so that nothing is sent through it any more. Doing it twice does what doing it once does, so it is retried. */
  readonly switchOff: (channel: ChannelSetting['channel'], options?: RequestOptions) => Promise<ChannelSetting>;
  /** Whether receivers will trust mails of the sender: SPF, DKIM and DMARC in this order; empty where no sender is set. */
  readonly checkDomain: (options?: RequestOptions) => Promise<readonly SendingDomainFinding[]>;
  /**
   * Sends a message to yourself, as a customer would get it. Doing it twice sends two, so it is not retried.
   *
   * @param message - `channel` is `EMAIL`, `SMS` or `WEBHOOK`; `language` is BCP 47, English unless told
   */
  readonly sendTest: (
    message: { readonly channel: ChannelSetting['channel']; readonly to: string; readonly language?: string | undefined }, options?: RequestOptions,
  ) => Promise<Result<SentMessage, SendTestRefusal>>;
}

export function channelRequests(query: Query): ChannelRequests {
  return {
    settings: async (options) => (await query(settingsDocument, {}, options)).channelSettings,
    changeEmail: async (input, options) => {
      const { changeEmailChannel: answer } = await query(changeEmailDocument, { input }, { ...options, repeatable: true });
      return answer.__typename === 'ChannelSetting' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
    switchOff: async (channel, options) => (await query(switchOffDocument, { channel }, { ...options, repeatable: true })).switchOffChannel,
    checkDomain: async (options) => (await query(domainDocument, {}, options)).sendingDomain,
    sendTest: async ({ channel, to, language = 'en' }, options) => {
      const { sendTestMessage: answer } = await query(sendTestDocument, { channel, to, language }, options);
      return answer.__typename === 'SentMessage' ? { ok: true, value: answer } : { ok: false, refusal: answer };
    },
  };
}
