import type { CheckedSurveyLink } from '@goodword/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { createToken, hashToken } from '../viewer/token.js';
import { SurveyLinkRow } from './survey-link.entity.js';

/** What a link leads to: the ask of one customer, or a survey that everybody may answer. */
export type NewSurveyLink = Partial<CheckedSurveyLink> & {
  readonly workspaceId: string;
  readonly surveyId: string;
  /** The version that is put to the customer; left out: the current one at any time. */
  readonly surveyVersionId?: string | null;
  /** In which the page begins (BCP 47); left out: in that of the browser. */
  readonly language?: string | null;
} & ({ readonly kind: 'invitation'; readonly invitationId: string } | { readonly kind: 'open' | 'kiosk' });

/**
 * A link by which a survey is answered. Only its hash is kept, so a reminder gets one of its own: all links of an invitation lead
 * to the same answer.
 *
 * @param em - inside a transaction
 * @returns its address; with `?score=7` behind it the page begins with that number chosen, and nothing is stored by that
 */
export async function createSurveyLink(
  em: EntityManager,
  parts: Pick<Context, 'newId' | 'now' | 'randomBytes'> & { readonly publicUrl: string },
  link: NewSurveyLink,
): Promise<string> {
  const { url } = await insertSurveyLink(em, parts, link);
  return url;
}

/** The same, with the id of its row. */
export async function insertSurveyLink(
  em: EntityManager,
  { newId, now, randomBytes, publicUrl }: Parameters<typeof createSurveyLink>[1],
  link: NewSurveyLink,
): Promise<{ readonly id: string; readonly url: string }> {
  const { workspaceId, kind, surveyId, surveyVersionId = null } = link;
  const token = createToken('gwp', workspaceId, randomBytes);
  const id = newId();
  await em.insert(SurveyLinkRow, {
    workspaceId, id, tokenHash: hashToken(token), kind,
    survey: [workspaceId, surveyId],
    surveyVersion: surveyVersionId === null ? null : [workspaceId, surveyVersionId],
    invitation: link.kind === 'invitation' ? [workspaceId, link.invitationId] : null,
    response: null,
    branch: link.branch ?? null, product: link.product ?? null, staff: link.staff ?? null, channel: link.channel ?? null,
    language: link.language ?? null, origins: link.origins ?? [], expiresAt: link.expiresAt ?? null, revokedAt: null, createdAt: now,
  });
  return { id, url: `${publicUrl}/${kind === 'kiosk' ? 'k' : 's'}/${token}` };
}
