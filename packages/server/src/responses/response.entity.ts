import { defineEntity, p } from '@mikro-orm/core';
import type { Attributes, Composite, Score, StoredAnswers } from '@goodword/core';
import { CustomerRow } from '../customers/customer.entity.js';
import { BranchRow, ChannelRow, ProductRow, StaffMemberRow } from '../dimensions/dimension.entity.js';
import { ImportRow } from '../imports/import.entity.js';
import { SurveyWaveRow } from '../invitations/survey-wave.entity.js';
import { SurveyVersionRow } from '../surveys/survey-version.entity.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

const ResponseSchema = defineEntity({
  name: 'ResponseRow',
  tableName: 'response',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    surveyVersion: () =>
      p.manyToOne(SurveyVersionRow).joinColumns('workspace_id', 'survey_version_id').updateRule('no action'),
    // Deleting a customer keeps the answer without the person.
    customer: () =>
      p.manyToOne(CustomerRow).joinColumns('workspace_id', 'customer_id').strictNullable()
        .updateRule('no action').deleteRule('set null (customer_id)'),
    score: p.smallint().$type<Score>(),
    rescaledFrom: p.double().$type<number>().strictNullable(),
    rescaledBy: p.text().strictNullable(),
    comment: p.text().strictNullable(),
    reasons: p.array().$type<readonly string[]>(),
    // By the ids of the questions of the version. Null where only a score, a comment and reasons came.
    answers: p.json().$type<StoredAnswers>().strictNullable(),
    // One classification of several ratings, apart from the score. Null until all of them are answered, and where none counts.
    composite: p.json().$type<Composite>().strictNullable(),
    // Ids of questions that the customer left out, so that they are not asked twice.
    passedOver: p.array().$type<readonly string[]>().strictNullable(),
    mayBeContacted: p.boolean().strictNullable(),
    wantsContact: p.boolean().strictNullable(),
    // Here alone and not in the answers, so that deleting the customer finds it.
    contactAddress: p.text().strictNullable(),
    branch: () =>
      p.manyToOne(BranchRow).joinColumns('workspace_id', 'branch_id').strictNullable().deleteRule('no action').updateRule('no action'),
    staffMember: () =>
      p.manyToOne(StaffMemberRow).joinColumns('workspace_id', 'staff_member_id').strictNullable().deleteRule('no action')
        .updateRule('no action'),
    product: () =>
      p.manyToOne(ProductRow).joinColumns('workspace_id', 'product_id').strictNullable().deleteRule('no action').updateRule('no action'),
    channel: () =>
      p.manyToOne(ChannelRow).joinColumns('workspace_id', 'channel_id').strictNullable().deleteRule('no action').updateRule('no action'),
    // In which it was asked for; here, as the invitation goes with its customer, and the score of a wave stays as it is.
    wave: () =>
      p.manyToOne(SurveyWaveRow).joinColumns('workspace_id', 'wave_id').strictNullable().deleteRule('no action').updateRule('no action'),
    respondedAt: p.datetime(3),
    attributes: p.json().$type<Attributes>(),
    tags: p.array().$type<readonly string[]>(),
    note: p.text().strictNullable(),
    excludedFromScore: p.boolean(),
    exclusionReason: p.text().strictNullable(),
    // Where the answer came from: the source's own id, or the hash of a file's row with its occurrence.
    // Null for answers that were submitted one by one.
    sourceKey: p.text().strictNullable(),
    import: () =>
      p.manyToOne(ImportRow).joinColumns('workspace_id', 'import_id').strictNullable().deleteRule('no action').updateRule('no action'),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
  uniques: [{ properties: ['survey', 'sourceKey'] }],
  indexes: [
    { properties: ['workspaceId', 'respondedAt', 'id'] },
    { properties: ['workspaceId', 'updatedAt', 'id'] },
    { properties: ['customer'] },
    { properties: ['import'] },
    { properties: ['wave'] },
  ],
  checks: [{ name: 'response_score_range', expression: 'score >= 0 and score <= 10' }],
  policies: [workspacePolicy],
});

export class ResponseRow extends ResponseSchema.class {}
ResponseSchema.setClass(ResponseRow);
