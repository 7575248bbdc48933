import {
  checkSurvey, ok, refuse, type Result, type SurveyClosed, type SurveyDefinition, type SurveyDefinitionRefusal, type SurveyNameTaken,
  type SurveyNotFound, type SurveyRefusal, type SurveyStatus, type SurveyStatusRefusal, type TranslationsMissing,
} from '@goodword/core';
import { changeSurveyStatus as changed, type ReasonsUnknown, reviseSurvey as revised, type SurveySavedMeanwhile } from '@goodword/core/surveys/definitions';
import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { draftedDefinition } from './drafted-definition.js';
import { offeredDefinition } from './offered-definition.js';
import type { SurveyInput } from './survey.graphql.js';
import { currentVersions, hasAnswers } from './survey.queries.js';
import { SurveyVersionRow } from './survey-version.entity.js';
import { SurveyRow } from './survey.entity.js';
import { versionColumns } from './version-columns.js';

type DraftRefusal = SurveyRefusal | SurveyDefinitionRefusal | SurveyNameTaken | ReasonsUnknown;

/** A new survey, as a draft with version 1. */
export function createSurvey(context: Context, input: SurveyInput): Promise<Result<SurveyRow, DraftRefusal>> {
  return context.em.transactional(async (em) => {
    const drafted = draftedDefinition(input, null);
    const definition = drafted.ok ? await offeredDefinition(em, context.viewer.workspaceId, drafted.value, null) : drafted;
    return definition.ok ? store(context, em, input.name, definition.value) : definition;
  });
}

/** A copy of what a survey asks now, under another name: a draft without answers. */
export function duplicateSurvey(
  context: Context, id: string, name: string,
): Promise<Result<SurveyRow, SurveyRefusal | SurveyNameTaken | SurveyNotFound>> {
  return context.em.transactional(async (em) => {
    const version = (await currentVersions(em, context.viewer.workspaceId, [id])).get(id);
    return version === undefined ? refuse({ kind: 'survey/not-found' }) : store(context, em, name, version.definition);
  });
}

type ReviseRefusal = DraftRefusal | SurveyNotFound | SurveyClosed | TranslationsMissing | SurveySavedMeanwhile;

/**
 * Changes the name in place. What is asked changes in place as well, or makes the next version, as core decides; answers keep theirs.
 *
 * @param expectedEdition - what its writer has read; `null` replaces whatever is there
 */
export async function reviseSurvey(
  context: Context, id: string, input: SurveyInput, expectedEdition: number | null,
): Promise<Result<SurveyRow, ReviseRefusal>> {
  try {
    return await revise(context, id, input, expectedEdition);
  } catch (error) {
    // Whoever looks whether a name is free does not see one that is being taken at that moment; the key of the table does.
    if (error instanceof UniqueConstraintViolationException && error.message.includes(nameKey)) return refuse({ kind: 'survey/name-taken' });
    throw error;
  }
}

const nameKey = 'survey_workspace_id_name_unique';

function revise(
  { em: outer, viewer: { workspaceId }, newId, now }: Context, id: string, input: SurveyInput, expectedEdition: number | null,
): Promise<Result<SurveyRow, ReviseRefusal>> {
  return outer.transactional(async (em) => {
    const locked = await lock(em, workspaceId, id);
    if (locked === null) return refuse({ kind: 'survey/not-found' });
    const { row, version } = locked;
    if (expectedEdition !== null && expectedEdition !== row.edition) return refuse({ kind: 'survey/saved-meanwhile' });
    const drafted = draftedDefinition(input, version.definition);
    const definition = drafted.ok ? await offeredDefinition(em, workspaceId, drafted.value, version.definition) : drafted;
    if (!definition.ok) return definition;
    const columns = versionColumns(definition.value);
    const checked = checkSurvey({ name: input.name, question: columns.question });
    if (!checked.ok) return checked;
    const { name } = checked.value;
    const isAnswered = await hasAnswers(em, workspaceId, version);
    const decided = revised({ status: row.status, definition: version.definition, isAnswered }, columns.definition);
    if (!decided.ok) return decided;
    if (await em.count(SurveyRow, { workspaceId, name, id: { $ne: id } }) > 0) return refuse({ kind: 'survey/name-taken' });
    if (row.name !== name || decided.value.revision !== 'same') row.edition += 1;
    row.name = name;
    if (decided.value.isNextVersion) {
      const number = version.number + 1;
      await em.insert(SurveyVersionRow, {
        workspaceId, id: newId(), survey: [workspaceId, id], number, ...columns, createdAt: now,
      });
    } else if (decided.value.revision !== 'same') em.assign(version, columns);
    await em.flush();
    return ok(row);
  });
}

/** Starts a survey, pauses it, or ends it for good. */
export function changeSurveyStatus(
  { em: outer, viewer: { workspaceId } }: Context, id: string, to: SurveyStatus,
): Promise<Result<SurveyRow, SurveyStatusRefusal | SurveyNotFound>> {
  return outer.transactional(async (em) => {
    const locked = await lock(em, workspaceId, id);
    if (locked === null) return refuse({ kind: 'survey/not-found' });
    const { row, version } = locked;
    const decided = changed({ status: row.status, definition: version.definition }, to);
    if (!decided.ok) return decided;
    row.status = decided.value;
    await em.flush();
    return ok(row);
  });
}

async function store(
  { viewer: { workspaceId }, newId, now }: Context, em: EntityManager, name: string, definition: SurveyDefinition,
): Promise<Result<SurveyRow, SurveyRefusal | SurveyNameTaken>> {
  const columns = versionColumns(definition);
  const checked = checkSurvey({ name, question: columns.question });
  if (!checked.ok) return checked;
  const id = newId();
  // One statement decides, so that two people who press "create" at once do not both get the name.
  const made = await em.execute<unknown[]>(
    `insert into survey (workspace_id, id, name, status, created_at) values (?, ?, ?, 'draft', ?) on conflict do nothing returning id`,
    [workspaceId, id, checked.value.name, now],
  );
  if (made.length === 0) return refuse({ kind: 'survey/name-taken' });
  await em.insert(SurveyVersionRow, {
    workspaceId, id: newId(), survey: [workspaceId, id], number: 1, ...columns, createdAt: now,
  });
  return ok(await em.findOneOrFail(SurveyRow, { workspaceId, id }));
}

/** A survey with its newest version. Whoever holds it is alone with it: no answer comes in between, and no other revision. */
async function lock(
  em: EntityManager, workspaceId: string, id: string,
): Promise<{ readonly row: SurveyRow; readonly version: SurveyVersionRow } | null> {
  if (!isUuid(id)) return null;
  const row = await em.findOne(SurveyRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const version = (await currentVersions(em, workspaceId, [id])).get(id);
  return row === null || version === undefined ? null : { row, version };
}
