import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodword } from '../test/command.js';
import { createTestDatabase, type TestDatabase } from '../test/postgres.js';
import { openOrm, type Orm } from './orm.js';
import { signIn } from './sessions/sign-in.js';
import { authenticateApiKey, authenticateSession } from './viewer/authenticate.js';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.serviceUrl, { poolSize: 1 });
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

const run = (...args: readonly string[]) => goodword(args, { DATABASE_URL: database.serviceUrl });
const viewerOf = async (token: string) => (await authenticateApiKey(orm, token.trim(), new Date(), null))?.viewer ?? null;

// In this order: what an operator does on a new database.
describe('on a new database', () => {
  let shop = '';
  let bakery = '';

  it('a key needs a workspace first, and the way to one is shown', async () => {
    expect(await run('workspaces', 'list')).toEqual({ code: 0, out: '', err: '' });
    const refused = { code: 1, out: '', err: 'There is no workspace yet. Make one: npx goodword workspaces create "My shop"\n' };
    expect(await run('keys', 'create', 'Till')).toEqual(refused);
  });

  it('a workspace is made and listed', async () => {
    shop = (await run('workspaces', 'create', 'Shop', '--time-zone', 'Asia/Tehran')).out.trim();
    expect(shop).toMatch(ID);
    expect(await run('workspaces', 'list')).toEqual({ code: 0, out: `${shop}  Shop (Asia/Tehran)\n`, err: '' });
  });

  it('a key is made, shown once, rotated and revoked', async () => {
    const first = await run('keys', 'create', 'Till', '--scopes', 'read,write');
    expect(first).toEqual({ code: 0, out: expect.stringMatching(/^gw_\w+\n$/), err: '' });
    expect(await viewerOf(first.out)).toMatchObject({ workspaceId: shop, name: 'Till', scopes: ['read', 'write'] });
    const id = ID.exec((await run('keys', 'list')).out)?.[0] ?? '';
    const second = await run('keys', 'rotate', id, '--overlap-hours', '0');
    expect([await viewerOf(first.out), (await viewerOf(second.out))?.name]).toEqual([null, 'Till']);
    const listed = await run('keys', 'list');
    expect(listed.out).toMatch(/^\S+ {2}read,write {2}expired \S+ {2}Till\n\S+ {2}read,write {2}used \S+ +Till\n$/);
    for (const { out } of [first, second]) expect(listed.out).not.toContain(out.trim().split('_')[2]);
    const secondId = ID.exec(listed.out.split('\n')[1] ?? '')?.[0] ?? '';
    expect(await run('keys', 'revoke', secondId)).toEqual({ code: 0, out: 'Revoked: Till\n', err: '' });
    expect(await viewerOf(second.out)).toBeNull();
    expect(await run('keys', 'revoke', secondId)).toEqual({ code: 1, out: '', err: expect.stringMatching(/already/) });
  });

  it('a key may only read and write if nothing else is said', async () => {
    expect(await viewerOf((await run('keys', 'create', 'Plain')).out)).toMatchObject({ scopes: ['write'] });
  });

  it('a link signs one browser in', async () => {
    const { out } = await goodword(['sign-in'], { DATABASE_URL: database.serviceUrl, GOODWORD_PUBLIC_URL: 'https://nps.example.com' });
    expect(out).toMatch(/^https:\/\/nps\.example\.com\/sign-in#token=gwl_\w+\n$/);
    const parts = { now: new Date(), newId: () => shop, randomBytes: (n: number) => new Uint8Array(n) };
    const session = await signIn(orm, out.trim().split('=')[1] ?? '', parts);
    expect((await authenticateSession(orm, session ?? '', new Date()))?.viewer.workspaceId).toBe(shop);
    expect((await run('sign-in')).out).toMatch(/^http:\/\/localhost:4000\/sign-in#token=/);
  });

  it('of several workspaces one has to be named, by its name or its id', async () => {
    bakery = (await run('workspaces', 'create', 'Bakery')).out.trim();
    expect(await run('keys', 'create', 'Till')).toEqual({
      code: 1, out: '', err: `Say which workspace is meant, by --workspace with its name or id:\n  Shop (${shop})\n  Bakery (${bakery})\n`,
    });
    for (const name of ['Bakery', bakery]) {
      expect(await viewerOf((await run('keys', 'create', 'Till', '--workspace', name)).out)).toMatchObject({ workspaceId: bakery });
    }
    expect((await run('keys', 'list', '--workspace', 'Bakery')).out.trim().split('\n')).toHaveLength(2);
    expect((await run('keys', 'list', '--workspace', 'Butcher')).err).toMatch(/^Say which workspace is meant/);
  });

  it('a key of one workspace cannot be reached through another', async () => {
    const id = ID.exec((await run('keys', 'list', '--workspace', 'Shop')).out)?.[0] ?? '';
    const foreign = await run('keys', 'revoke', id, '--workspace', 'Bakery');
    expect(foreign).toEqual({ ...(await run('keys', 'revoke', bakery, '--workspace', 'Bakery')), code: 1 });
    expect(foreign.err).not.toBe('');
  });
});

describe('what makes no sense is said, with the way out', () => {
  it.each<[readonly string[], RegExp]>([
    [['kyes'], /error: unknown command 'kyes'\n\(Did you mean keys\?\)/],
    [['keys', 'create', 'Till', '--scopes', 'all'], /Possible are read, write, admin\./],
    [['keys', 'create', ' ', '--workspace', 'Shop'], /name/i],
    [['keys', 'rotate', 'x', '--overlap-hours', '-1', '--workspace', 'Shop'], /^overlapHours must be from 0 to 720/],
    [['workspaces', 'create', ' '], /A workspace needs a name\./],
    [['workspaces', 'create', 'Shop', '--time-zone', 'Mars/Olympus'], /An IANA name such as Asia\/Tehran is meant\./],
  ])('goodword %j', async (args, complaint) => {
    const { code, err } = await run(...args);
    expect(err).toMatch(complaint);
    expect(err).not.toMatch(/\n {4}at /);
    expect(code).toBe(1);
  });
});
