import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { ApiKeyRow } from '../api-keys/api-key.entity.js';
import { readConfig } from '../config.js';
import { DEMO_WORKSPACE_ID, prepareDemoKey } from '../demo/demo-key.js';
import { forWorkspace } from '../orm.js';
import { createWorkspace } from '../workspaces/create-workspace.js';
import { authenticateApiKey, type DemoKey } from './authenticate.js';
import { createToken, hashToken } from './token.js';

const document = '{ viewer { name workspace { id } } }';
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);
const secretOf = (length: number) => new Uint8Array(randomBytes(length));

let app: TestApp;
let workspace: TestWorkspace;
let key: string;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace('Shop');
  key = await workspace.issueKey('read');
});
afterAll(() => app.close());

describe('credentials that are not valid', () => {
  const changed = async (change: Partial<Pick<ApiKeyRow, 'expiresAt' | 'revokedAt'>>): Promise<string> => {
    const token = await workspace.issueKey('read');
    await forWorkspace(app.orm, workspace.id).nativeUpdate(ApiKeyRow, { workspaceId: workspace.id, tokenHash: hashToken(token) }, change);
    return token;
  };
  const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

  it.each<[string, () => Record<string, string> | Promise<Record<string, string>>]>([
    ['none at all', () => ({})],
    ['an unknown key of this workspace', () => bearer(createToken('gw', workspace.id, secretOf))],
    ['a key of a workspace that does not exist', () => bearer(createToken('gw', uuidv7(), secretOf))],
    ['a key cut short', () => bearer(key.slice(0, -1))],
    ['the first half of a key', () => bearer(key.slice(0, key.length / 2))],
    ['a key with something behind it', () => bearer(`${key}x`)],
    ['the workspace of another key', async () => bearer(`gw_${(await app.createWorkspace()).key.split('_')[1] ?? ''}_${key.split('_')[2] ?? ''}`)],
    ['an expired key', async () => bearer(await changed({ expiresAt: NOW }))],
    ['a revoked key', async () => bearer(await changed({ revokedAt: minutes(-1) }))],
    ['a revoked key whose overlap lasts', async () => bearer(await changed({ revokedAt: minutes(-1), expiresAt: minutes(1) }))],
    ['a session as a key', () => bearer(createToken('gws', workspace.id, secretOf))],
    ['the hash of a key', () => bearer(hashToken(key))],
    ['an empty key', () => bearer('')],
    ['two keys', () => bearer(`${key} ${key}`)],
    ['a key as a user name', () => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` })],
    ['a key without its scheme', () => ({ authorization: key })],
    ['a key in a cookie', () => ({ cookie: `goodword_session=${key}`, origin: app.url })],
  ])('are refused like all others: %s', async (_case, headers) => {
    expect(await ask(await headers())).toEqual({
      status: 401,
      body: {
        data: null,
        errors: [expect.objectContaining({
          message: 'Sign in, or send an API key as "Authorization: Bearer gw_…".',
          extensions: { code: 'UNAUTHENTICATED' },
          path: ['viewer'],
        })],
      },
    });
  });
});

it('whoever is nobody may look at the schema, but not at data', async () => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __schema { queryType { name } } }' }),
  });
  expect(await response.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
});

describe('a valid key', () => {
  it.each([['Bearer '], ['bearer '], ['Bearer   ']])('is read after %j', async (scheme) => {
    const { status, body } = await ask({ authorization: `${scheme}${key}` });
    expect({ status, body }).toEqual({ status: 200, body: { data: { viewer: { name: 'Key read', workspace: { id: workspace.id } } } } });
  });

  it('is noted as used, once a minute', async () => {
    const own = await workspace.issueKey('read');
    const lastUsed = async (): Promise<Date | null | undefined> =>
      (await forWorkspace(app.orm, workspace.id).findOne(ApiKeyRow, { workspaceId: workspace.id, tokenHash: hashToken(own) }))?.lastUsedAt;
    const seen = [await lastUsed()];
    for (const at of [0, 0.5, 1, 1.1, 1.6, 9]) {
      app.setNow(minutes(at));
      await ask({ authorization: `Bearer ${own}` });
      seen.push(await lastUsed());
    }
    app.setNow(NOW);
    expect(seen).toEqual([null, minutes(0), minutes(0), minutes(0), minutes(1.1), minutes(1.1), minutes(9)]);
  });
});

describe('GOODWORD_DEMO_KEY', () => {
  beforeAll(() => createWorkspace(app.orm.em.fork(), { id: DEMO_WORKSPACE_ID, name: 'Demo', demo: true, createdAt: NOW }));

  const prepare = (token: string): Promise<DemoKey> => {
    const { demoKey } = readConfig({ GOODWORD_DEMO_KEY: token });
    const parts = { now: NOW, newId: () => uuidv7(), randomBytes: secretOf };
    return prepareDemoKey(forWorkspace(app.orm, DEMO_WORKSPACE_ID), { demoKey, dataDirectory: '/nowhere' }, parts);
  };

  it.each(['gw_x', 'gw_demo', 'gw_demo_key', 'gw_a_b_c_d', 'gw_~!*/+=.-,;', `gw_${'long'.repeat(50)}`,
    createToken('gw', uuidv7(), secretOf)])('may be %s, and opens the demonstration', async (token) => {
    const demoKey = await prepare(token);
    expect(await authenticateApiKey(app.orm, token, NOW, demoKey)).toMatchObject({
      viewer: { workspaceId: DEMO_WORKSPACE_ID, name: 'Demonstration', scopes: ['admin'] },
    });
    // Without the demonstration it is a key of nothing.
    expect(await authenticateApiKey(app.orm, token, NOW, null)).toBeNull();
    expect(await authenticateApiKey(app.orm, `${token}x`, NOW, demoKey)).toBeNull();
  });

  it('is stored once, however often the demonstration starts', async () => {
    const count = () => forWorkspace(app.orm, DEMO_WORKSPACE_ID).count(ApiKeyRow, { workspaceId: DEMO_WORKSPACE_ID });
    await prepare('gw_again');
    const before = await count();
    await prepare('gw_again');
    expect(await count()).toBe(before);
  });
});

async function ask(headers: Record<string, string>): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: document }),
  });
  return { status: response.status, body: await response.json() };
}
