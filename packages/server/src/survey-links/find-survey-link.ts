import { type EntityManager, forWorkspace, type Orm } from '../orm.js';
import { hashToken, workspaceOfToken } from '../viewer/token.js';
import { SurveyLinkRow } from './survey-link.entity.js';

/** The link of a token, whether it still works or not, with what sees its workspace; `null` for a token that nobody made. */
export async function findSurveyLink(orm: Orm, token: string): Promise<{ readonly em: EntityManager; readonly link: SurveyLinkRow } | null> {
  const workspaceId = workspaceOfToken('gwp', token);
  if (workspaceId === null) return null;
  const em = forWorkspace(orm, workspaceId);
  const link = await em.findOne(SurveyLinkRow, { workspaceId, tokenHash: hashToken(token) });
  return link === null ? null : { em, link };
}

/** The answer that was begun by a link for everybody, by the token that its browser keeps; `null` when there is none to go on with. */
export async function findBegunAnswer(em: EntityManager, { workspaceId, survey }: SurveyLinkRow, token: string, now: Date): Promise<SurveyLinkRow | null> {
  if (workspaceOfToken('gwp', token) !== workspaceId) return null;
  return em.findOne(SurveyLinkRow, { workspaceId, tokenHash: hashToken(token), kind: 'answer', survey: { id: survey.id }, expiresAt: { $gt: now } });
}
