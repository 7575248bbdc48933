import {
  type ApiKeyAlreadyRevoked, type ApiKeyDraft, type ApiKeyNotFound, type ApiKeyRefusal, checkApiKey, ok, refuse, type Result,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { badInput } from '../bad-input.js';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { ApiKeyRow } from './api-key.entity.js';
import { type IssuedApiKey, issueApiKey } from './issue-api-key.js';

const LONGEST_OVERLAP_HOURS = 24 * 30;

export function createApiKey(context: Context, draft: ApiKeyDraft): Promise<Result<IssuedApiKey, ApiKeyRefusal>> {
  return context.em.transactional(async (em) => {
    const checked = checkApiKey(draft);
    if (!checked.ok) return checked;
    return ok(issueApiKey(em, partsOf(context), checked.value));
  });
}

/**
 * Gives a key a successor of the same name and scopes.
 *
 * @param overlapHours - how long the old one goes on working, 0 to 720, so that programs can be changed over one by one
 */
export function rotateApiKey(
  context: Context,
  id: string,
  overlapHours: number,
): Promise<Result<IssuedApiKey, ApiKeyNotFound | ApiKeyAlreadyRevoked>> {
  if (!(overlapHours >= 0 && overlapHours <= LONGEST_OVERLAP_HOURS)) {
    badInput('overlapHours', `must be from 0 to ${LONGEST_OVERLAP_HOURS}`);
  }
  return changing(context, id, (em, row) => {
    const ends = new Date(context.now.getTime() + overlapHours * 3_600_000);
    row.expiresAt = row.expiresAt !== null && row.expiresAt < ends ? row.expiresAt : ends;
    return issueApiKey(em, partsOf(context), row);
  });
}

export function revokeApiKey(
  context: Context,
  id: string,
): Promise<Result<ApiKeyRow, ApiKeyNotFound | ApiKeyAlreadyRevoked>> {
  return changing(context, id, (_em, row) => {
    row.revokedAt = context.now;
    return row;
  });
}

function changing<T>(
  context: Context,
  id: string,
  change: (em: EntityManager, row: ApiKeyRow) => T,
): Promise<Result<T, ApiKeyNotFound | ApiKeyAlreadyRevoked>> {
  return context.em.transactional(async (em) => {
    if (!isUuid(id)) return refuse({ kind: 'api-key/not-found' });
    const row = await em.findOne(
      ApiKeyRow,
      { workspaceId: context.viewer.workspaceId, id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (row === null) return refuse({ kind: 'api-key/not-found' });
    if (row.revokedAt !== null) return refuse({ kind: 'api-key/already-revoked' });
    return ok(change(em, row));
  });
}

function partsOf({ viewer, newId, now, randomBytes }: Context) {
  return { workspaceId: viewer.workspaceId, newId, now, randomBytes };
}
