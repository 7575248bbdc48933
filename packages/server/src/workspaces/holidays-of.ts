import type { Day } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { HolidayRow } from './holiday.entity.js';

/** The holidays of a workspace, in order. */
export async function holidaysOf(em: EntityManager, workspaceId: string): Promise<readonly Day[]> {
  const rows = await em.find(HolidayRow, { workspaceId }, { orderBy: { day: 'asc' }, disableIdentityMap: true });
  return rows.map(({ day }) => day);
}
