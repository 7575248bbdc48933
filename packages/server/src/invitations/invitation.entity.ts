import { defineEntity, p } from '@mikro-orm/core';
import type { InvitationStatus, SendingChannel } from '@goodword/core';
import { CustomerRow } from '../customers/customer.entity.js';
import { InteractionRow } from '../interactions/interaction.entity.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';
import type { StoredReason } from './stored-reason.js';

/** What became of an interaction for a survey: an ask that is planned, or none, and why. */
const InvitationSchema = defineEntity({
  name: 'InvitationRow',
  tableName: 'invitation',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    customer: () =>
      p.manyToOne(CustomerRow).joinColumns('workspace_id', 'customer_id').updateRule('no action').deleteRule('cascade'),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    interaction: () => p.manyToOne(InteractionRow).joinColumns('workspace_id', 'interaction_id').updateRule('no action'),
    status: p.text().$type<PlannedStatus>(),
    channel: p.text().$type<SendingChannel>().strictNullable(),
    scheduledAt: p.datetime(3).strictNullable(),
    reasons: p.json().$type<readonly StoredReason[]>(),
    createdAt: p.datetime(3),
  },
  // One occasion is asked about once, whatever the workers do.
  uniques: [{ properties: ['survey', 'interaction'] }],
  indexes: [
    { properties: ['customer', 'createdAt', 'id'] },
    { properties: ['workspaceId', 'createdAt', 'id'] },
    { properties: ['interaction'] },
  ],
  checks: [{ name: 'invitation_scheduled', expression: `status <> 'scheduled' or (scheduled_at is not null and channel is not null)` }],
  policies: [workspacePolicy],
});

/** Of the life of an invitation, what comes before it is sent. */
export type PlannedStatus = Extract<InvitationStatus, 'scheduled' | 'skipped'>;
export class InvitationRow extends InvitationSchema.class {}
InvitationSchema.setClass(InvitationRow);
