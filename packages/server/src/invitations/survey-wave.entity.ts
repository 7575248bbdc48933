import type { Day, WaveStatus } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';
import type { StoredCustomerFilter } from '../customers/stored-customer-filter.js';

/** One round of a survey over a list of customers, spread over days. */
const SurveyWaveSchema = defineEntity({
  name: 'SurveyWaveRow',
  tableName: 'survey_wave',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    // Of a survey that is asked again and again; null for a list that somebody scheduled.
    number: p.integer().strictNullable(),
    status: p.text().$type<WaveStatus>(),
    startsOn: p.date().$type<Day>(),
    weeks: p.smallint(),
    // On the clock where the customer lives; null: as soon as it is not quiet any more.
    hour: p.smallint().strictNullable(),
    // It may be of ten thousand ids, which only whoever draws the wave needs.
    customers: p.json().$type<StoredCustomerFilter>().lazy(),
    // How many there are on the list; null until their days were drawn.
    drawn: p.integer().strictNullable(),
    createdAt: p.datetime(3),
  },
  // A wave is asked once, whatever the workers do.
  uniques: [{ properties: ['survey', 'number'] }],
  indexes: [{ properties: ['survey', 'createdAt', 'id'] }],
  policies: [workspacePolicy],
});

export class SurveyWaveRow extends SurveyWaveSchema.class {}
SurveyWaveSchema.setClass(SurveyWaveRow);
