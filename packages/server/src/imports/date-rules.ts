import type { Context } from '../context.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';
import type { ImportOptions } from './import-options.js';
import type { CellRules } from './row-cells.js';

/** How the cells of a file are to be read: as the options say, and in the workspace's time zone if they do not. */
export async function dateRules(
  { em, viewer: { workspaceId } }: Context,
  { defaults, dateFormat, timeZone, calendar }: ImportOptions,
): Promise<Omit<CellRules<never>, 'columns'>> {
  const workspace = timeZone === null ? await em.findOne(WorkspaceRow, { id: workspaceId }) : null;
  return { defaults, dateFormat, timeZone: timeZone ?? workspace?.timeZone ?? 'UTC', calendar };
}
