import {
  type CheckedCustomer, type CustomerAmbiguous, ok, refuse, type Result,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import type { EntityManager } from '../orm.js';
import { CustomerRow } from './customer.entity.js';
import { lockIdentifiers } from './lock-identifiers.js';

/**
 * Finds each customer by any of its identifiers, changes what is known of it, or makes it: a batch in a few statements.
 *
 * @returns in the order of the drafts; refused where the identifiers belong to two customers
 */
export async function upsertCustomers(
  context: Context,
  em: EntityManager,
  drafts: readonly CheckedCustomer[],
): Promise<readonly Result<CustomerRow, CustomerAmbiguous>[]> {
  if (drafts.length === 0) return [];
  const { workspaceId } = context.viewer;
  await lockIdentifiers(em, workspaceId, drafts);
  const given = (name: Identifier) => drafts.flatMap((draft) => draft[name] ?? []);
  const rows = await em.find(
    CustomerRow,
    {
      workspaceId,
      $or: [
        { externalId: { $in: given('externalId') } },
        { emailForLookup: { $in: given('emailForLookup') } },
        { phone: { $in: given('phone') } },
      ],
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } },
  );
  const known: KnownRows = { externalId: new Map(), emailForLookup: new Map(), phone: new Map() };
  for (const row of rows) remember(known, row);
  const results = drafts.map((draft) => {
    const found = identify(known, draft);
    if (found === 'ambiguous') return refuse({ kind: 'customer/ambiguous' });
    const row = found === null ? make(context, em, draft) : change(em, found, draft, context.now);
    remember(known, row);
    return ok(row);
  });
  await em.flush();
  return results;
}

const identifiers = ['externalId', 'emailForLookup', 'phone'] as const;
type Identifier = (typeof identifiers)[number];

/** The rows of a batch by what they are or were called. */
type KnownRows = Readonly<Record<Identifier, Map<string, CustomerRow>>>;

function remember(known: KnownRows, row: CustomerRow): void {
  for (const name of identifiers) if (row[name] !== null) known[name].set(row[name], row);
}

function identify(known: KnownRows, draft: CheckedCustomer): CustomerRow | 'ambiguous' | null {
  const named = new Set(identifiers.flatMap((name) => {
    const row = known[name].get(draft[name] ?? '');
    // A draft before may have given it another one.
    return row?.[name] === draft[name] ? row ?? [] : [];
  }));
  const [row, ...others] = named;
  if (row === undefined) return null;
  // An id of your own system is never replaced by way of a shared address: that would be somebody else.
  const contradicts = typeof draft.externalId === 'string' && row.externalId !== null && row.externalId !== draft.externalId;
  return others.length > 0 || contradicts ? 'ambiguous' : row;
}

function make(context: Context, em: EntityManager, draft: CheckedCustomer): CustomerRow {
  const row = em.create(CustomerRow, {
    workspaceId: context.viewer.workspaceId,
    id: context.newId(),
    externalId: draft.externalId ?? null,
    email: draft.email ?? null,
    emailForLookup: draft.emailForLookup ?? null,
    phone: draft.phone ?? null,
    name: draft.name ?? null,
    locale: draft.locale ?? null,
    timeZone: draft.timeZone ?? null,
    attributes: draft.attributes ?? {},
    createdAt: context.now,
    updatedAt: context.now,
  });
  em.persist(row);
  return row;
}

function change(em: EntityManager, row: CustomerRow, draft: CheckedCustomer, now: Date): CustomerRow {
  const { attributes, ...fields } = draft;
  em.assign(row, { ...fields, attributes: { ...row.attributes, ...attributes }, updatedAt: now });
  return row;
}
