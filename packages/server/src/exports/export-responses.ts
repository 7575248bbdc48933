import { categoryOf, type Attributes, type Score, type StoredAnswer, type StoredAnswers } from '@goodword/core';
import { IsolationLevel, raw } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { answerColumnNames as columnNames } from '../imports/answer-fields.js';
import { attributeCell, escapeCell, joinValues } from '../imports/csv-cell.js';
import { ANSWER_PREFIX, ATTRIBUTE_PREFIX, OTHER_PREFIX } from '../imports/import-fields.js';
import type { EntityManager } from '../orm.js';
import { responseConditions } from '../responses/response-conditions.js';
import type { ResponseFilter } from '../responses/response-filter.graphql.js';
import { ResponseRow } from '../responses/response.entity.js';
import { SurveyVersionRow } from '../surveys/survey-version.entity.js';

const ROWS_AT_ONCE = 500;

/** The columns that every file has, in their order; the attributes follow, each in a column `attribute:<name>`. */
const FIXED_COLUMNS = [
  columnNames.id, 'survey', 'survey_version', columnNames.score, columnNames.label, columnNames.comment, columnNames.reasons,
  columnNames.channel, columnNames.branch, columnNames.staff, columnNames.product, columnNames.respondedAt,
  columnNames['customer.externalId'], columnNames['customer.email'], columnNames['customer.phone'], columnNames['customer.name'],
  columnNames.tags, columnNames.note, columnNames.excludedFromScore, columnNames.exclusionReason, columnNames.rescaledFrom,
  columnNames.rescaledBy, columnNames.sourceId,
] as const;

/** As PostgreSQL is asked to write it: lists, attributes and instants as text, so that nothing is read twice. */
interface ExportedRow {
  readonly id: string;
  readonly survey: string;
  readonly survey_version: number;
  readonly score: Score;
  readonly comment: string | null;
  readonly reasons: string;
  readonly channel: string | null;
  readonly branch: string | null;
  readonly staff: string | null;
  readonly product: string | null;
  readonly responded_at: string;
  readonly external_id: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  readonly tags: string;
  readonly note: string | null;
  readonly excluded: boolean;
  readonly exclusion_reason: string | null;
  readonly rescaled_from: string | null;
  readonly rescaled_by: string | null;
  readonly source_id: string | null;
  readonly attributes: string;
  readonly answers: string | null;
  readonly contact_address: string | null;
}

/** The columns that depend on what is exported. */
interface FurtherColumns {
  /** Of the questions of all surveys of which answers are exported, in their order. */
  readonly questions: readonly QuestionColumns[];
  readonly attributes: readonly string[];
}

interface QuestionColumns {
  readonly id: string;
  /** Whether there is room for words of one's own. */
  readonly hasOther: boolean;
}

const SELECTED = [
  'r.id', 's.name as survey', 'v.number as survey_version', 'r.score', 'r.comment', 'array_to_json(r.reasons)::text as reasons',
  'ch.code as channel', 'b.code as branch', 'st.code as staff', 'p.code as product',
  `to_char(r.responded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as responded_at`,
  'c.external_id', 'c.email', 'c.phone', 'c.name', 'array_to_json(r.tags)::text as tags', 'r.note',
  'r.excluded_from_score as excluded', 'r.exclusion_reason', 'r.rescaled_from::text as rescaled_from', 'r.rescaled_by',
  `case when r.source_key like 'id:%' then substr(r.source_key, 4) end as source_id`, 'r.attributes::text as attributes',
  'r.answers::text as answers', 'r.contact_address',
];

/**
 * Reads the answers that a filter means as records of a file, in the order of their instants. Names of columns and rows
 * are those of one moment, however long the reading takes.
 *
 * @param use - given the records, the names of the columns first; the reading ends when it returns
 */
export function exportResponses<T>(
  { em, viewer: { workspaceId } }: Context,
  filter: ResponseFilter,
  use: (records: AsyncIterable<readonly string[]>) => Promise<T>,
): Promise<T> {
  return em.transactional(
    async (reading) => {
      const questions = await questionColumns(reading, workspaceId, filter);
      const attributes = await attributeNames(reading, workspaceId, filter);
      return use(recordsOf(reading, workspaceId, filter, { questions, attributes }));
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}

async function* recordsOf(
  em: EntityManager,
  workspaceId: string,
  filter: ResponseFilter,
  columns: FurtherColumns,
): AsyncGenerator<readonly string[]> {
  yield [...FIXED_COLUMNS, ...namesOf(columns)];
  const query = em.createQueryBuilder(ResponseRow, 'r').select(SELECTED.map((column) => raw(column)))
    .join('r.survey', 's').join('r.surveyVersion', 'v').leftJoin('r.channel', 'ch').leftJoin('r.branch', 'b')
    .leftJoin('r.staffMember', 'st').leftJoin('r.product', 'p').leftJoin('r.customer', 'c')
    .orderBy([{ respondedAt: 'asc' }, { id: 'asc' }]);
  for (const condition of responseConditions(workspaceId, filter)) query.andWhere(condition);
  const { sql, params } = query.toQuery();
  const rows = em.getConnection().stream(sql, [...params], em.getTransactionContext(), undefined, ROWS_AT_ONCE);
  // The columns of SELECTED, which the query builder cannot type.
  for await (const row of rows as AsyncIterable<object> as AsyncIterable<ExportedRow>) yield recordOf(row, columns);
}

function namesOf({ questions, attributes }: FurtherColumns): readonly string[] {
  return [
    ...questions.flatMap(({ id, hasOther }) => [ANSWER_PREFIX + id, ...(hasOther ? [OTHER_PREFIX + id] : [])]),
    ...(questions.length === 0 ? [] : [columnNames.contactAddress]),
    ...attributes.map((name) => ATTRIBUTE_PREFIX + name),
  ];
}

/** The questions of every version that was answered by its questions, those of the newest first. */
async function questionColumns(em: EntityManager, workspaceId: string, filter: ResponseFilter): Promise<readonly QuestionColumns[]> {
  const query = em.createQueryBuilder(ResponseRow, 'r').select(raw('r.survey_version_id as id')).distinct().where({ answers: { $ne: null } });
  for (const condition of responseConditions(workspaceId, filter)) query.andWhere(condition);
  const answered = await query.execute<{ id: string }[]>('all', false);
  const versions = await em.find(
    SurveyVersionRow, { workspaceId, id: { $in: answered.map(({ id }) => id) } }, { orderBy: { createdAt: 'desc', id: 'desc' } },
  );
  const columns = new Map<string, QuestionColumns>();
  for (const question of versions.flatMap(({ definition }) => definition.questions)) {
    const hasOther = (question.kind === 'choice' && question.other !== undefined) || columns.get(question.id)?.hasOther === true;
    columns.set(question.id, { id: question.id, hasOther });
  }
  return [...columns.values()];
}

async function attributeNames(em: EntityManager, workspaceId: string, filter: ResponseFilter): Promise<readonly string[]> {
  const query = em.createQueryBuilder(ResponseRow, 'r').select(raw('jsonb_object_keys(r.attributes) as name')).distinct();
  for (const condition of responseConditions(workspaceId, filter)) query.andWhere(condition);
  const rows = await query.execute<{ name: string }[]>('all', false);
  return rows.map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1));
}

/** An answer as a cell; words of one's own have a column of theirs, and the address of somebody who wants to be contacted as well. */
function answerCell(answer: StoredAnswer | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer !== 'object') return String(answer);
  if ('wanted' in answer) return String(answer.wanted);
  return joinValues('codes' in answer ? answer.codes : answer);
}

function otherCell(answer: StoredAnswer | undefined): string {
  return typeof answer === 'object' && 'codes' in answer ? (answer.other ?? '') : '';
}

function recordOf(row: ExportedRow, { questions, attributes: names }: FurtherColumns): readonly string[] {
  const answers = row.answers === null ? {} : JSON.parse(row.answers) as StoredAnswers; // checked before it was stored
  const attributes = JSON.parse(row.attributes) as Attributes; // checked before it was stored
  const list = (json: string): string => joinValues(JSON.parse(json) as readonly string[]); // likewise
  const texts = [
    row.id, row.survey, String(row.survey_version), String(row.score), categoryOf(row.score), row.comment, list(row.reasons),
    row.channel, row.branch, row.staff, row.product, row.responded_at, row.external_id, row.email, row.phone, row.name,
    list(row.tags), row.note, String(row.excluded), row.exclusion_reason, row.rescaled_from, row.rescaled_by, row.source_id,
  ];
  return [
    ...texts.map((text) => escapeCell(text ?? '')),
    ...questions.flatMap(({ id, hasOther }) => {
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return [escapeCell(answerCell(answer)), ...(hasOther ? [escapeCell(otherCell(answer))] : [])];
    }),
    ...(questions.length === 0 ? [] : [escapeCell(row.contact_address ?? '')]),
    ...names.map((name) => (Object.hasOwn(attributes, name) ? escapeCell(attributeCell(attributes[name] ?? '')) : '')),
  ];
}
