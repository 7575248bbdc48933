import type { SurveyLinkKind } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { InvitationRow } from '../invitations/invitation.entity.js';
import { ResponseRow } from '../responses/response.entity.js';
import { SurveyVersionRow } from '../surveys/survey-version.entity.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** A link by which a survey is answered. */
const SurveyLinkSchema = defineEntity({
  name: 'SurveyLinkRow',
  tableName: 'survey_link',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    tokenHash: p.text(),
    kind: p.text().$type<SurveyLinkKind>(),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    /** As it was put to the customer; `null`: the one that is current when it is answered. */
    surveyVersion: () =>
      p.manyToOne(SurveyVersionRow).joinColumns('workspace_id', 'survey_version_id').strictNullable().deleteRule('no action').updateRule('no action'),
    invitation: () =>
      p.manyToOne(InvitationRow).joinColumns('workspace_id', 'invitation_id').strictNullable().updateRule('no action').deleteRule('cascade'),
    /** The answer that it goes on with; it goes with that. */
    response: () =>
      p.manyToOne(ResponseRow).joinColumns('workspace_id', 'response_id').strictNullable().updateRule('no action').deleteRule('cascade'),
    // Codes of where it is asked: their rows are made with the first answer.
    branch: p.text().strictNullable(),
    product: p.text().strictNullable(),
    staff: p.text().strictNullable(),
    channel: p.text().strictNullable(),
    /** In which the page begins (BCP 47); `null`: in that of the browser. */
    language: p.text().strictNullable(),
    /** Sites that may show the page inside of theirs. */
    origins: p.array().$type<readonly string[]>(),
    expiresAt: p.datetime(3).strictNullable(),
    revokedAt: p.datetime(3).strictNullable(),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['workspaceId', 'tokenHash'] }],
  indexes: [{ properties: ['survey', 'createdAt', 'id'] }, { properties: ['invitation'] }, { properties: ['response'] }],
  checks: [
    { name: 'survey_link_invitation', expression: `(kind = 'invitation') = (invitation_id is not null)` },
    { name: 'survey_link_response', expression: `(kind = 'answer') = (response_id is not null)` },
  ],
  policies: [workspacePolicy],
});

export class SurveyLinkRow extends SurveyLinkSchema.class {}
SurveyLinkSchema.setClass(SurveyLinkRow);
