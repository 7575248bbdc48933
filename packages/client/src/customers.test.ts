import { describe, expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

const auth = { apiKey: 'gw_key' };
const customer = { __typename: 'Customer', id: 'c1', externalId: 'crm-7', attributes: { vip: true } };

describe('upserting a customer', () => {
  it('gives the customer, after as many attempts as it takes', async () => {
    const server = await scriptedServer(drop, data({ upsertCustomer: customer }));
    const input = { externalId: 'crm-7', attributes: { vip: true, visits: 3, city: 'Казань' } };
    const { customers } = createGoodword({ url: server.url, auth });
    expect(await customers.upsert(input)).toEqual({ ok: true, value: customer });
    expect(server.received.map(({ body }) => body.variables)).toEqual([{ input }, { input }]);
  });

  it('gives a refusal as a value', async () => {
    const refusal = { __typename: 'CustomerAmbiguous', kind: 'customer/ambiguous', message: 'Two customers.' };
    const server = await scriptedServer(data({ upsertCustomer: refusal }));
    const { customers } = createGoodword({ url: server.url, auth });
    expect(await customers.upsert({ email: 'a@example.org', phone: '+7' })).toEqual({ ok: false, refusal });
  });
});
