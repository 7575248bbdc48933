import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { select } from '../../test/select.js';
import { createToken } from '../viewer/token.js';
import { createSignInLink } from './sign-in.js';

const PUBLIC_URL = 'https://nps.example.com';
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);

let app: TestApp;
let workspace: TestWorkspace;
let clock = NOW;
beforeAll(async () => {
  app = await startTestApp({ publicUrl: PUBLIC_URL });
  workspace = await app.createWorkspace('Shop');
});
afterEach(() => setClock(NOW));
afterAll(() => app.close());

describe('a sign-in link', () => {
  it('opens one session, for a cookie that no script can read and no other site can send', async () => {
    const answer = await spend(await createLink());
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^goodword_session=gws_\w+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ]);
    expect(await whoIs(cookieOf(answer))).toEqual({ status: 200, viewer: { name: 'Owner', scopes: ['READ', 'WRITE', 'ADMIN'], workspace: { id: workspace.id } } });
  });

  it('works once', async () => {
    const link = await createLink();
    expect((await spend(link)).status).toBe(204);
    const second = await spend(link);
    expect(second.status).toBe(401);
    expect(await second.json()).toEqual({ message: 'This sign-in link was used already, or it is too old.', requestId: expect.any(String) });
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  it('opened by many at once lets one in', async () => {
    const link = await createLink();
    const answers = await Promise.all(Array.from({ length: 8 }, () => spend(link)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 401, 401, 401, 401, 401, 401, 401]);
  });

  it.each([[23.9, 204], [24, 401], [1_000, 401]])('after %d hours is answered with %d', async (age, status) => {
    const link = await createLink();
    setClock(hours(age));
    expect((await spend(link)).status).toBe(status);
  });

  it.each<[string, () => unknown]>([
    ['of nobody', () => ({ token: createToken('gwl', workspace.id, (n) => new Uint8Array(randomBytes(n))) })],
    ['that is a session', () => ({ token: createToken('gws', workspace.id, (n) => new Uint8Array(randomBytes(n))) })],
    ['that is an API key', () => ({ token: workspace.key })],
    ['that is no text', () => ({ token: { $ne: null } })],
    ['that is missing', () => ({})],
    ['in a list', () => [{ token: 'x' }]],
    ['that is too long', () => ({ token: 'x'.repeat(500) })],
  ])('%s opens nothing', async (_case, body) => {
    expect((await post('/session', JSON.stringify(body()), { 'content-type': 'application/json' })).status).toBe(401);
  });

  it('is not spent by whoever only looks at it', async () => {
    const token = await createLink();
    for (const method of ['GET', 'HEAD']) {
      for (const path of ['/sign-in', `/sign-in?token=${token}`, `/session?token=${token}`, '/session']) {
        const answer = await fetch(`${app.url}${path}`, { method, headers: { accept: 'text/html' } });
        expect(answer.headers.getSetCookie()).toEqual([]);
      }
    }
    // Nor by what a form of another site can send without asking first.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await post('/session', JSON.stringify({ token }), { 'content-type': type });
      expect([401, 415]).toContain(answer.status);
    }
    expect((await spend(token)).status).toBe(204);
  });
});

describe('a session', () => {
  it.each([[719, 200], [720, 401]])('after %d hours is answered with %d', async (age, status) => {
    const cookie = await signedIn();
    setClock(hours(age));
    expect((await whoIs(cookie)).status).toBe(status);
  });

  it('ends when its user signs out; another one goes on', async () => {
    const [mine, other] = [await signedIn(), await signedIn()];
    const answer = await signOut(mine, { origin: app.url });
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^goodword_session=; Max-Age=0; Path=\//)]);
    expect([(await whoIs(mine)).status, (await whoIs(other)).status]).toEqual([401, 200]);
  });

  it('cannot be ended by another site', async () => {
    const cookie = await signedIn();
    expect((await signOut(cookie, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await signOut(cookie, {})).status).toBe(403);
    expect((await whoIs(cookie)).status).toBe(200);
  });

  it('is not found by its token as an API key, nor by its link', async () => {
    const link = await createLink();
    const session = cookieOf(await spend(link)).split('=')[1] ?? '';
    for (const token of [session, link]) {
      const { errors } = await workspace.send('{ viewer { name } }', {}, { authorization: `Bearer ${token}` });
      expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      if (token === link) expect((await whoIs(`goodword_session=${token}`)).status).toBe(401);
    }
  });

  it('and its link leave only their hashes in the database', async () => {
    const link = await createLink();
    const session = cookieOf(await spend(link));
    const rows = await select<{ row: string }>(app.database.ownerUrl, 'select t::text as row from session t union all select l::text from sign_in_link l');
    const everything = rows.map(({ row }) => row).join('\n');
    expect(everything).toContain(workspace.id);
    for (const token of [link, session]) expect(everything).not.toContain(token.split('_').at(-1));
  });

  it('of another workspace is another', async () => {
    const other = await app.createWorkspace('Other');
    const cookie = cookieOf(await spend(await createLink(other.id)));
    expect((await whoIs(cookie)).viewer).toMatchObject({ workspace: { id: other.id } });
  });
});

describe('a cookie by itself proves nothing: a request', () => {
  const host = (): string => new URL(app.url).host;
  it.each<[string, () => Record<string, string>, number]>([
    ['from a page of this server', () => ({ origin: app.url }), 200],
    ['from a page of this server by TLS', () => ({ origin: `https://${host()}` }), 200],
    ['from the address that people know', () => ({ origin: PUBLIC_URL }), 200],
    ['without Origin that the browser says is of this server', () => ({ 'sec-fetch-site': 'same-origin' }), 200],
    ['from another site', () => ({ origin: 'https://evil.example' }), 401],
    ['from another program on this machine', () => ({ origin: 'http://127.0.0.1:3000' }), 401],
    ['from a name that only begins alike', () => ({ origin: `${PUBLIC_URL}.evil.example` }), 401],
    ['from a page without an origin', () => ({ origin: 'null' }), 401],
    ['from another site that claims to be this one', () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }), 401],
    ['that does not say where it comes from', () => ({}), 401],
    ['that another site sends', () => ({ 'sec-fetch-site': 'cross-site' }), 401],
    ['that a neighbouring site sends', () => ({ 'sec-fetch-site': 'same-site' }), 401],
    ['that was typed in', () => ({ 'sec-fetch-site': 'none' }), 401],
  ])('%s', async (_case, headers, status) => {
    const cookie = await signedIn();
    expect((await whoIs(cookie, headers())).status).toBe(status);
  });
});

it('an API key beside a cookie is the one that counts', async () => {
  const cookie = await signedIn();
  const other = await app.createWorkspace('Other');
  expect((await whoIs(cookie, { origin: app.url, authorization: `Bearer ${other.key}` })).viewer).toMatchObject({ workspace: { id: other.id } });
  expect((await whoIs(cookie, { origin: app.url, authorization: 'Bearer gw_wrong' })).status).toBe(401);
});

function setClock(now: Date): void {
  clock = now;
  app.setNow(now);
}

function createLink(workspaceId = workspace.id): Promise<string> {
  return createSignInLink(app.orm, workspaceId, { now: clock, newId: () => uuidv7(), randomBytes: (n) => new Uint8Array(randomBytes(n)) });
}

function post(path: string, body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${app.url}${path}`, { method: 'POST', headers, body });
}

function spend(token: string): Promise<Response> {
  return post('/session', JSON.stringify({ token }), { 'content-type': 'application/json' });
}

function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function signedIn(): Promise<string> {
  return cookieOf(await spend(await createLink()));
}

function signOut(cookie: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${app.url}/session`, { method: 'DELETE', headers: { cookie, ...headers } });
}

async function whoIs(cookie: string, headers: Record<string, string> = { origin: app.url }): Promise<{ status: number; viewer: unknown }> {
  const query = '{ viewer { name scopes workspace { id } } }';
  const answer = await post('/graphql', JSON.stringify({ query }), { 'content-type': 'application/json', cookie, ...headers });
  return { status: answer.status, viewer: ((await answer.json()) as { data?: { viewer?: unknown } }).data?.viewer }; // GraphQL's own form
}
