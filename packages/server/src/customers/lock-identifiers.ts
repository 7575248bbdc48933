import type { CheckedCustomer } from '@goodword/core';
import { hash } from 'node:crypto';
import type { EntityManager } from '../orm.js';

// Bounded, because every lock is a place in a table that all transactions of the server share.
const BUCKETS = 1024;

/**
 * Makes transactions that name the same person wait for each other, before the person exists and has a row to lock.
 * The locks are taken in one order, so that two batches cannot block each other, and fall with the transaction.
 */
export async function lockIdentifiers(em: EntityManager, workspaceId: string, drafts: readonly CheckedCustomer[]): Promise<void> {
  const identifiers = drafts.flatMap(({ externalId, emailForLookup, phone }) => [
    externalId ? `externalId ${externalId}` : [],
    emailForLookup ? `email ${emailForLookup}` : [],
    phone ? `phone ${phone}` : [],
  ].flat());
  const workspace = bucketOf(workspaceId, 2 ** 31);
  const buckets = [...new Set(identifiers.map((identifier) => bucketOf(identifier, BUCKETS)))].toSorted((a, b) => a - b);
  await em.execute(
    'select pg_advisory_xact_lock(?, bucket) from unnest(?::int[]) with ordinality as b (bucket, place) order by place',
    [workspace, `{${buckets.join(',')}}`],
  );
}

function bucketOf(text: string, buckets: number): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16) % buckets;
}
