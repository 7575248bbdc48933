import {
  checkSurveyLink, ok, refuse, type Result, type SurveyClosed, type SurveyLinkAlreadyRevoked, type SurveyLinkNotFound, type SurveyLinkRefusal,
  type SurveyNotFound,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { holdSurveys } from '../surveys/survey.queries.js';
import { insertSurveyLink } from './create-survey-link.js';
import type { SurveyLinkInput } from './survey-link.graphql.js';
import { SurveyLinkRow } from './survey-link.entity.js';

/** Puts up a link by which everybody may answer. Its address is told this once. */
export function putUpSurveyLink(
  context: Context, { surveyId, kind, ...draft }: SurveyLinkInput,
): Promise<Result<{ readonly link: SurveyLinkRow; readonly url: string }, SurveyNotFound | SurveyClosed | SurveyLinkRefusal>> {
  const { viewer: { workspaceId }, now, newId, randomBytes, channels: { publicUrl } } = context;
  return context.em.transactional(async (em) => {
    const survey = (await holdSurveys(em, workspaceId, [surveyId])).get(surveyId);
    if (survey === undefined) return refuse({ kind: 'survey/not-found' });
    if (survey.status === 'closed') return refuse({ kind: 'survey/closed' });
    const checked = checkSurveyLink(draft, now);
    if (!checked.ok) return checked;
    const { id, url } = await insertSurveyLink(em, { newId, now, randomBytes, publicUrl }, { ...checked.value, workspaceId, kind, surveyId });
    return ok({ link: await em.findOneOrFail(SurveyLinkRow, { workspaceId, id }), url });
  });
}

/** Ends a link at once. What came by it stays, and whoever has begun to answer may finish. */
export function revokeSurveyLink(
  { em: outer, viewer: { workspaceId }, now }: Context, id: string,
): Promise<Result<SurveyLinkRow, SurveyLinkNotFound | SurveyLinkAlreadyRevoked>> {
  return outer.transactional(async (em) => {
    if (!isUuid(id)) return refuse({ kind: 'survey-link/not-found' });
    const row = await em.findOne(
      SurveyLinkRow, { workspaceId, id, kind: { $in: ['open', 'kiosk'] } }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (row === null) return refuse({ kind: 'survey-link/not-found' });
    if (row.revokedAt !== null) return refuse({ kind: 'survey-link/already-revoked' });
    row.revokedAt = now;
    await em.flush();
    return ok(row);
  });
}
