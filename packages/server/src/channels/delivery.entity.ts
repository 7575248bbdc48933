import type { DeliveryReason, SendingChannel } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/**
 * Where a message is: being sent; handed to its provider, whose word is not there yet; waiting for the next attempt; taken
 * by the provider; given up. Then what came back: it arrived, it could not be delivered after all, or it was called spam.
 */
export type DeliveryState = 'sending' | 'handed-over' | 'waiting' | 'sent' | 'failed' | 'arrived' | 'bounced' | 'complained';

/** What is remembered of a message, so that it is sent once: neither its text nor its address. */
const DeliverySchema = defineEntity({
  name: 'DeliveryRow',
  tableName: 'delivery',
  properties: {
    workspaceId: p.uuid().primary(),
    /** What the message is known by outside, together with the workspace: see message-tag.ts. */
    messageKey: p.text().primary(),
    idempotencyKey: p.text(),
    channel: p.text().$type<SendingChannel>(),
    addressHash: p.text().hidden(),
    state: p.text().$type<DeliveryState>(),
    attempts: p.integer(),
    /** Until when whoever sends it may take; `null` when nobody does. */
    claimedUntil: p.datetime(3).strictNullable(),
    providerId: p.text().strictNullable(),
    reason: p.text().$type<DeliveryReason>().strictNullable(),
    code: p.text().strictNullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
  uniques: [{ properties: ['workspaceId', 'idempotencyKey'] }],
  indexes: [{ properties: ['workspaceId', 'channel', 'addressHash', 'updatedAt'] }],
  policies: [workspacePolicy],
});

export class DeliveryRow extends DeliverySchema.class {}
DeliverySchema.setClass(DeliveryRow);
