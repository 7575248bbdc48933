import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './postgres.js';
import { sendingStorm } from './sending-storm.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const DAY = 86_400_000;

test('a storm of two surveys, with a worker killed in the middle, asks everybody once and loses nobody', { timeout: 120_000 }, async () => {
  const began = Date.now();
  const { customers, recipients, invitations, interrupted } = await sendingStorm({
    serviceUrl: database.serviceUrl, customers: 300, interactions: 1_000, seed: 7, killedAfter: 60, longestMs: 100_000,
  });
  expect(invitations).toHaveLength(2_000);
  // Nobody is asked twice within the quarantine, and each message came once.
  expect(new Set(recipients).size).toBe(recipients.length);
  const of = (status: string) => invitations.filter((row) => row.status === status);
  const sent = of('sent');
  expect(sent).toHaveLength(customers);
  expect(new Set(sent.map(({ customer }) => customer.id)).size).toBe(customers);
  // Only a mail that was in the hands of the worker when it was killed may be missing, and it says so.
  const unknown = sent.filter(({ failureReason }) => failureReason === 'outcome-unknown');
  expect(unknown.length).toBeLessThanOrEqual(interrupted);
  expect(recipients.length).toBeGreaterThanOrEqual(customers - unknown.length);
  // Nothing that was due is left, and whoever is not asked is told why.
  expect(invitations.filter(({ underWaySince }) => underWaySince !== null)).toEqual([]);
  expect(of('scheduled').every(({ scheduledAt }) => scheduledAt !== null && scheduledAt.getTime() > began + 29 * DAY)).toBe(true);
  expect(of('skipped').every(({ reasons }) => reasons.length > 0)).toBe(true);
  expect(sent.length + of('scheduled').length + of('skipped').length).toBe(2_000);
});
