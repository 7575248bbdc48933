import { extendSchema, graphql, type GraphQLSchema, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { rootFields } from '../../test/root-fields.js';
import { type Context, createContext } from '../context.js';
import { createSchema } from '../schema.js';
import type { EntityManager } from '../orm.js';
import type { Viewer } from './viewer.js';

/** No field may get as far as the database. */
const untouchable = new Proxy({}, {
  get: () => {
    throw new Error('the database was asked');
  },
}) as EntityManager; // only its being asked matters

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

describe('without a viewer', () => {
  it('no field answers', async () => {
    expect(rootFields(schema).length).toBeGreaterThan(25);
    expect(await answersOtherThan(schema, null, 'UNAUTHENTICATED')).toEqual([]);
  });

  it('a field that forgot to ask is found', async () => {
    const open = extendSchema(schema, parse('extend type Query { salaries: [Int!]!  mood(of: ID!): String }'));
    expect(await answersOtherThan(open, null, 'UNAUTHENTICATED')).toEqual(['mood', 'salaries']);
  });
});

describe('a key that may read', () => {
  it('cannot use any mutation, and is told the scope that it lacks', async () => {
    const mutations = rootFields(schema).filter(({ kind }) => kind === 'mutation');
    for (const { name, document } of mutations) {
      const scope = isForAdmins(name) ? 'admin' : 'write';
      expect(await errorOf(schema, document, ['read']), name).toEqual({
        message: `This needs the scope ${scope}, which the API key does not have.`, extensions: { code: 'FORBIDDEN', scope },
      });
    }
    expect(mutations.length).toBeGreaterThan(10);
  });

  it('may use every query but those about keys and the mailbox', async () => {
    for (const { name, document } of rootFields(schema).filter(({ kind }) => kind === 'query')) {
      const error = await errorOf(schema, document, ['read']);
      expect(error?.extensions?.['scope'], name).toBe(isForAdmins(name) ? 'admin' : undefined);
    }
  });
});

describe('a key that may write', () => {
  it('cannot manage keys, and may do everything else', async () => {
    for (const { name, document } of rootFields(schema)) {
      const error = await errorOf(schema, document, ['write']);
      expect(error?.extensions?.['scope'], name).toBe(isForAdmins(name) ? 'admin' : undefined);
    }
  });
});

it('a key without scopes may do nothing', async () => {
  expect(await answersOtherThan(schema, [], 'FORBIDDEN')).toEqual([]);
});

it('a token is shown by the mutations that make it, and nowhere else', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => 'getFields' in type);
  const shown = types.flatMap((type) => Object.keys(type.getFields()).filter((name) => /token|hash|secret/i.test(name)).map((name) => `${type.name}.${name}`));
  expect(shown).toEqual(['Mutation.issueWebhookSecret', 'IssuedApiKey.token', 'IssuedWebhookSecret.secret']);
});

function isForAdmins(field: string): boolean {
  return /ApiKey|mailbox|channelSettings|Channel$|WebhookSecret|TestMessage|sendingDomain|setContactBudget|setHolidays/i.test(field);
}

/** Names of the fields that do something else than refuse with this code. */
async function answersOtherThan(of: GraphQLSchema, scopes: Viewer['scopes'] | null, code: string): Promise<readonly string[]> {
  const codes = await Promise.all(rootFields(of).map(async ({ name, document }) =>
    ({ name, code: (await errorOf(of, document, scopes))?.extensions?.['code'] })));
  return codes.filter((found) => found.code !== code).map(({ name }) => name).toSorted();
}

async function errorOf(of: GraphQLSchema, source: string, scopes: Viewer['scopes'] | null) {
  const viewer = scopes === null ? null : { workspaceId: '01890000-0000-7000-8000-000000000001', actor: 'api-key/1', name: 'Key', scopes };
  const contextValue: Context = createContext({
    session: viewer === null ? null : { em: untouchable, viewer },
    now: new Date(), newId: () => 'id', randomBytes: (n) => new Uint8Array(n), language: 'en', reportError: () => undefined,
  });
  const { errors } = await graphql({ schema: of, source, contextValue });
  const [error] = errors ?? [];
  return error === undefined ? undefined : { message: error.message, extensions: error.extensions };
}
