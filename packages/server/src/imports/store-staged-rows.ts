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

/**
 * Refuses the second row with the same source id, and those after it.
 *
 * @param sameId - the columns of the temporary table in which they agree
 * @param column - the name of the column of the file
 */
export async function refuseRepeatedIds(run: Work, sameId: string, column: string): Promise<void> {
  await run(
    `update import_row set refusal = jsonb_build_object(
        'column', ?::text, 'value', import_row.source_id,
        'problem', jsonb_build_object('kind', 'import/source-id-repeated'))::text
       from (select place, row_number() over (partition by ${sameId} order by place) as occurrence
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
  return JSON.parse(json) as CheckedCustomer; // written by row-cells.ts, of a checked customer
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
 * own is told from equal ones by counting them: the k-th of a file is the k-th of the next.
 *
 * @param fresh - a query that yields their `place` and `source_key`
 * @returns how many there are
 */
export async function listKeys({ run, all }: ImportTransaction, fresh: string): Promise<number> {
  await run(`create temporary table import_key on commit drop as ${fresh}`);
  await run('create unique index on import_key (place)');
  await run('analyze import_key');
  const [row] = await all<{ count: number }>('select count(*)::int as count from import_key');
  return row?.count ?? 0;
}

/**
 * Moves the rows that are not stored yet from the temporary table into the real one.
 *
 * @param storing - the statement of the file's content
 * @param rows - of the file
 * @param watch - told how many of them were looked at, now and then
 * @returns how many were stored
 */
export async function storeFreshRows(
  { run }: ImportTransaction,
  storing: string,
  batch: { readonly id: string; readonly rows: number; readonly now: Date },
  watch: (rows: number) => void,
): Promise<number> {
  let stored = 0;
  for (let from = 0; from < batch.rows; from += STORED_AT_ONCE) {
    const { affectedRows } = await run(storing, [batch.id, batch.now, batch.now, from, from + STORED_AT_ONCE]);
    stored += affectedRows;
    watch(Math.min(batch.rows, from + STORED_AT_ONCE));
  }
  return stored;
}
