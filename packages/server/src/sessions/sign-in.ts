import { forWorkspace, type Orm } from '../orm.js';
import { createToken, hashToken, workspaceOfToken } from '../viewer/token.js';
import { SessionRow } from './session.entity.js';
import { SignInLinkRow } from './sign-in-link.entity.js';

const LINK_HOURS = 24;
export const SESSION_DAYS = 30;

interface Parts {
  readonly now: Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A token that opens one session within 24 hours. It goes into the fragment of a link, which no server and no log sees. */
export async function createSignInLink(orm: Orm, workspaceId: string, { now, randomBytes }: Parts): Promise<string> {
  const token = createToken('gwl', workspaceId, randomBytes);
  const em = forWorkspace(orm, workspaceId);
  await em.nativeDelete(SignInLinkRow, { workspaceId, expiresAt: { $lt: now } });
  await em.insert(SignInLinkRow, {
    workspaceId,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
    usedAt: null,
  });
  return token;
}

/** Spends a sign-in link for a session of 30 days; `null` for a link that is unknown, used or too old. */
export async function signIn(orm: Orm, linkToken: string, { now, newId, randomBytes }: Parts): Promise<string | null> {
  const workspaceId = workspaceOfToken('gwl', linkToken);
  if (workspaceId === null) return null;
  return forWorkspace(orm, workspaceId).transactional(async (em) => {
    // One statement finds and spends it, so that of two browsers that open it at once only one gets in.
    const spent = await em.nativeUpdate(
      SignInLinkRow,
      { workspaceId, tokenHash: hashToken(linkToken), usedAt: null, expiresAt: { $gt: now } },
      { usedAt: now },
    );
    if (spent === 0) return null;
    const token = createToken('gws', workspaceId, randomBytes);
    await em.nativeDelete(SessionRow, { workspaceId, expiresAt: { $lt: now } });
    await em.insert(SessionRow, {
      workspaceId,
      id: newId(),
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
    });
    return token;
  });
}

export async function signOut(orm: Orm, token: string): Promise<void> {
  const workspaceId = workspaceOfToken('gws', token);
  if (workspaceId === null) return;
  await forWorkspace(orm, workspaceId).nativeDelete(SessionRow, { workspaceId, tokenHash: hashToken(token) });
}
