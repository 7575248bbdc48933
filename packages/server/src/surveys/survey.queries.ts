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

/** The newest version of each of these surveys, by survey; an id that names none is left out. */
export async function currentVersions(
  em: EntityManager,
  workspaceId: string,
  surveyIds: Iterable<string>,
): Promise<ReadonlyMap<string, SurveyVersionRow>> {
  const ids = [...new Set(surveyIds)].filter((id) => isUuid(id));
  if (ids.length === 0) return new Map();
  const rows = await em.find(
    SurveyVersionRow,
    { workspaceId, survey: { id: { $in: ids } } },
    // Read anew: the one that is held in memory may have been changed in place meanwhile.
    { orderBy: { number: 'asc' }, refresh: true },
  );
  return new Map(rows.map((row) => [row.survey.id, row]));
}
