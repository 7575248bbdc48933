import { describe, expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

const auth = { apiKey: 'gw_key' };
const interaction = { __typename: 'Interaction', id: 'i1', type: 'purchase', status: 'COMPLETED' };
const refusal = { __typename: 'InteractionTypeMissing', kind: 'interaction/type-missing', message: 'Please say what kind.' };
const input = { type: 'purchase', externalId: 'order-17', amount: { amount: '1990', currency: 'EUR' } };

describe('recording interactions', () => {
  it('gives what is stored, under one key for all attempts', async () => {
    const server = await scriptedServer(drop, data({ recordInteraction: interaction }));
    const { interactions } = createGoodword({ url: server.url, auth });
    expect(await interactions.record(input)).toEqual({ ok: true, value: interaction });
    const [first, second] = server.received.map(({ body }) => body.variables);
    expect(first).toMatchObject({ input, idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(second).toEqual(first);
  });

  it('gives a refusal as a value', async () => {
    const server = await scriptedServer(data({ recordInteraction: refusal }));
    expect(await createGoodword({ url: server.url, auth }).interactions.record(input)).toEqual({ ok: false, refusal });
  });

  it('gives each of many its own result', async () => {
    const answer = { __typename: 'RecordedInteractions', recorded: 1, repeated: 0, refused: 1, results: [interaction, refusal] };
    const server = await scriptedServer(data({ recordInteractions: answer }), data({ recordInteractions: { ...refusal, kind: 'batch/empty' } }));
    const { interactions } = createGoodword({ url: server.url, auth });
    expect(await interactions.recordMany([input, input], { idempotencyKey: 'mine' })).toEqual({
      ok: true, value: { recorded: 1, repeated: 0, refused: 1, results: [{ ok: true, value: interaction }, { ok: false, refusal }] },
    });
    expect(server.received[0]?.body.variables).toEqual({ inputs: [input, input], idempotencyKey: 'mine' });
    expect(await interactions.recordMany([])).toMatchObject({ ok: false, refusal: { kind: 'batch/empty' } });
  });
});

describe('ending an interaction', () => {
  it('refunds once, however often it has to be sent', async () => {
    const server = await scriptedServer(drop, data({ refundInteraction: interaction }), data({ refundInteraction: refusal }));
    const { interactions } = createGoodword({ url: server.url, auth });
    expect(await interactions.refund('i1', { amount: { amount: '990', currency: 'EUR' } })).toEqual({ ok: true, value: interaction });
    const [first, second] = server.received.map(({ body }) => body.variables);
    expect(first).toMatchObject({ id: 'i1', amount: { amount: '990', currency: 'EUR' }, idempotencyKey: expect.any(String) });
    expect(second).toEqual(first);
    expect(await interactions.refund('i1')).toEqual({ ok: false, refusal });
  });

  it('cancels, and does not repeat what may have been done', async () => {
    const server = await scriptedServer(data({ cancelInteraction: interaction }), data({ cancelInteraction: refusal }), drop);
    const { interactions } = createGoodword({ url: server.url, auth });
    expect(await interactions.cancel('i1')).toEqual({ ok: true, value: interaction });
    expect(await interactions.cancel('i1')).toEqual({ ok: false, refusal });
    await expect(interactions.cancel('i1')).rejects.toThrow();
    expect(server.received).toHaveLength(3);
  });
});

describe('listing interactions', () => {
  it('asks for the next page when the last is used up', async () => {
    const page = (id: string, endCursor: string | null) => data({ interactions: { nodes: [{ id }], pageInfo: { hasNextPage: endCursor !== null, endCursor } } });
    const server = await scriptedServer(page('i1', 'c1'), page('i2', null));
    const ids: string[] = [];
    const { interactions } = createGoodword({ url: server.url, auth });
    for await (const { id } of interactions.list({ filter: { types: ['purchase'] }, pageSize: 1 })) ids.push(id);
    expect(ids).toEqual(['i1', 'i2']);
    expect(server.received.map(({ body }) => body.variables)).toEqual([
      { first: 1, filter: { types: ['purchase'] }, after: null }, { first: 1, filter: { types: ['purchase'] }, after: 'c1' },
    ]);
    expect(() => interactions.list({ pageSize: 101 })).toThrow(RangeError);
  });
});
