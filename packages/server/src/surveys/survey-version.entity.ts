import { defineEntity, p } from '@mikro-orm/core';
import type { ScaleName } from '@goodword/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';
import { SurveyRow } from './survey.entity.js';

/** What was asked. Immutable once answered: a change of wording makes the next number. */
const SurveyVersionSchema = defineEntity({
  name: 'SurveyVersionRow',
  tableName: 'survey_version',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    number: p.integer(),
    question: p.text(),
    scale: p.text().$type<ScaleName>(),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['survey', 'number'] }],
  policies: [workspacePolicy],
});

export class SurveyVersionRow extends SurveyVersionSchema.class {}
SurveyVersionSchema.setClass(SurveyVersionRow);
