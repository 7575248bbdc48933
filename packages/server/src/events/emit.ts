import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import type { DomainEvent } from './domain-event.js';

/** Where PostgreSQL tells of events. */
export const EVENT_CHANNEL = 'goodword_event';

/**
 * Stores events **in the transaction that decided them**, and tells whoever listens once it is committed. One statement,
 * however many there are.
 *
 * @param em - inside a transaction
 */
export async function emit(
  { viewer, newId, now }: Pick<Context, 'viewer' | 'newId' | 'now'>,
  em: EntityManager,
  events: readonly DomainEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ kind, ...ids }) => ({ id: newId(), kind, ids }));
  await em.execute(
    `with stored as (
       insert into event (workspace_id, id, kind, ids, created_at)
       select ?::uuid, id, kind, ids, ? from jsonb_to_recordset(?::jsonb) as emitted (id uuid, kind text, ids jsonb)
       returning workspace_id, id, kind, ids
     )
     select pg_notify('${EVENT_CHANNEL}',
       jsonb_build_object('workspaceId', workspace_id, 'id', id, 'event', ids || jsonb_build_object('kind', kind))::text) from stored`,
    [viewer.workspaceId, now, JSON.stringify(rows)],
  );
}
