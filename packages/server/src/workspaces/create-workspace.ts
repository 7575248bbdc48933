import type { EntityManager, Orm } from '../orm.js';
import { WorkspaceRow } from './workspace.entity.js';

export type NewWorkspace = Pick<WorkspaceRow, 'id' | 'name' | 'createdAt'>
  & Partial<Pick<WorkspaceRow, 'timeZone' | 'calendar' | 'weekStart' | 'demo'>>;

/** Makes a workspace, in UTC and with Gregorian months and Mondays first unless said otherwise. */
export async function createWorkspace(em: EntityManager, workspace: NewWorkspace): Promise<void> {
  await em.insert(WorkspaceRow, { timeZone: 'UTC', calendar: 'gregorian', weekStart: 1, demo: false, ...workspace });
}

export function listWorkspaces(orm: Orm): Promise<readonly WorkspaceRow[]> {
  return orm.em.fork().find(WorkspaceRow, {}, { orderBy: { createdAt: 'asc' } });
}
