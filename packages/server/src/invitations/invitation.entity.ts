import { defineEntity, p } from '@mikro-orm/core';
import type { Day, DeliveryReason, InvitationStatus, SendingChannel } from '@goodword/core';
import { CustomerRow } from '../customers/customer.entity.js';
import { InteractionRow } from '../interactions/interaction.entity.js';
import { ResponseRow } from '../responses/response.entity.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';
import type { StoredReason } from './stored-reason.js';
import { SurveyWaveRow } from './survey-wave.entity.js';

/** What became of an interaction, or of a customer of a list, for a survey: an ask with its life, or none, and why. */
const InvitationSchema = defineEntity({
  name: 'InvitationRow',
  tableName: 'invitation',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    customer: () =>
      p.manyToOne(CustomerRow).joinColumns('workspace_id', 'customer_id').updateRule('no action').deleteRule('cascade'),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    // One of both: what it asks about, or the list that it belongs to, with the day that was drawn for the customer.
    interaction: () =>
      p.manyToOne(InteractionRow).joinColumns('workspace_id', 'interaction_id').strictNullable().deleteRule('no action').updateRule('no action'),
    wave: () => p.manyToOne(SurveyWaveRow).joinColumns('workspace_id', 'wave_id').strictNullable().deleteRule('no action').updateRule('no action'),
    waveDay: p.date().$type<Day>().strictNullable(),
    status: p.text().$type<InvitationStatus>(),
    channel: p.text().$type<SendingChannel>().strictNullable(),
    scheduledAt: p.datetime(3).strictNullable(),
    sentAt: p.datetime(3).strictNullable(),
    expiresAt: p.datetime(3).strictNullable(),
    openedAt: p.datetime(3).strictNullable(),
    answeredAt: p.datetime(3).strictNullable(),
    declinedAt: p.datetime(3).strictNullable(),
    bouncedAt: p.datetime(3).strictNullable(),
    endedAt: p.datetime(3).strictNullable(),
    /** Since when it is being handed to a provider; `null` when nobody does that, or it is done. */
    underWaySince: p.datetime(3).strictNullable(),
    /** Why it bounced, or `outcome-unknown` where nobody knows whether it arrived. */
    failureReason: p.text().$type<DeliveryReason>().strictNullable(),
    /** When its reminder is to go out, until that is done or nothing comes of it; `null`: none is planned. */
    remindAt: p.datetime(3).strictNullable(),
    /** From when on its reminder counts as a contact. */
    remindedAt: p.datetime(3).strictNullable(),
    /** Why there was no reminder; `null` where there was one, or none was planned. */
    reminderReasons: p.json().$type<readonly StoredReason[]>().strictNullable(),
    // An answer that is deleted leaves the invitation answered.
    response: () =>
      p.manyToOne(ResponseRow).joinColumns('workspace_id', 'response_id').strictNullable()
        .updateRule('no action').deleteRule('set null (response_id)'),
    reasons: p.json().$type<readonly StoredReason[]>(),
    createdAt: p.datetime(3),
  },
  // One occasion is asked about once, whatever the workers do.
  uniques: [{ properties: ['survey', 'interaction'] }, { properties: ['wave', 'customer'] }],
  indexes: [
    { properties: ['customer', 'createdAt', 'id'] },
    { properties: ['workspaceId', 'createdAt', 'id'] },
    { properties: ['interaction'] },
    { properties: ['response'] },
    // What is due, what has expired, and what somebody began to send and did not end.
    { properties: ['workspaceId', 'status', 'scheduledAt'] },
    { properties: ['workspaceId', 'status', 'expiresAt'] },
    { properties: ['workspaceId', 'underWaySince'] },
    { properties: ['workspaceId', 'remindAt'] },
    // How much of a quota is taken.
    { properties: ['survey', 'scheduledAt'] },
    { properties: ['survey', 'sentAt'] },
  ],
  checks: [{ name: 'invitation_scheduled', expression: `status <> 'scheduled' or (scheduled_at is not null and channel is not null)` },
    { name: 'invitation_occasion', expression: `(interaction_id is null) <> (wave_id is null) and (wave_id is null) = (wave_day is null)` },
    { name: 'invitation_sent', expression: `(sent_at is null) = (expires_at is null)` }],
  policies: [workspacePolicy],
});

export class InvitationRow extends InvitationSchema.class {}
InvitationSchema.setClass(InvitationRow);

/** What an invitation has beside its life before anything of it was sent. */
export const nothingSent = { underWaySince: null, failureReason: null, remindAt: null, remindedAt: null, reminderReasons: null } as const;
