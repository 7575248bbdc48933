import type { ReasonTaxonomy } from '@goodword/core/surveys/definitions';
import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** The reasons of a workspace, as core checked them. Without a row they are the ready ones. */
const ReasonTaxonomySchema = defineEntity({
  name: 'ReasonTaxonomyRow',
  tableName: 'reason_taxonomy',
  properties: {
    workspaceId: p.uuid().primary(),
    reasons: p.json().$type<ReasonTaxonomy>(),
    updatedAt: p.datetime(3),
  },
  policies: [workspacePolicy],
});

export class ReasonTaxonomyRow extends ReasonTaxonomySchema.class {}
ReasonTaxonomySchema.setClass(ReasonTaxonomyRow);
