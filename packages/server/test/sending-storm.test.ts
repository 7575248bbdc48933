import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './postgres.js';
import { sendingStorm, stormFaults, type StormInvitation, type StormOutcome } from './sending-storm.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a storm of two surveys, with a worker killed in the middle, asks everybody once and loses nobody', { timeout: 180_000 }, async () => {
  const storm = await sendingStorm({
    serviceUrl: database.serviceUrl, customers: 150, interactions: 500, seed: 7, killedAfter: 40, longestMs: 150_000,
  });
  expect(stormFaults(storm)).toEqual([]);
  expect(storm.customers).toBeGreaterThan(100);
});

describe('what a storm may have broken is found:', () => {
  const beganAt = new Date('2026-03-21T09:30:00Z');
  const row = (customer: string, changes: Partial<StormInvitation> = {}): StormInvitation => ({
    customer: { id: customer }, status: 'sent', scheduledAt: beganAt, underWaySince: null, failureReason: null, reasons: [], ...changes,
  });
  const later = { status: 'scheduled', scheduledAt: new Date('2026-04-20T09:30:00Z') } as const;
  const skip = { status: 'skipped', reasons: [{ kind: 'eligibility/too-late' }] } as const;
  const calm: StormOutcome = {
    customers: 2, interactions: 2, beganAt, recipients: ['ana', 'ben'], interrupted: 0, seconds: 1,
    invitations: [row('ana'), row('ana', later), row('ben'), row('ben', skip)],
  };

  test('nothing in a calm one', () => {
    expect(stormFaults(calm)).toEqual([]);
  });

  test.each<[string, Partial<StormOutcome>]>([
    ['somebody got two mails', { recipients: ['ana', 'ana', 'ben'] }],
    ['somebody was asked twice within the quarantine', { invitations: [row('ana'), row('ana', later), row('ana'), row('ben', skip)] }],
    ['1 of 2 customers were asked', { invitations: [row('ana'), row('ana', later), row('ben', later), row('ben', skip)] }],
    ['1 mails arrived for 2 customers, 0 of unknown outcome', { recipients: ['ana'] }],
    ['1 outcomes are unknown, and 0 were interrupted', { invitations: [row('ana', { failureReason: 'outcome-unknown' }), row('ana', later), row('ben'), row('ben', skip)] }],
    ['somebody is asked half', { invitations: [row('ana', { underWaySince: beganAt }), row('ana', later), row('ben'), row('ben', skip)] }],
    ['something due was left', { invitations: [row('ana'), row('ana', { ...later, scheduledAt: beganAt }), row('ben'), row('ben', skip)] }],
    ['somebody is not asked, and nobody knows why', { invitations: [row('ana'), row('ana', later), row('ben'), row('ben', { ...skip, reasons: [] })] }],
    ['3 of 4 decisions are planned, sent or skipped', { invitations: [row('ana'), row('ana', { status: 'bounced' }), row('ben'), row('ben', skip)] }],
  ])('%s', (fault, broken) => {
    expect(stormFaults({ ...calm, ...broken })).toEqual([fault]);
  });
});
