import { type ChannelSettingsRefusal, ok, type Result, type SendingChannel } from '@goodword/core';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import { changeEmailChannel, changeSmsChannel, changeWebhookChannel, issueWebhookSecret, switchOffChannel } from './channel.commands.js';
import {
  ChangeChannelResult, ChannelKindEnum, ChannelSettingType, EmailChannelInput, IssueWebhookSecretResult, SendingDomainFindingType, SendTestMessageResult,
} from './channel.graphql.js';
import { checkSenderDomain, listChannelSettings, settingOf } from './channel.queries.js';
import type { ChannelSettingRow } from './channel-setting.entity.js';
import { sendTestMessage } from './send-test-message.js';

@Resolver()
export class ChannelResolver {
  @Authorized('admin')
  @Query(() => [ChannelSettingType], { description: 'Every channel, also those that nothing was set for.' })
  channelSettings(@Ctx() context: Context): Promise<readonly ChannelSettingType[]> {
    return listChannelSettings(context);
  }

  @Authorized('admin')
  @Query(() => [SendingDomainFindingType], {
    description: 'Whether receivers will trust mails of this sender, asked of DNS now: SPF, DKIM and DMARC in this order. Empty where no sender is set.',
  })
  async sendingDomain(@Ctx() context: Context): Promise<readonly SendingDomainFindingType[]> {
    const findings = await checkSenderDomain(context);
    return findings.map((finding) => ({ kind: finding.kind, message: context.messageOf(finding) }));
  }

  @Authorized('admin')
  @Mutation(() => ChangeChannelResult, { description: 'Sets who writes the mails of this workspace.' })
  async changeEmailChannel(
    @Ctx() context: Context,
    @Arg('input', () => EmailChannelInput) input: EmailChannelInput,
  ): Promise<typeof ChangeChannelResult> {
    return changed(context, await changeEmailChannel(context, input));
  }

  @Authorized('admin')
  @Mutation(() => ChangeChannelResult, { description: 'Lets this workspace send SMS.' })
  async changeSmsChannel(
    @Ctx() context: Context,
    @Arg('sender', () => String, { nullable: true, description: 'A number, or a name of up to 11 letters and digits; the gateway chooses if left out.' })
    sender?: string | null,
  ): Promise<typeof ChangeChannelResult> {
    return changed(context, await changeSmsChannel(context, sender));
  }

  @Authorized('admin')
  @Mutation(() => ChangeChannelResult, { description: 'Sets where the messages of your own channel are posted; it needs a secret as well.' })
  async changeWebhookChannel(@Ctx() context: Context, @Arg('url', () => String) url: string): Promise<typeof ChangeChannelResult> {
    return changed(context, await changeWebhookChannel(context, url));
  }

  @Authorized('admin')
  @Mutation(() => ChannelSettingType, { description: 'Forgets what was set for a channel: nothing is sent through it any more.' })
  async switchOffChannel(
    @Ctx() context: Context,
    @Arg('channel', () => ChannelKindEnum) channel: SendingChannel,
  ): Promise<ChannelSettingType> {
    return settingOf(context, channel, await switchOffChannel(context, channel));
  }

  @Authorized('admin')
  @Mutation(() => IssueWebhookSecretResult, { description: 'Makes the next secret that messages are signed with; the one before signs beside it for 24 hours.' })
  async issueWebhookSecret(@Ctx() context: Context): Promise<typeof IssueWebhookSecretResult> {
    return answer(context, await issueWebhookSecret(context));
  }

  @Authorized('admin')
  @Mutation(() => SendTestMessageResult, { description: 'Sends a message to yourself, as a customer would get it. No answer to it is stored.' })
  async sendTestMessage(
    @Ctx() context: Context,
    @Arg('channel', () => ChannelKindEnum) channel: SendingChannel,
    @Arg('to', () => String, { description: 'An e-mail address, or a phone number with + and the country.' }) to: string,
    @Arg('language', () => String, { defaultValue: 'en', description: 'BCP 47; English for those that there are no words for.' }) language: string,
  ): Promise<typeof SendTestMessageResult> {
    return answer(context, await sendTestMessage(context, { channel, to, language }));
  }
}

function changed(context: Context, result: Result<ChannelSettingRow, ChannelSettingsRefusal>): typeof ChangeChannelResult {
  return answer(context, result.ok ? ok(settingOf(context, result.value.channel, result.value)) : result);
}
