import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { ImportRow } from './import.entity.js';

export function listImports({ em, viewer: { workspaceId } }: Context): Promise<readonly ImportRow[]> {
  return em.find(ImportRow, { workspaceId }, { orderBy: { createdAt: 'desc', id: 'desc' } });
}

export async function findImport({ em, viewer: { workspaceId } }: Context, id: string): Promise<ImportRow | null> {
  return isUuid(id) ? em.findOne(ImportRow, { workspaceId, id }) : null;
}
