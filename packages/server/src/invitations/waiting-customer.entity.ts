import type { Day } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { CustomerRow } from '../customers/customer.entity.js';
import { workspacePolicy } from '../workspaces/workspace-policy.js';
import { SurveyWaveRow } from './survey-wave.entity.js';

/** A customer of a wave, with the day that was drawn, until it is decided whether and when they are asked. */
const WaitingCustomerSchema = defineEntity({
  name: 'WaitingCustomerRow',
  tableName: 'survey_wave_waiting',
  properties: {
    workspaceId: p.uuid().primary(),
    wave: () => p.manyToOne(SurveyWaveRow).joinColumns('workspace_id', 'wave_id').primary().updateRule('no action').deleteRule('cascade'),
    // Before the customer, so that who comes first is planned first.
    day: p.date().$type<Day>().primary(),
    customer: () =>
      p.manyToOne(CustomerRow).joinColumns('workspace_id', 'customer_id').primary().updateRule('no action').deleteRule('cascade'),
  },
  indexes: [{ properties: ['customer'] }],
  policies: [workspacePolicy],
});

export class WaitingCustomerRow extends WaitingCustomerSchema.class {}
WaitingCustomerSchema.setClass(WaitingCustomerRow);
