import { defineEntity, p } from '@mikro-orm/core';
import type { SurveyTrigger } from '@goodword/core';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** Whom a survey asks, as core checked it. A survey without a row asks nobody by itself. */
const SurveyTriggerSchema = defineEntity({
  name: 'SurveyTriggerRow',
  tableName: 'survey_trigger',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    trigger: p.json().$type<SurveyTrigger>(),
    // In which the amounts of its condition are; null where it asks for none.
    currency: p.text().strictNullable(),
    updatedAt: p.datetime(3),
  },
  uniques: [{ properties: ['survey'] }],
  policies: [workspacePolicy],
});

export class SurveyTriggerRow extends SurveyTriggerSchema.class {}
SurveyTriggerSchema.setClass(SurveyTriggerRow);
