import type { CheckedCustomer } from '@goodword/core';
import type { Context } from '../context.js';
import { lockIdentifiers } from '../customers/lock-identifiers.js';
import { upsertCustomers } from '../customers/upsert-customers.js';
import { dimensionIds } from '../dimensions/dimension-ids.js';
import { dimensionNames } from '../dimensions/dimension.entity.js';
import type { ImportTransaction, Work } from './import-connection.js';

const AT_ONCE = 1_000;
const STORED_AT_ONCE = 20_000;
const NAME_EVERY_LOCK = 20_000;

/** Columns of the temporary table that hold the codes of the dimensions. */
const codeColumns = { branch: 'branch', staffMember: 'staff', product: 'product', channel: 'channel' } as const;

/** Where the answers of a file go. */
export interface Destination {
  readonly workspaceId: string;
  readonly surveyId: string;
  readonly surveyVersionId: string;
}

/** Refuses the second row with the same source id, and those after it. */
export async function refuseRepeatedIds(run: Work, column: string): Promise<void> {
  await run(
    `update import_row set refusal = jsonb_build_object(
        'column', ?::text, 'value', import_row.source_id,
        'problem', jsonb_build_object('kind', 'import/source-id-repeated'))::text
       from (select place, row_number() over (partition by source_id order by place) as occurrence
               from import_row where source_id is not null and refusal is null) as counted
      where counted.place = import_row.place and counted.occurrence > 1`,
    [column],
  );
}

/** Lists the people of a file, each once, in the order in which they are last named. */
export async function listPeople(run: Work): Promise<void> {
  await run(`
    create temporary table import_person as
      select (row_number() over (order by max(place)))::int as number, customer, null::uuid as customer_id
        from import_row where refusal is null and customer is not null group by customer`);
  await run('create unique index on import_person (customer)');
  await run('create unique index on import_person (number)');
  await run('analyze import_person');
}

/**
 * Finds or makes the people of a file.
 *
 * @returns the numbers of those whose identifiers name two customers
 */
export async function storePeople(context: Context, { em, run, all }: ImportTransaction): Promise<readonly number[]> {
  const ambiguous: number[] = [];
  // Every lock at once and in their one order. Taken batch by batch, they and those of a submission could wait for each
  // other; so many people name every lock there is.
  const first = await all<{ customer: string }>('select customer from import_person order by number limit ?', [NAME_EVERY_LOCK]);
  await lockIdentifiers(em, context.viewer.workspaceId, first.map(({ customer }) => personOf(customer)));
  for (let from = 0; ; from += AT_ONCE) {
    const people = await all<{ number: number; customer: string }>(
      'select number, customer from import_person where number > ? order by number limit ?',
      [from, AT_ONCE],
    );
    if (people.length === 0) return ambiguous;
    const results = await upsertCustomers(context, em, people.map(({ customer }) => personOf(customer)));
    const found = people.flatMap(({ number }, index) => {
      const result = results[index];
      if (result?.ok === true) return [{ number, id: result.value.id }];
      ambiguous.push(number);
      return [];
    });
    await run(
      `update import_person set customer_id = found.id
         from unnest(?::int[], ?::uuid[]) as found (number, id) where import_person.number = found.number`,
      [`{${found.map(({ number }) => number).join(',')}}`, `{${found.map(({ id }) => id).join(',')}}`],
    );
    // What was found is written down; kept in memory it would grow with the file.
    em.clear();
  }
}

function personOf(json: string): CheckedCustomer {
  return JSON.parse(json) as CheckedCustomer; // written by read-row.ts, of a checked customer
}

export async function refuseAmbiguousPeople(run: Work, numbers: readonly number[], column: string): Promise<void> {
  if (numbers.length === 0) return;
  await run(
    `update import_row set refusal = jsonb_build_object(
        'column', ?::text, 'value', null, 'problem', jsonb_build_object('kind', 'customer/ambiguous'))::text
       from import_person
      where import_person.number = any(?::int[]) and import_row.customer = import_person.customer`,
    [column, `{${numbers.join(',')}}`],
  );
}

/** Makes the branches, staff members, products and channels that are named for the first time. */
export async function storeDimensions(context: Context, { em, all }: ImportTransaction): Promise<void> {
  const { viewer: { workspaceId }, newId, now } = context;
  for (const dimension of dimensionNames) {
    const column = codeColumns[dimension];
    for (let after = ''; ;) {
      const rows = await all<{ code: string }>(
        `select distinct ${column} collate "C" as code from import_row
          where refusal is null and ${column} collate "C" > ? order by code limit ?`,
        [after, AT_ONCE],
      );
      const last = rows.at(-1);
      if (last === undefined) break;
      await dimensionIds({ workspaceId, newId, now }, em, dimension, rows.map(({ code }) => code));
      em.clear();
      after = last.code;
    }
  }
}

/**
 * Lists the rows that are not stored yet, with the key under which they will be found again. A row without an id of its
 * own is told from equal ones by counting them: the k-th of a file is the k-th of the next. What a person deleted stays
 * deleted.
 *
 * @returns how many there are
 */
export async function listFreshRows({ run, all }: ImportTransaction, destination: Destination): Promise<number> {
  await run(named(`
    create temporary table import_key on commit drop as
    select place, source_key from (
      select place, answer_id, case when source_id is not null then 'id:' || source_id
        else 'row:' || row_hash || ':' || row_number() over (partition by row_hash order by place) end as source_key
      from import_row where refusal is null
    ) as row
    where not exists (select from response known
        where known.workspace_id = :workspace and known.survey_id = :survey and known.source_key = row.source_key)
      and not exists (select from response known where known.workspace_id = :workspace and known.id = row.answer_id)
      and not exists (select from response_change change
        where change.workspace_id = :workspace and change.survey_id = :survey and change.source_key = row.source_key
          and change.kind = 'deleted')
      and not exists (select from response_change change
        where change.workspace_id = :workspace and change.response_id = row.answer_id and change.kind = 'deleted')
    order by place`, destination));
  await run('create unique index on import_key (place)');
  await run('analyze import_key');
  const [row] = await all<{ count: number }>('select count(*)::int as count from import_key');
  return row?.count ?? 0;
}

/**
 * Moves the rows that are not stored yet from the temporary table into the real one.
 *
 * @param rows - of the file
 * @param watch - told how many of them were looked at, now and then
 * @returns how many were stored
 */
export async function storeFreshRows(
  { run }: ImportTransaction,
  destination: Destination,
  batch: { readonly id: string; readonly rows: number; readonly now: Date },
  watch: (rows: number) => void,
): Promise<number> {
  let stored = 0;
  for (let from = 0; from < batch.rows; from += STORED_AT_ONCE) {
    const { affectedRows } = await run(
      named(`insert into response (
          workspace_id, id, survey_id, survey_version_id, customer_id, score, rescaled_from, rescaled_by, comment, reasons,
          branch_id, staff_member_id, product_id, channel_id, responded_at, attributes, tags, note,
          excluded_from_score, exclusion_reason, source_key, import_id, created_at, updated_at)
        select :workspace, row.id, :survey, :version, import_person.customer_id, row.score, row.rescaled_from,
          row.rescaled_by, row.comment, row.reasons, branch.id, staff_member.id, product.id, channel.id,
          row.responded_at, row.attributes, row.tags, row.note, row.exclusion_reason is not null,
          row.exclusion_reason, import_key.source_key, ?::uuid, ?::timestamptz, ?::timestamptz
        from import_key join import_row as row using (place)
        left join branch on branch.workspace_id = :workspace and branch.code = row.branch
        left join staff_member on staff_member.workspace_id = :workspace and staff_member.code = row.staff
        left join product on product.workspace_id = :workspace and product.code = row.product
        left join channel on channel.workspace_id = :workspace and channel.code = row.channel
        left join import_person on import_person.customer = row.customer
        where import_key.place >= ? and import_key.place < ?
        order by import_key.place
        on conflict (workspace_id, survey_id, source_key) do nothing`, destination),
      [batch.id, batch.now, batch.now, from, from + STORED_AT_ONCE],
    );
    stored += affectedRows;
    watch(Math.min(batch.rows, from + STORED_AT_ONCE));
  }
  return stored;
}

/** Puts in our own ids, which are UUIDs read from the database, as constants that PostgreSQL can plan with. */
function named(sql: string, { workspaceId, surveyId, surveyVersionId }: Destination): string {
  return sql.replaceAll(':workspace', `'${workspaceId}'::uuid`).replaceAll(':survey', `'${surveyId}'::uuid`)
    .replaceAll(':version', `'${surveyVersionId}'::uuid`);
}
