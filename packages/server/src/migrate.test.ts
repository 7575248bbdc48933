import { randomBytes } from 'node:crypto';
import { surveyOfOneQuestion } from '@goodword/core/surveys/definitions';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Finished, goodword } from '../test/command.js';
import { createTestDatabase, dropDatabase, execute, type TestDatabase, withDatabase } from '../test/postgres.js';
import { select } from '../test/select.js';
import { openDatabase } from './database.js';
import { grantsFor, migrate, pendingMigrations } from './migrate.js';
import { readConfig } from './config.js';
import { openOrm } from './orm.js';

const SERVICE = 'goodword_service';

describe('the entities and the migrated database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('agree', async () => {
    expect(await difference(database)).toBe('');
  });

  it.each([
    ['a column that no entity has', 'alter table survey add column extra text', 'drop column "extra"'],
    ['a column that is missing', 'alter table survey drop column name cascade', 'add "name"'],
    ['a table that is missing', 'drop table idempotency_key', 'create table "idempotency_key"'],
    ['a policy that is missing', 'drop policy only_current_workspace on survey', 'create policy'],
    ['row level security that is off', 'alter table survey disable row level security', 'enable row level security'],
    ['a column that may be null', 'alter table survey alter column name drop not null', 'set not null'],
    ['a key that is missing', 'alter table survey drop constraint survey_workspace_id_name_unique', 'unique'],
  ])('do not agree about %s', async (_case, statement, repair) => {
    const planted = await createTestDatabase();
    await execute(planted.ownerUrl, statement);
    expect(await difference(planted)).toContain(repair);
    await planted.drop();
  });
});

describe('an empty database', () => {
  let database: TestDatabase;
  let environment: Readonly<Record<string, string>>;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    environment = { DATABASE_URL: database.serviceUrl, DATABASE_OWNER_URL: database.ownerUrl };
  });
  afterAll(() => database.drop());

  it('lacks all migrations, and the server says what to do instead of starting', async () => {
    const pending = await pendingMigrations(database.serviceUrl);
    expect(pending).not.toEqual([]);
    await expect(open(database.serviceUrl)).rejects.toThrow(
      `The database is not up to date: ${pending.length} migrations are missing. `
      + 'Run "npx goodword migrate" with DATABASE_OWNER_URL set to the connection of its owner.',
    );
  });

  it('is brought up to date by goodword migrate, which says what it ran', async () => {
    const pending = await pendingMigrations(database.serviceUrl);
    expect(await goodword(['migrate'], environment)).toEqual({ code: 0, out: `Migrated: ${pending.join(', ')}\n`, err: '' });
    expect(await pendingMigrations(database.serviceUrl)).toEqual([]);
    expect(await difference(database)).toBe('');
    expect(await select(database.serviceUrl, 'select * from workspace')).toEqual([]);
  });

  it('is left alone by the next goodword migrate', async () => {
    const before = await select(database.ownerUrl, 'select * from migration');
    expect(await goodword(['migrate'], environment)).toEqual({ code: 0, out: 'The database is up to date.\n', err: '' });
    expect(await migrate(database.ownerUrl, SERVICE)).toEqual([]);
    expect(await select(database.ownerUrl, 'select * from migration')).toEqual(before);
  });

  it('can then be opened', async () => {
    const opened = await open(database.serviceUrl);
    expect(opened.place).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+\/goodword_test_\w+$/);
    await opened.close();
  });

  it('can be used by the service role only after the grants, which can be printed for the owner to run', async () => {
    await execute(database.ownerUrl, `revoke all on all tables in schema public from ${SERVICE}`);
    await expect(open(database.serviceUrl)).rejects.toThrow(/"goodword_service" of DATABASE_URL may not use the tables yet/);
    const printed = await goodword(['migrate', '--print-grants'], { DATABASE_URL: database.serviceUrl });
    expect(printed).toEqual({ code: 0, out: grantsFor(SERVICE).map((grant) => `${grant};\n`).join(''), err: '' });
    await execute(database.ownerUrl, printed.out);
    await (await open(database.serviceUrl)).close();
  });

  it('is refused to a role for which no policy holds', async () => {
    await expect(open(database.ownerUrl)).rejects.toThrow(/"goodword_owner" of DATABASE_URL is privileged or owns the tables/);
  });
});

it('surveys of before their definitions take answers as they did, and ask the one question that they asked', async () => {
  const database = await createEmptyDatabase();
  const orm = await openOrm(database.ownerUrl, { poolSize: 1 });
  await orm.migrator.up({ to: 'Migration20261127215440_Channels' });
  await orm.close(true);
  const [workspace, survey] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
  const asked = [
    { number: 1, question: 'How likely? "Very", or {{not}}?', scale: 'zero-to-ten' },
    { number: 2, question: 'چقدر؟', scale: 'one-to-five' },
  ] as const;
  await execute(database.ownerUrl, `
    insert into workspace (id, name, time_zone, calendar, week_start, demo, created_at) values ('${workspace}', 'Old', 'UTC', 'gregorian', 1, false, now());
    insert into survey (workspace_id, id, name, created_at) values ('${workspace}', '${survey}', 'Old', now());
    ${asked.map(({ number, question, scale }) => `insert into survey_version (workspace_id, id, survey_id, number, question, scale, created_at)
      values ('${workspace}', gen_random_uuid(), '${survey}', ${number}, '${question}', '${scale}', now());`).join('')}`);
  await migrate(database.ownerUrl, SERVICE);
  expect(await select(database.ownerUrl, 'select id, name, status from survey')).toEqual([{ id: survey, name: 'Old', status: 'live' }]);
  expect(await select(database.ownerUrl, 'select number, question, scale, definition from survey_version order by number'))
    .toEqual(asked.map((version) => ({ ...version, definition: surveyOfOneQuestion(version) })));
  await database.drop();
});

it('the name of the service role cannot become part of a grant', () => {
  expect(grantsFor('odd"role')[0]).toBe('grant usage on schema public to "odd""role"');
});

describe('goodword migrate', () => {
  const { ownerUrl, serviceUrl } = inject('testPostgres');
  const changed = (url: string, change: (parts: URL) => void): string => {
    const parts = new URL(url);
    change(parts);
    return parts.href;
  };
  it.each<[string, Record<string, string>, RegExp]>([
    ['needs the role that it is for', {}, /^Set DATABASE_URL\. The embedded PostgreSQL needs no such command/],
    ['needs the owner', { DATABASE_URL: serviceUrl }, /^Set DATABASE_OWNER_URL to the connection of the owner/],
    ['says that nobody answers', { DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: changed(ownerUrl, (url) => { url.port = '1'; }) },
      /^PostgreSQL at 127\.0\.0\.1:1 does not answer \(ECONNREFUSED\)\. Check DATABASE_OWNER_URL\.$/],
    ['says that the password is wrong', { DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: changed(ownerUrl, (url) => { url.password = 'wrong-secret'; }) },
      /^PostgreSQL at 127\.0\.0\.1:\d+ refuses the password of "goodword_owner"\. Check DATABASE_OWNER_URL\.$/],
    ['says that there is no such database', { DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: withDatabase(ownerUrl, 'nowhere') },
      /^PostgreSQL at 127\.0\.0\.1:\d+ has no database "nowhere"\. Check DATABASE_OWNER_URL\.$/],
  ])('%s', async (_case, environment, complaint) => {
    const finished: Finished = await goodword(['migrate'], environment);
    expect(finished.err.trim()).toMatch(complaint);
    expect(finished).toMatchObject({ code: 1, out: '' });
    expect(finished.err).not.toContain('secret');
  });
});

async function createEmptyDatabase(): Promise<TestDatabase> {
  const { ownerUrl, serviceUrl, copies } = inject('testPostgres');
  const name = `${copies}${randomBytes(6).toString('hex')}`;
  await execute(ownerUrl, `CREATE DATABASE ${name}`);
  return {
    ownerUrl: withDatabase(ownerUrl, name),
    serviceUrl: withDatabase(serviceUrl, name),
    drop: () => dropDatabase({ ownerUrl, serviceUrl }, name),
  };
}

/** What would have to be done to the database to make it what the entities say. */
async function difference({ ownerUrl }: TestDatabase): Promise<string> {
  const orm = await openOrm(ownerUrl, { poolSize: 1 });
  try {
    return (await orm.schema.getUpdateSchemaSQL()).trim();
  } finally {
    await orm.close(true);
  }
}

function open(url: string): ReturnType<typeof openDatabase> {
  return openDatabase(readConfig({ DATABASE_URL: url }), { share: false, log: () => undefined });
}
