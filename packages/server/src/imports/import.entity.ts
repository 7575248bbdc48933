import { defineEntity, p } from '@mikro-orm/core';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** One file that was read in: what came of its rows, and the handle by which it can be undone. */
const ImportSchema = defineEntity({
  name: 'ImportRow',
  tableName: 'import',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    // Null for a file of interactions.
    survey: () =>
      p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').strictNullable().deleteRule('no action').updateRule('no action'),
    fileName: p.text(),
    rows: p.integer(),
    added: p.integer(),
    repeated: p.integer(),
    refused: p.integer(),
    actor: p.text(),
    actorName: p.text(),
    createdAt: p.datetime(3),
    undoneAt: p.datetime(3).strictNullable(),
    undoneActor: p.text().strictNullable(),
    undoneActorName: p.text().strictNullable(),
  },
  policies: [workspacePolicy],
});

export class ImportRow extends ImportSchema.class {}
ImportSchema.setClass(ImportRow);
