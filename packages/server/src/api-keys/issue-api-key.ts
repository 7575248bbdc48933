import type { ApiKeyScope } from '@goodword/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { createToken, hashToken } from '../viewer/token.js';
import { ApiKeyRow } from './api-key.entity.js';

/** A key and, this once, its token: only the hash is kept. */
export interface IssuedApiKey {
  readonly apiKey: ApiKeyRow;
  readonly token: string;
}

/** Stores a new key; the token is made here unless one is given. */
export function issueApiKey(
  em: EntityManager,
  { workspaceId, newId, now, randomBytes }: Pick<Context, 'newId' | 'now' | 'randomBytes'> & { readonly workspaceId: string },
  { name, scopes, token = createToken('gw', workspaceId, randomBytes) }: {
    readonly name: string;
    readonly scopes: readonly ApiKeyScope[];
    readonly token?: string;
  },
): IssuedApiKey {
  const apiKey = em.create(ApiKeyRow, {
    workspaceId,
    id: newId(),
    name,
    scopes: [...scopes],
    tokenHash: hashToken(token),
    createdAt: now,
    lastUsedAt: null,
    expiresAt: null,
    revokedAt: null,
  });
  em.persist(apiKey);
  return { apiKey, token };
}
