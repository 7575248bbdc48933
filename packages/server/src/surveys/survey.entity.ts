import { defineEntity, p } from '@mikro-orm/core';
import type { SurveyStatus } from '@goodword/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

const SurveySchema = defineEntity({
  name: 'SurveyRow',
  tableName: 'survey',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    status: p.text().$type<SurveyStatus>(),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['workspaceId', 'name'] }],
  policies: [workspacePolicy],
});

export class SurveyRow extends SurveySchema.class {}
SurveySchema.setClass(SurveyRow);
