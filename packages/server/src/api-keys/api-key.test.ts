import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { select } from '../../test/select.js';

const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);
const refusal = '... on Refusal { kind message }';
const create = `mutation ($name: String!, $scopes: [Scope!]!) {
  createApiKey(name: $name, scopes: $scopes) { __typename ... on IssuedApiKey { token apiKey { id name scopes lastUsedAt expiresAt revokedAt } } ${refusal} }
}`;
const rotate = `mutation ($id: ID!, $overlapHours: Float! = 24) {
  rotateApiKey(id: $id, overlapHours: $overlapHours) { __typename ... on IssuedApiKey { token apiKey { id name scopes } } ${refusal} }
}`;
const revoke = `mutation ($id: ID!) { revokeApiKey(id: $id) { __typename ... on ApiKey { revokedAt } ${refusal} } }`;

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace('Shop');
});
afterEach(() => app.setNow(NOW));
afterAll(() => app.close());

describe('creating', () => {
  it('shows the key this once, and it works at once', async () => {
    const { token, apiKey } = await issued();
    expect(apiKey).toEqual({ id: expect.any(String), name: 'Till', scopes: ['READ'], lastUsedAt: null, expiresAt: null, revokedAt: null });
    expect(await works(token)).toBe(true);
  });

  it.each([
    ['without a name', { name: '  ', scopes: ['READ'] }, 'ApiKeyNameMissing'],
    ['with an endless name', { name: 'x'.repeat(10_000), scopes: ['READ'] }, 'ApiKeyNameTooLong'],
    ['without scopes', { name: 'Till', scopes: [] }, 'ApiKeyScopesMissing'],
  ])('is refused %s', async (_case, variables, type) => {
    const { createApiKey } = await workspace.query(create, variables);
    expect(createApiKey.__typename).toBe(type);
  });

  it('leaves only the hash in the database', async () => {
    const { token } = await issued();
    const secret = token.split('_')[2] ?? '';
    const tables = await select<{ name: string }>(app.database.ownerUrl, `select tablename as name from pg_tables where schemaname = 'public'`);
    const rows = await Promise.all(tables.map(({ name }) => select<{ row: string }>(app.database.ownerUrl, `select t::text as row from "${name}" t`)));
    const everything = rows.flat().map(({ row }) => row).join('\n');
    expect(everything).toContain('Till');
    expect(everything).not.toContain(secret);
    expect(JSON.stringify(await workspace.query('{ apiKeys { id name scopes createdAt lastUsedAt expiresAt revokedAt } }'))).not.toContain(secret);
  });
});

describe('rotating', () => {
  it('lets both keys work during the overlap, and only the new one after it', async () => {
    const old = await issued();
    const next = (await workspace.query(rotate, { id: old.apiKey.id, overlapHours: 2 })).rotateApiKey;
    expect(next.apiKey).toMatchObject({ name: 'Till', scopes: ['READ'] });
    for (const [at, oldWorks] of [[0, true], [1.99, true], [2, false], [100_000, false]] as const) {
      app.setNow(hours(at));
      expect([at, await works(old.token), await works(next.token)]).toEqual([at, oldWorks, true]);
    }
  });

  it('without an overlap ends the old key at once', async () => {
    const old = await issued();
    const next = (await workspace.query(rotate, { id: old.apiKey.id, overlapHours: 0 })).rotateApiKey;
    expect([await works(old.token), await works(next.token)]).toEqual([false, true]);
  });

  it('again does not lengthen the life of a key that is ending', async () => {
    const old = await issued();
    await workspace.query(rotate, { id: old.apiKey.id, overlapHours: 1 });
    await workspace.query(rotate, { id: old.apiKey.id, overlapHours: 720 });
    app.setNow(hours(1));
    expect(await works(old.token)).toBe(false);
  });

  it.each([-1, 720.1, 1e300])('does not take an overlap of %d hours', async (overlapHours) => {
    const { apiKey, token } = await issued();
    const { errors } = await workspace.send(rotate, { id: apiKey.id, overlapHours });
    expect(errors).toMatchObject([{ message: 'overlapHours must be from 0 to 720', extensions: { code: 'BAD_USER_INPUT', argument: 'overlapHours' } }]);
    expect(await works(token)).toBe(true);
  });

  it('by two people at once makes two successors and one end', async () => {
    const old = await issued();
    const both = await Promise.all([1, 2].map((overlapHours) => workspace.query(rotate, { id: old.apiKey.id, overlapHours })));
    expect(new Set(both.map(({ rotateApiKey }) => rotateApiKey.token)).size).toBe(2);
    app.setNow(hours(1));
    expect(await works(old.token)).toBe(false);
  });
});

describe('revoking', () => {
  it('ends a key at once and for good', async () => {
    const { apiKey, token } = await issued();
    expect(await workspace.query(revoke, { id: apiKey.id })).toEqual({ revokeApiKey: { __typename: 'ApiKey', revokedAt: NOW.toISOString() } });
    expect(await works(token)).toBe(false);
    for (const document of [revoke, rotate]) {
      const answer: Record<string, unknown> = Object.values<any>(await workspace.query(document, { id: apiKey.id }))[0];
      expect(answer).toEqual({ __typename: 'ApiKeyAlreadyRevoked', kind: 'api-key/already-revoked', message: expect.any(String) });
    }
    expect(await works(token)).toBe(false);
  });

  it('the key that asks is possible, too', async () => {
    const { token, apiKey } = await issued('Admin', ['ADMIN']);
    const { data } = await workspace.send(revoke, { id: apiKey.id }, { authorization: `Bearer ${token}` });
    expect(data.revokeApiKey.__typename).toBe('ApiKey');
    expect(await works(token)).toBe(false);
  });
});

it('the list has all keys, the newest first, also those that no longer work', async () => {
  const other = await app.createWorkspace('Other');
  app.setNow(hours(1));
  const made = (await other.query(create, { name: 'Second', scopes: ['READ'] })).createApiKey.apiKey.id;
  await other.query(revoke, { id: made });
  const { apiKeys } = await other.query('{ apiKeys { name revokedAt } }');
  expect(apiKeys).toEqual([{ name: 'Second', revokedAt: hours(1).toISOString() }, { name: 'Key admin', revokedAt: null }]);
});

async function issued(name = 'Till', scopes: readonly string[] = ['READ']): Promise<{ token: string; apiKey: { id: string } & Record<string, unknown> }> {
  return (await workspace.query(create, { name, scopes })).createApiKey;
}

async function works(token: string): Promise<boolean> {
  const { data, errors } = await workspace.send('{ nps { total } }', {}, { authorization: `Bearer ${token}` });
  return errors === undefined && data.nps.total === 0;
}
