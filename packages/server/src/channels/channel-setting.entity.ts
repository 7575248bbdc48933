import type { SendingChannel } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** How a workspace sends through one channel. It holds no secret: see channel-secret.ts. */
const ChannelSettingSchema = defineEntity({
  name: 'ChannelSettingRow',
  tableName: 'channel_setting',
  properties: {
    workspaceId: p.uuid().primary(),
    channel: p.text().primary().$type<SendingChannel>(),
    senderName: p.text().strictNullable(),
    /** An e-mail address, or the sender of SMS. */
    senderAddress: p.text().strictNullable(),
    replyTo: p.text().strictNullable(),
    dkimSelector: p.text().strictNullable(),
    spfInclude: p.text().strictNullable(),
    webhookUrl: p.text().strictNullable(),
    /** Which secret of the webhook is in use, from 1; 0 before there is one. */
    secretNumber: p.integer(),
    secretChangedAt: p.datetime(3).strictNullable(),
    updatedAt: p.datetime(3),
  },
  policies: [workspacePolicy],
});

export class ChannelSettingRow extends ChannelSettingSchema.class {}
ChannelSettingSchema.setClass(ChannelSettingRow);
