import type { Day } from '@goodword/core';
import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from './workspace-policy.js';

/** A day on which nobody works, beside the days of rest of every week. */
const HolidaySchema = defineEntity({
  name: 'HolidayRow',
  tableName: 'holiday',
  properties: {
    workspaceId: p.uuid().primary(),
    day: p.date().$type<Day>().primary(),
  },
  policies: [workspacePolicy],
});

export class HolidayRow extends HolidaySchema.class {}
HolidaySchema.setClass(HolidayRow);
