import { type ImportAlreadyUndone, type ImportNotFound, ok, refuse, type Result } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { emit } from '../events/emit.js';
import { InteractionRow } from '../interactions/interaction.entity.js';
import { ResponseRow } from '../responses/response.entity.js';
import { ImportRow } from './import.entity.js';

/**
 * Takes back the answers or interactions of an import, also those that were changed since; the batch stays, as undone. The same file
 * read again adds them anew, but none that a person had deleted. Customers, branches and the like stay.
 */
export function undoImport(
  context: Context,
  id: string,
): Promise<Result<ImportRow, ImportNotFound | ImportAlreadyUndone>> {
  const { viewer, now } = context;
  const { workspaceId } = viewer;
  return context.em.transactional(async (em) => {
    if (!isUuid(id)) return refuse({ kind: 'import/not-found' });
    // The lock comes first: of two that press "undo" at once, the second is told that it was done.
    const row = await em.findOne(ImportRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (row === null) return refuse({ kind: 'import/not-found' });
    if (row.undoneAt !== null) return refuse({ kind: 'import/already-undone' });
    await em.nativeDelete(ResponseRow, { workspaceId, import: { id } });
    await em.nativeDelete(InteractionRow, { workspaceId, import: { id } });
    em.assign(row, { undoneAt: now, undoneActor: viewer.actor, undoneActorName: viewer.name });
    await em.flush();
    await emit(context, em, [{ kind: 'import/undone', importId: id }]);
    return ok(row);
  });
}
