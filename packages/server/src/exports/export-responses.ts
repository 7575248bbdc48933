import { categoryOf, type Attributes, type Score } from '@goodword/core';
import { IsolationLevel, raw } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { answerColumnNames as columnNames } from '../imports/answer-fields.js';
import { attributeCell, escapeCell, joinValues } from '../imports/csv-cell.js';
import { ATTRIBUTE_PREFIX } from '../imports/import-fields.js';
import type { EntityManager } from '../orm.js';
import { responseConditions } from '../responses/response-conditions.js';
import type { ResponseFilter } from '../responses/response-filter.graphql.js';
import { ResponseRow } from '../responses/response.entity.js';

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
}

const SELECTED = [
  'r.id', 's.name as survey', 'v.number as survey_version', 'r.score', 'r.comment', 'array_to_json(r.reasons)::text as reasons',
  'ch.code as channel', 'b.code as branch', 'st.code as staff', 'p.code as product',
  `to_char(r.responded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as responded_at`,
  'c.external_id', 'c.email', 'c.phone', 'c.name', 'array_to_json(r.tags)::text as tags', 'r.note',
  'r.excluded_from_score as excluded', 'r.exclusion_reason', 'r.rescaled_from::text as rescaled_from', 'r.rescaled_by',
  `case when r.source_key like 'id:%' then substr(r.source_key, 4) end as source_id`, 'r.attributes::text as attributes',
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
      const names = await attributeNames(reading, workspaceId, filter);
      return use(recordsOf(reading, workspaceId, filter, names));
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}

async function* recordsOf(
  em: EntityManager,
  workspaceId: string,
  filter: ResponseFilter,
  names: readonly string[],
): AsyncGenerator<readonly string[]> {
  yield [...FIXED_COLUMNS, ...names.map((name) => ATTRIBUTE_PREFIX + name)];
  const query = em.createQueryBuilder(ResponseRow, 'r').select(SELECTED.map((column) => raw(column)))
    .join('r.survey', 's').join('r.surveyVersion', 'v').leftJoin('r.channel', 'ch').leftJoin('r.branch', 'b')
    .leftJoin('r.staffMember', 'st').leftJoin('r.product', 'p').leftJoin('r.customer', 'c')
    .orderBy([{ respondedAt: 'asc' }, { id: 'asc' }]);
  for (const condition of responseConditions(workspaceId, filter)) query.andWhere(condition);
  const { sql, params } = query.toQuery();
  const rows = em.getConnection().stream(sql, [...params], em.getTransactionContext(), undefined, ROWS_AT_ONCE);
  // The columns of SELECTED, which the query builder cannot type.
  for await (const row of rows as AsyncIterable<object> as AsyncIterable<ExportedRow>) yield recordOf(row, names);
}

async function attributeNames(em: EntityManager, workspaceId: string, filter: ResponseFilter): Promise<readonly string[]> {
  const query = em.createQueryBuilder(ResponseRow, 'r').select(raw('jsonb_object_keys(r.attributes) as name')).distinct();
  for (const condition of responseConditions(workspaceId, filter)) query.andWhere(condition);
  const rows = await query.execute<{ name: string }[]>('all', false);
  return rows.map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1));
}

function recordOf(row: ExportedRow, names: readonly string[]): readonly string[] {
  const attributes = JSON.parse(row.attributes) as Attributes; // checked before it was stored
  const list = (json: string): string => joinValues(JSON.parse(json) as readonly string[]); // likewise
  const texts = [
    row.id, row.survey, String(row.survey_version), String(row.score), categoryOf(row.score), row.comment, list(row.reasons),
    row.channel, row.branch, row.staff, row.product, row.responded_at, row.external_id, row.email, row.phone, row.name,
    list(row.tags), row.note, String(row.excluded), row.exclusion_reason, row.rescaled_from, row.rescaled_by, row.source_id,
  ];
  return [
    ...texts.map((text) => escapeCell(text ?? '')),
    ...names.map((name) => (Object.hasOwn(attributes, name) ? escapeCell(attributeCell(attributes[name] ?? '')) : '')),
  ];
}
