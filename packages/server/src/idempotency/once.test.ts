import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('a refusal with dates is repeated as it was', async () => {
  const workspace = await app.createWorkspace();
  const record = () => workspace.query(
    `mutation {
      recordInteraction(input: { type: "visit", occurredAt: "1999-01-01T00:00:00Z" }, idempotencyKey: "k") {
        ... on InteractionDateOutOfRange { kind earliest latest message }
      }
    }`);
  const first = await record();
  expect(first.recordInteraction).toMatchObject({ kind: 'interaction/date-out-of-range', earliest: '2000-01-01T00:00:00.000Z' });
  expect(await record()).toEqual(first);
});
