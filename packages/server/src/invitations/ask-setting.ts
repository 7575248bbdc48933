import { type CalendarClock, type ContactBudget, type Day, defaultContactBudget } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { workspaceClock } from '../workspaces/workspace-clock.js';
import type { WorkspaceRow } from '../workspaces/workspace.entity.js';

/** What a workspace says of asking, whichever survey it is. */
export interface AskSetting {
  readonly budget: ContactBudget;
  /** Of its quotas, and where its customers live of whom nobody knows better. */
  readonly clock: CalendarClock;
  /** For surveys that ask on working days only. */
  readonly holidays: readonly Day[];
}

interface SettingRecord {
  readonly time_zone: string;
  readonly calendar: WorkspaceRow['calendar'];
  readonly week_start: number;
  readonly budget: ContactBudget | null;
  readonly holidays: readonly Day[];
}

/** In one statement, as it is asked for whenever an interaction is planned. */
export async function askSettingOf(em: EntityManager, workspaceId: string): Promise<AskSetting> {
  const [record] = await em.execute<SettingRecord[]>(
    `select time_zone, calendar, week_start, budget,
       (select coalesce(json_agg(day::text order by day), '[]') from holiday where holiday.workspace_id = workspace.id) as holidays
     from workspace left join contact_budget on contact_budget.workspace_id = workspace.id where workspace.id = ?`,
    [workspaceId],
  );
  if (record === undefined) throw new TypeError('whoever is asked for belongs to a workspace');
  const { time_zone: timeZone, calendar, week_start: weekStart, budget, holidays } = record;
  return { budget: budget ?? defaultContactBudget, clock: workspaceClock({ timeZone, calendar, weekStart }), holidays };
}
