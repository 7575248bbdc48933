import {
  type CheckedInteraction, checkInteraction, type InteractionRefusal, ok, type Result,
} from '@goodword/core';
import type { Context } from '../context.js';
import { type NamedCustomerRefusal, resolveCustomers } from '../customers/resolve-customers.js';
import { dimensionColumns } from '../dimensions/dimension-columns.js';
import { emit } from '../events/emit.js';
import { orderPlanning } from '../invitations/order-planning.js';
import type { EntityManager } from '../orm.js';
import type { InteractionInput } from './interaction.graphql.js';
import { InteractionRow } from './interaction.entity.js';

export type RecordRefusal = InteractionRefusal | NamedCustomerRefusal;

/** An interaction that is stored: now, or `repeated` by its type and external id. */
export interface Recorded {
  readonly id: string;
  readonly repeated: boolean;
}

/**
 * Stores a batch of interactions with one INSERT. Each is judged by itself. One that is known by its type and external id is not
 * stored again, and nothing of it is changed, nor of its customer: the first that was said of it is kept.
 *
 * @param em - inside a transaction
 * @returns in the order of the inputs
 */
export async function recordInteractions(
  context: Context,
  em: EntityManager,
  inputs: readonly InteractionInput[],
): Promise<readonly Result<Recorded, RecordRefusal>[]> {
  const { viewer: { workspaceId }, now } = context;
  const checked = inputs.map((input) => checkInteraction(input, now));
  const known = await idsByKey(em, workspaceId, checked.flatMap((one) => (one.ok ? [one.value] : [])));
  const fresh = checked.map((one) => (one.ok && !known.has(keyOf(one.value)) ? one.value : null));
  const customers = await customersOf(context, em, inputs, fresh);
  const columnsOf = await dimensionColumns(context, em, fresh.flatMap((one, index) => (one !== null && customers[index]?.ok ? [one] : [])));
  const rows: Parameters<typeof em.upsertMany<InteractionRow>>[1] & object[] = [];
  /** Ids of what this batch makes, by key: of two equal ones in a batch the second is the first. */
  const made = new Map<string, string>();
  const results = checked.map((one, index): Result<Recorded, RecordRefusal> => {
    if (!one.ok) return one;
    const key = keyOf(one.value);
    const knownId = known.get(key) ?? made.get(key);
    if (knownId !== undefined) return ok({ id: knownId, repeated: true });
    const customer = customers[index];
    if (customer?.ok === false) return customer;
    const { branch: _branch, staff: _staff, product: _product, channel: _channel, amount, ...fields } = one.value;
    const id = context.newId();
    const customerId = customer?.value ?? null;
    rows.push({
      workspaceId,
      id,
      ...fields,
      ...columnsOf(one.value),
      customer: customerId === null ? null : [workspaceId, customerId],
      amount: amount?.amount ?? null,
      currency: amount?.currency ?? null,
      refundedAmount: 0,
      status: 'completed',
      endedAt: null,
      sourceKey: null,
      import: null,
      createdAt: now,
      updatedAt: now,
    });
    if (one.value.externalId !== null) made.set(key, id);
    return ok({ id, repeated: false });
  });
  if (rows.length === 0) return results;
  await em.upsertMany(InteractionRow, rows, {
    onConflictFields: ['workspaceId', 'type', 'externalId'],
    onConflictAction: 'ignore',
    // It would keep what it has sent, with amounts as texts, for what is read later.
    disableIdentityMap: true,
  });
  // Somebody else may have recorded the same at this moment: theirs is kept and found.
  const stored = await idsByKey(em, workspaceId, checked.flatMap((one) => (one.ok && made.has(keyOf(one.value)) ? [one.value] : [])));
  const found = results.map((result, index): Result<Recorded, RecordRefusal> => {
    const one = checked[index];
    const theirs = one?.ok === true ? stored.get(keyOf(one.value)) : undefined;
    return result.ok && theirs !== undefined && theirs !== result.value.id ? ok({ id: theirs, repeated: true }) : result;
  });
  const recorded = found.flatMap((result, index) => {
    const [one, customer] = [checked[index], customers[index]];
    if (!result.ok || result.value.repeated || one?.ok !== true) return [];
    return [{ id: result.value.id, type: one.value.type, hasCustomer: customer?.ok === true && customer.value !== null }];
  });
  await emit(context, em, recorded.map(({ id }) => ({ kind: 'interaction/recorded', interactionId: id })));
  await orderPlanning(context, em, recorded);
  return found;
}

/**
 * The customers of the interactions that are to be stored. Of equal ones in a batch the first says who it was; the next one is
 * only heard where that was refused, so that what is not stored changes nobody either.
 *
 * @param fresh - `null` for what is refused or known
 * @returns in the order of the inputs; nothing for those that are equal to one before them
 */
async function customersOf(
  context: Context, em: EntityManager, inputs: readonly InteractionInput[], fresh: readonly (CheckedInteraction | null)[],
): Promise<readonly (Result<string | null, NamedCustomerRefusal> | undefined)[]> {
  const customers: (Result<string | null, NamedCustomerRefusal> | undefined)[] = inputs.map(() => undefined);
  const settled = new Set<string>();
  for (let waiting = [...fresh.keys()]; ;) {
    const heard = new Map<string | number, number>();
    waiting = waiting.filter((index) => {
      const one = fresh[index] ?? null;
      if (one === null || settled.has(keyOf(one))) return false;
      // What has no external id is equal to nothing.
      const key = keyOf(one) || index;
      if (heard.has(key)) return true;
      heard.set(key, index);
      return false;
    });
    if (heard.size === 0) return customers;
    const turn = new Set(heard.values());
    const resolved = await resolveCustomers(context, em, inputs.map((input, index) => (turn.has(index) ? input : null)));
    for (const [key, index] of heard) {
      const customer = resolved[index];
      customers[index] = customer;
      if (customer?.ok === true && typeof key === 'string') settled.add(key);
    }
  }
}

async function idsByKey(
  em: EntityManager,
  workspaceId: string,
  interactions: readonly CheckedInteraction[],
): Promise<ReadonlyMap<string, string>> {
  const named = interactions.filter(({ externalId }) => externalId !== null);
  if (named.length === 0) return new Map();
  const externalIds = [...new Set(named.flatMap(({ externalId }) => externalId ?? []))];
  const types = [...new Set(named.map(({ type }) => type))];
  const rows = await em.find(
    InteractionRow,
    { workspaceId, type: { $in: types }, externalId: { $in: externalIds } },
    { fields: ['id', 'type', 'externalId'], disableIdentityMap: true },
  );
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

// A type has no space. What has no external id has no key: it is never found.
function keyOf({ type, externalId }: Pick<CheckedInteraction, 'type' | 'externalId'>): string {
  return externalId === null ? '' : `${type} ${externalId}`;
}
