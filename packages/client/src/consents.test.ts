import { describe, expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

const auth = { apiKey: 'gw_key' };
const consent = { __typename: 'Consent', id: 'k1', channel: 'email', state: 'GIVEN' };
const input = { customerId: 'c1', channel: 'email', state: 'GIVEN', source: 'checkout form' } as const;

describe('recording a consent', () => {
  it('gives what is stored, or a refusal as a value', async () => {
    const refusal = { __typename: 'CustomerNotFound', kind: 'customer/not-found', message: 'There is no such customer.' };
    const server = await scriptedServer(data({ recordConsent: consent }), data({ recordConsent: refusal }));
    const { consents } = createGoodword({ url: server.url, auth });
    expect(await consents.record(input)).toEqual({ ok: true, value: consent });
    expect(await consents.record(input)).toEqual({ ok: false, refusal });
  });

  it('is repeated only when it says when it was said', async () => {
    const server = await scriptedServer(drop, data({ recordConsent: consent }), drop);
    const { consents } = createGoodword({ url: server.url, auth });
    expect(await consents.record({ ...input, at: '2026-03-21T09:30:00Z' })).toMatchObject({ ok: true });
    await expect(consents.record(input)).rejects.toThrow();
    expect(server.received).toHaveLength(3);
  });
});

it('reads the consents of a customer', async () => {
  const customer = { unsubscribedFrom: ['SURVEY'], consents: [consent], consentHistory: [consent] };
  const server = await scriptedServer(data({ customer }), data({ customer: null }));
  const { consents } = createGoodword({ url: server.url, auth });
  expect(await consents.of('c1')).toEqual(customer);
  expect(await consents.of('c2')).toBeNull();
});
