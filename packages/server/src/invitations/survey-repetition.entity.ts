import type { Day, MonthsBetweenWaves } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import type { StoredCustomerFilter } from '../customers/stored-customer-filter.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';
import type { WorkspaceCalendar } from '../workspaces/workspace.entity.js';

/** That a survey is asked again and again, over the customers that a filter means then. A survey without a row is asked when somebody says so. */
const SurveyRepetitionSchema = defineEntity({
  name: 'SurveyRepetitionRow',
  tableName: 'survey_repetition',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    survey: () => p.manyToOne(SurveyRow).joinColumns('workspace_id', 'survey_id').updateRule('no action'),
    // In months of the calendar, which stays as it is when that of the workspace changes.
    every: p.smallint().$type<MonthsBetweenWaves>(),
    calendar: p.text().$type<WorkspaceCalendar>(),
    startsOn: p.date().$type<Day>(),
    weeks: p.smallint(),
    hour: p.smallint().strictNullable(),
    customers: p.json().$type<StoredCustomerFilter>(),
    // Of its first wave: the numbers of a survey go on when its months change.
    firstNumber: p.integer(),
    updatedAt: p.datetime(3),
  },
  uniques: [{ properties: ['survey'] }],
  policies: [workspacePolicy],
});

export class SurveyRepetitionRow extends SurveyRepetitionSchema.class {}
SurveyRepetitionSchema.setClass(SurveyRepetitionRow);
