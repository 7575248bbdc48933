import {
  checkSurvey, ok, refuse, type Result, type SurveyDraft, type SurveyNameTaken, type SurveyNotFound, type SurveyRefusal,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { currentVersions } from './survey.queries.js';
import { SurveyVersionRow } from './survey-version.entity.js';
import { SurveyRow } from './survey.entity.js';

export function createSurvey(
  { em: outer, viewer, newId, now }: Context,
  draft: SurveyDraft,
): Promise<Result<SurveyRow, SurveyRefusal | SurveyNameTaken>> {
  return outer.transactional(async (em) => {
    const checked = checkSurvey(draft);
    if (!checked.ok) return checked;
    const { name, question, scale } = checked.value;
    const { workspaceId } = viewer;
    const id = newId();
    // One statement decides, so that two people who press "create" at once do not both get the name.
    const made = await em.execute<unknown[]>(
      'insert into survey (workspace_id, id, name, created_at) values (?, ?, ?, ?) on conflict do nothing returning id',
      [workspaceId, id, name, now],
    );
    if (made.length === 0) return refuse({ kind: 'survey/name-taken' });
    await em.insert(SurveyVersionRow, {
      workspaceId, id: newId(), survey: [workspaceId, id], number: 1, question, scale, createdAt: now,
    });
    return ok(await em.findOneOrFail(SurveyRow, { workspaceId, id }));
  });
}

/** Changes the name in place; another question or scale makes the next version, and answers keep theirs. */
export function reviseSurvey(
  { em: outer, viewer, newId, now }: Context,
  id: string,
  draft: SurveyDraft,
): Promise<Result<SurveyRow, SurveyRefusal | SurveyNameTaken | SurveyNotFound>> {
  return outer.transactional(async (em) => {
    const { workspaceId } = viewer;
    if (!isUuid(id)) return refuse({ kind: 'survey/not-found' });
    const row = await em.findOne(SurveyRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const version = (await currentVersions(em, workspaceId, [id])).get(id);
    if (row === null || version === undefined) return refuse({ kind: 'survey/not-found' });
    const checked = checkSurvey(draft);
    if (!checked.ok) return checked;
    const { name, question, scale } = checked.value;
    if (await em.count(SurveyRow, { workspaceId, name, id: { $ne: id } }) > 0) return refuse({ kind: 'survey/name-taken' });
    row.name = name;
    if (question !== version.question || scale !== version.scale) {
      const number = version.number + 1;
      await em.insert(SurveyVersionRow, {
        workspaceId, id: newId(), survey: [workspaceId, id], number, question, scale, createdAt: now,
      });
    }
    await em.flush();
    return ok(row);
  });
}
