import type { Context } from '../context.js';
import { ApiKeyRow } from '../api-keys/api-key.entity.js';
import { type EntityManager, forWorkspace, type Orm } from '../orm.js';
import { SessionRow } from '../sessions/session.entity.js';
import { hashToken, sameToken, workspaceOfToken } from './token.js';
import type { Viewer } from './viewer.js';

/** A viewer with the entity manager that sees its workspace and no other. */
export interface Authenticated {
  readonly viewer: Viewer;
  readonly em: EntityManager;
}

/** A key of the operator's choice that stands for the demonstration's own, so that documents can name it. */
export interface DemoKey {
  readonly token: string;
  readonly workspaceId: string;
}

const USE_IS_NOTED_EVERY_MS = 60_000;

/** Whose API key this is; `null` for a key that is malformed, unknown, expired or revoked, without saying which. */
export async function authenticateApiKey(
  orm: Orm,
  token: string,
  now: Context['now'],
  demoKey: DemoKey | null,
): Promise<Authenticated | null> {
  const isDemo = demoKey !== null && sameToken(token, demoKey.token);
  const workspaceId = isDemo ? demoKey.workspaceId : workspaceOfToken('gw', token);
  if (workspaceId === null) return null;
  const em = forWorkspace(orm, workspaceId);
  const row = await em.findOne(ApiKeyRow, { workspaceId, tokenHash: hashToken(token) });
  if (row === null || row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  // Once a minute is exact enough to see which keys are in use, and saves a write per request.
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > USE_IS_NOTED_EVERY_MS) {
    await em.nativeUpdate(ApiKeyRow, { workspaceId, id: row.id }, { lastUsedAt: now });
  }
  return { em, viewer: { workspaceId, actor: `api-key/${row.id}`, name: row.name, scopes: row.scopes } };
}

/** Whose session this is; a person who came by the sign-in link of the server may do everything. */
export async function authenticateSession(orm: Orm, token: string, now: Context['now']): Promise<Authenticated | null> {
  const workspaceId = workspaceOfToken('gws', token);
  if (workspaceId === null) return null;
  const em = forWorkspace(orm, workspaceId);
  const row = await em.findOne(SessionRow, { workspaceId, tokenHash: hashToken(token), expiresAt: { $gt: now } });
  if (row === null) return null;
  return {
    em,
    viewer: { workspaceId, actor: `session/${row.id}`, name: 'Owner', scopes: ['read', 'write', 'admin'] },
  };
}
