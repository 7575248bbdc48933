import type { SendingChannel } from '@goodword/core';
import type { EntityManager } from '../orm.js';
import { createToken, hashToken } from '../viewer/token.js';
import { UnsubscribeLinkRow } from './unsubscribe-link.entity.js';

/** Mails are found again after years; laws ask for a month. */
const YEARS = 2;

/**
 * A link by which this customer ends the messages of a channel, in the customer's language. Only its hash is kept, so every
 * message gets one of its own.
 *
 * @param em - inside a transaction
 * @param language - BCP 47; pages in others than the six languages are in English
 */
export async function createUnsubscribeLink(
  em: EntityManager,
  { workspaceId, customerId, channel, language, now, randomBytes, publicUrl }: {
    readonly workspaceId: string;
    readonly customerId: string;
    readonly channel: SendingChannel;
    readonly language: string;
    readonly now: Date;
    readonly randomBytes: (length: number) => Uint8Array;
    readonly publicUrl: string;
  },
): Promise<string> {
  const token = createToken('gwu', workspaceId, randomBytes);
  const expiresAt = new Date(now);
  expiresAt.setUTCFullYear(expiresAt.getUTCFullYear() + YEARS);
  await em.insert(UnsubscribeLinkRow, {
    workspaceId, tokenHash: hashToken(token), customer: [workspaceId, customerId], channel, language, createdAt: now, expiresAt, usedAt: null,
  });
  return `${publicUrl}/u/${token}`;
}
