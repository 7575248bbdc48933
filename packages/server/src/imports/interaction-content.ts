import { copyCell, NULL } from './copy-cell.js';
import type { FileContent } from './file-content.js';
import { type InteractionField, interactionFields } from './interaction-fields.js';
import { type FileInteraction, interactionReader, type InteractionRules } from './read-interaction.js';
import { listKeys } from './store-staged-rows.js';

/** From id to warning: what a refused row has not. */
const NOTHING_READ = `${NULL}\t`.repeat(14);

/** A file of interactions. One that is known by its type and external id is not stored again, whichever way it came. */
export function interactionContent(workspaceId: string, rules: Omit<InteractionRules, 'columns'>): FileContent<InteractionField> {
  // Our own id, which is a UUID read from the database, stands as a constant that PostgreSQL can plan with.
  const named = (sql: string): string => sql.replaceAll(':workspace', `'${workspaceId}'::uuid`);
  return {
    fields: interactionFields,
    idFields: ['externalId'],
    sameId: 'type, source_id',
    staging: `
      create temporary table import_row (
        place int not null, line int not null, id uuid, source_id text, row_hash text, type text, occurred_at timestamptz(3),
        amount bigint, currency text, branch text, staff text, product text, channel text, attributes jsonb, customer text,
        warning text, refusal text
      )`,
    stagerOf: (columns) => {
      const read = interactionReader({ ...rules, columns });
      return (cells, place, line, id) => {
        const found = read(cells);
        return found.ok
          ? { isRefused: false, text: `${place}\t${line}\t${id}\t${lineOf(found.row)}\n` }
          : { isRefused: true, text: `${place}\t${line}\t${NOTHING_READ}${copyCell(JSON.stringify(found.refused))}\n` };
      };
    },
    // An interaction belongs to nothing that could change meanwhile.
    hold: () => Promise.resolve(null),
    listFresh: (transaction) => listKeys(transaction, named(`
      select place, source_key from (
        select place, type, source_id, case when source_id is null
          then 'row:' || row_hash || ':' || row_number() over (partition by row_hash order by place) end as source_key
        from import_row where refusal is null
      ) as row
      where not exists (select from interaction known
          where known.workspace_id = :workspace and known.type = row.type and known.external_id = row.source_id)
        and not exists (select from interaction known where known.workspace_id = :workspace and known.source_key = row.source_key)
      order by place`)),
    storing: named(`
      insert into interaction (
        workspace_id, id, type, customer_id, branch_id, staff_member_id, product_id, channel_id, occurred_at, amount, currency,
        refunded_amount, status, ended_at, attributes, external_id, source_key, import_id, created_at, updated_at)
      select :workspace, row.id, row.type, import_person.customer_id, branch.id, staff_member.id, product.id, channel.id,
        row.occurred_at, row.amount, row.currency, 0, 'completed', null, row.attributes, row.source_id, import_key.source_key,
        ?::uuid, ?::timestamptz, ?::timestamptz
      from import_key join import_row as row using (place)
      left join branch on branch.workspace_id = :workspace and branch.code = row.branch
      left join staff_member on staff_member.workspace_id = :workspace and staff_member.code = row.staff
      left join product on product.workspace_id = :workspace and product.code = row.product
      left join channel on channel.workspace_id = :workspace and channel.code = row.channel
      left join import_person on import_person.customer = row.customer
      where import_key.place >= ? and import_key.place < ?
      order by import_key.place
      on conflict do nothing`),
  };
}

/** From source id to refusal. */
function lineOf(row: FileInteraction): string {
  return `${copyCell(row.externalId)}\t${row.rowHash ?? NULL}\t${row.type}\t${row.occurredAt.toISOString()}`
    + `\t${row.amount?.amount ?? NULL}\t${row.amount?.currency ?? NULL}`
    + `\t${copyCell(row.branch)}\t${copyCell(row.staff)}\t${copyCell(row.product)}\t${copyCell(row.channel)}`
    + `\t${copyCell(JSON.stringify(row.attributes))}\t${copyCell(row.customer)}\t${NULL}\t${NULL}`;
}
