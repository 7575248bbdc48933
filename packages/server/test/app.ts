import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { issueApiKey } from '../src/api-keys/issue-api-key.js';
import { type AppConfig, createApp } from '../src/app.js';
import { type Channels, mailboxOnly, openChannels } from '../src/channels/open-channels.js';
import { createIds } from '../src/ids.js';
import { forWorkspace, openOrm, type Orm } from '../src/orm.js';
import { work } from '../src/work.js';
import { createWorkspace } from '../src/workspaces/create-workspace.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';
import { runJobs } from './run-jobs.js';

/** The present of every test: a Saturday. */
export const NOW = new Date('2026-03-21T09:30:00.000Z');

type Scope = 'read' | 'write' | 'admin';
type Answer = { readonly data?: any; readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[] }; // the shape is the test's to know

/** A workspace and the means to ask about it. */
export interface TestWorkspace {
  readonly id: string;
  readonly key: string;
  /** Sends a GraphQL request with the key of this workspace and expects no errors. */
  readonly query: (document: string, variables?: Record<string, unknown>) => Promise<any>;
  /** As `query`, with errors, another key or other headers. */
  readonly send: (document: string, variables?: Record<string, unknown>, headers?: Record<string, string>) => Promise<Answer>;
  readonly issueKey: (...scopes: readonly Scope[]) => Promise<string>;
  readonly createSurvey: (name?: string, scale?: string) => Promise<string>;
}

export interface TestApp {
  readonly url: string;
  readonly orm: Orm;
  readonly database: TestDatabase;
  readonly createWorkspace: (name?: string) => Promise<TestWorkspace>;
  /** What jobs send through. */
  readonly channels: Channels;
  /** Moves the stopped clock. */
  readonly setNow: (now: Date) => void;
  /** Subscriptions that are open at this moment. */
  readonly subscribers: () => number;
  /** Does the jobs that are due by the stopped clock, each once; the number of attempts. */
  readonly runJobs: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * The whole server on a port of its own, over a fresh copy of the migrated database, with a stopped clock and with
 * random bytes that are the same in every run.
 */
export async function startTestApp(options: Partial<AppConfig> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  let now = NOW;
  const randomBytes = countedBytes();
  const app = await createApp({
    databaseUrl: database.serviceUrl, introspection: true, ide: true, publicUrl: null, demoKey: null, work: 'web',
    logger: { level: 'error' },
    now: () => now, randomBytes, ...options,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on TCP
  const url = `http://127.0.0.1:${port}`;
  const orm = await openOrm(database.serviceUrl, { poolSize: 4 });
  const newId = createIds(() => now);
  const channels = openChannels({ orm, now: () => now, newId }, options.channels ?? mailboxOnly);
  return {
    url,
    orm,
    database,
    channels,
    setNow: (instant) => {
      now = instant;
    },
    createWorkspace: async (name = 'Test') => {
      const id = uuidv7();
      await createWorkspace(orm.em.fork(), { id, name, createdAt: now });
      return workspaceOf(url, orm, id, randomBytes);
    },
    subscribers: () => app.countSubscriptions(),
    runJobs: () => runJobs({ orm, now: () => now, newId, randomBytes, channels, log: app.log }, work.jobs),
    close: async () => {
      await app.close();
      channels.close();
      await orm.close(true);
      await database.drop();
    },
  };
}

async function workspaceOf(url: string, orm: Orm, id: string, randomBytes: (n: number) => Uint8Array): Promise<TestWorkspace> {
  const issueKey = async (...scopes: readonly Scope[]) => {
    const em = forWorkspace(orm, id);
    const parts = { workspaceId: id, newId: () => uuidv7(), now: NOW, randomBytes };
    const { token } = await em.transactional(async (tx) => issueApiKey(tx, parts, { name: `Key ${scopes.join(' ')}`, scopes }));
    return token;
  };
  const key = await issueKey('admin');
  const send: TestWorkspace['send'] = async (document, variables = {}, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
    return response.json() as Promise<Answer>;
  };
  const query: TestWorkspace['query'] = async (document, variables) => {
    const { data, errors } = await send(document, variables);
    if (errors !== undefined) throw new Error(`GraphQL: ${JSON.stringify(errors)}`);
    return data;
  };
  const createSurvey: TestWorkspace['createSurvey'] = async (name = 'Relationship', scale = 'ZERO_TO_TEN') => {
    const { createSurvey: survey } = await query(
      `mutation ($input: SurveyInput!) { createSurvey(input: $input) { ... on Survey { id } ... on Refusal { kind } } }`,
      { input: { name, question: 'How likely are you to recommend us?', scale } },
    );
    return survey.id;
  };
  return { id, key, query, send, issueKey, createSurvey };
}

function countedBytes(): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    count += 1;
    return createHash('shake256', { outputLength: length }).update(String(count)).digest();
  };
}
