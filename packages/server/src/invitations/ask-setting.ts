import type { CalendarClock, ContactBudget, Day } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { holidaysOf } from '../workspaces/holidays-of.js';
import { workspaceClock } from '../workspaces/workspace-clock.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { contactBudgetOf } from './contact-budget-of.js';

/** What a workspace says of asking, whichever survey it is. */
export interface AskSetting {
  readonly budget: ContactBudget;
  /** Of its quotas, and where its customers live of whom nobody knows better. */
  readonly clock: CalendarClock;
  /** For surveys that ask on working days only. */
  readonly holidays: readonly Day[];
}

export async function askSettingOf(em: EntityManager, workspaceId: string): Promise<AskSetting> {
  const workspace = await em.findOneOrFail(WorkspaceRow, { id: workspaceId });
  return { budget: await contactBudgetOf(em, workspaceId), clock: workspaceClock(workspace), holidays: await holidaysOf(em, workspaceId) };
}
