import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { SurveyVersionRow } from './survey-version.entity.js';
import { SurveyRow } from './survey.entity.js';

export function listSurveys({ em, viewer }: Context): Promise<readonly SurveyRow[]> {
  return em.find(SurveyRow, { workspaceId: viewer.workspaceId }, { orderBy: { name: 'asc', id: 'asc' } });
}

export async function findSurvey({ loaders }: Context, id: string): Promise<SurveyRow | null> {
  return isUuid(id) ? loaders.surveys.load(id) : null;
}

/**
 * Those of these surveys that there are, held until the end of the transaction: nobody revises or closes them before what is stored
 * by their newest version is stored.
 */
export async function holdSurveys(em: EntityManager, workspaceId: string, surveyIds: Iterable<string>): Promise<ReadonlyMap<string, SurveyRow>> {
  const ids = [...new Set(surveyIds)].filter((id) => isUuid(id));
  if (ids.length === 0) return new Map();
  const rows = await em.find(
    SurveyRow, { workspaceId, id: { $in: ids } }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_READ, refresh: true },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A survey with the number of the version that is meant; the newest where there is none. */
export interface WantedVersion {
  readonly surveyId: string;
  readonly version?: number | null | undefined;
}

/** The versions that are meant, as a look-up; one that does not exist is `undefined`. */
export async function findVersions(
  em: EntityManager, workspaceId: string, wanted: readonly WantedVersion[],
): Promise<(one: WantedVersion) => SurveyVersionRow | undefined> {
  const surveyIds = [...new Set(wanted.map(({ surveyId }) => surveyId).filter((id) => isUuid(id)))];
  if (surveyIds.length === 0) return () => undefined;
  // Numbers first: a definition is long, and a survey may have had many.
  const known = await em.execute<{ id: string; survey_id: string; number: number }[]>(
    `select id, survey_id, number from survey_version where workspace_id = ? and survey_id in (${surveyIds.map(() => '?').join(', ')}) order by number`,
    [workspaceId, ...surveyIds],
  );
  const idOf = new Map<string, string>();
  for (const { id, survey_id: surveyId, number } of known) idOf.set(`${surveyId} ${number}`, id).set(surveyId, id);
  const idFor = ({ surveyId, version }: WantedVersion) => idOf.get(version === undefined || version === null ? surveyId : `${surveyId} ${version}`);
  const ids = [...new Set(wanted.flatMap((one) => idFor(one) ?? []))];
  // Read anew: the one that is held in memory may have been changed in place meanwhile.
  const rows = await em.find(SurveyVersionRow, { workspaceId, id: { $in: ids } }, { refresh: true });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (one) => byId.get(idFor(one) ?? '');
}

/** The newest version of each of these surveys, by survey; an id that names none is left out. */
export async function currentVersions(
  em: EntityManager,
  workspaceId: string,
  surveyIds: Iterable<string>,
): Promise<ReadonlyMap<string, SurveyVersionRow>> {
  const ids = [...new Set(surveyIds)];
  const find = await findVersions(em, workspaceId, ids.map((surveyId) => ({ surveyId })));
  return new Map(ids.flatMap((surveyId) => {
    const row = find({ surveyId });
    return row === undefined ? [] : [[surveyId, row] as const];
  }));
}

/** Whether somebody has answered this very version. */
export async function hasAnswers(em: EntityManager, workspaceId: string, { id, survey }: SurveyVersionRow): Promise<boolean> {
  const found = await em.execute<unknown[]>(
    'select 1 from response where workspace_id = ? and survey_id = ? and survey_version_id = ? limit 1', [workspaceId, survey.id, id],
  );
  return found.length > 0;
}
