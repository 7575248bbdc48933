import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { ResponseChangeRow } from './response-change.entity.js';

/** What was done to an answer, the earliest first. */
export function createChangeLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, readonly ResponseChangeRow[]>(async (responseIds) => {
    const rows = await em.find(
      ResponseChangeRow,
      { workspaceId, responseId: { $in: [...responseIds] } },
      { orderBy: { at: 'asc', id: 'asc' } },
    );
    const byResponse = Map.groupBy(rows, (row) => row.responseId);
    return responseIds.map((id) => byResponse.get(id) ?? []);
  });
}
