import { defineEntity, p } from '@mikro-orm/core';
import type { ScaleName, SurveyDefinition } from '@goodword/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';
import { SurveyRow } from './survey.entity.js';

/** What was asked. Immutable once answered or put to customers: another definition makes the next number. */
const SurveyVersionSchema = defineEntity({
  name: 'SurveyVersionRow',
  tableName: 'survey_version',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    number: p.integer(),
    definition: p.json().$type<SurveyDefinition>(),
    // Of the NPS question, in the first language: for lists and for imports, which know of no other question.
    question: p.text(),
    scale: p.text().$type<ScaleName>(),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['survey', 'number'] }],
  policies: [workspacePolicy],
});

export class SurveyVersionRow extends SurveyVersionSchema.class {}
SurveyVersionSchema.setClass(SurveyVersionRow);
