import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { hashToken } from '../viewer/token.js';
import { SurveyLinkRow } from './survey-link.entity.js';

/**
 * The link by which whoever answered goes on with the answer.
 *
 * @param em - inside the transaction that stores the answer
 * @param of - the link by which it was begun
 * @param token - of the new link
 */
export async function createAnswerLink(
  em: EntityManager,
  { newId, now }: Pick<Context, 'newId' | 'now'>,
  { of, token, responseId, language, expiresAt }: {
    readonly of: SurveyLinkRow; readonly token: string; readonly responseId: string; readonly language: string; readonly expiresAt: Date;
  },
): Promise<void> {
  const { workspaceId, survey, origins } = of;
  await em.insert(SurveyLinkRow, {
    workspaceId, id: newId(), tokenHash: hashToken(token), kind: 'answer', survey: [workspaceId, survey.id], surveyVersion: null, invitation: null,
    response: [workspaceId, responseId], branch: null, product: null, staff: null, channel: null, language, origins, expiresAt, revokedAt: null,
    createdAt: now,
  });
}
