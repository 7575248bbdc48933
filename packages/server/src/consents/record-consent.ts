import type { Consent } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { CustomerRow } from '../customers/customer.entity.js';
import { emit } from '../events/emit.js';
import type { EntityManager } from '../orm.js';
import { ConsentRow } from './consent.entity.js';

/**
 * Adds what a customer said to the history; the same thing of the same instant and source is there once, so that a form which is
 * sent twice says it once.
 *
 * @param em - inside a transaction
 * @returns `null` when there is no such customer
 */
export async function recordConsent(
  context: Pick<Context, 'newId' | 'now' | 'viewer'>,
  em: EntityManager,
  customerId: string,
  consent: Consent,
): Promise<ConsentRow | null> {
  const { viewer: { workspaceId, actor, name }, newId, now } = context;
  // Whoever decides about the customer at this moment holds the same lock, and sees either nothing of this or all of it.
  const customer = await em.findOne(CustomerRow, { workspaceId, id: customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (customer === null) return null;
  const { channel, contactKind, state, source, at } = consent;
  const known = await em.findOne(ConsentRow, { workspaceId, customer: { id: customerId }, channel, contactKind, state, source, at });
  if (known !== null) return known;
  const row = em.create(ConsentRow, {
    workspaceId, id: newId(), customer, channel, contactKind, state, source, at, actor, actorName: name, createdAt: now,
  });
  await em.persist(row).flush();
  await emit(context, em, [{ kind: 'consent/recorded', consentId: row.id, customerId }]);
  return row;
}
