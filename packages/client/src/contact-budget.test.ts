import { expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

it('the contact budget is read, set also when the first answer is lost, or refused as a value', async () => {
  const budget = { __typename: 'ContactBudget', quarantineDays: 90 };
  const refusal = { __typename: 'ContactBudgetOutOfRange', kind: 'contact-budget/out-of-range', message: 'Seven days at least.' };
  const server = await scriptedServer(
    data({ contactBudget: budget }), drop, data({ setContactBudget: budget }), data({ setContactBudget: refusal }));
  const { contactBudget } = createGoodword({ url: server.url, auth: { apiKey: 'gw_key' } });
  expect(await contactBudget.read()).toEqual(budget);
  expect(await contactBudget.set({ quarantineDays: 90 })).toEqual({ ok: true, value: budget });
  expect(server.received[2]?.body.variables).toEqual({ budget: { quarantineDays: 90 } });
  expect(await contactBudget.set({ quarantineDays: 1 })).toEqual({ ok: false, refusal });
});
