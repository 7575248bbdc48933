import { describe, expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword, NetworkError } from './index.js';

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

describe('a customer', () => {
  it('is found by its id, or is null', async () => {
    const server = await scriptedServer(data({ customer }), data({ customer: null }));
    const { customers } = createGoodword({ url: server.url, auth });
    expect(await customers.find('c1')).toEqual(customer);
    expect(await customers.find('c2')).toBeNull();
    expect(server.received.map(({ body }) => body.variables)).toEqual([{ id: 'c1' }, { id: 'c2' }]);
  });

  it('is deleted with one request, which is not repeated when the connection drops', async () => {
    const server = await scriptedServer(drop);
    const { customers } = createGoodword({ url: server.url, auth });
    await expect(customers.delete('c1')).rejects.toThrow(NetworkError);
    expect(server.received).toHaveLength(1);
  });

  it('that was deleted is named by its id, and a refusal is a value', async () => {
    const refusal = { __typename: 'CustomerNotFound', kind: 'customer/not-found', message: 'There is no such customer.' };
    const server = await scriptedServer(
      data({ deleteCustomer: { __typename: 'DeletedCustomer', id: 'c1' } }), data({ deleteCustomer: refusal }));
    const { customers } = createGoodword({ url: server.url, auth });
    expect(await customers.delete('c1')).toEqual({ ok: true, value: 'c1' });
    expect(await customers.delete('c1')).toEqual({ ok: false, refusal });
  });
});

describe('listing customers', () => {
  it('goes through all pages', async () => {
    const page = (id: string, endCursor: string | null) =>
      data({ customers: { nodes: [{ ...customer, id }], pageInfo: { hasNextPage: endCursor !== null, endCursor } } });
    const server = await scriptedServer(page('c1', 'p1'), page('c2', null));
    const { customers } = createGoodword({ url: server.url, auth });
    const found: string[] = [];
    for await (const { id } of customers.list({ text: 'sara', pageSize: 1 })) found.push(id);
    expect(found).toEqual(['c1', 'c2']);
    expect(server.received.map(({ body }) => body.variables)).toEqual([
      { text: 'sara', first: 1, after: null }, { text: 'sara', first: 1, after: 'p1' },
    ]);
  });

  it('complains of a page size at once', () => {
    const { customers } = createGoodword({ url: 'http://localhost', auth });
    expect(() => customers.list({ pageSize: 0 })).toThrow(RangeError);
  });
});
