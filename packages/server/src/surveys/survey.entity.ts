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
    // One more with each saving that changed the name or what is asked, in place as well: whoever saves can say what they have read.
    edition: p.integer().default(1),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['workspaceId', 'name'] }],
  policies: [workspacePolicy],
});

export class SurveyRow extends SurveySchema.class {}
SurveySchema.setClass(SurveyRow);
