import { DriverException } from '@mikro-orm/core';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, execute, type TestDatabase } from '../../test/postgres.js';
import { select } from '../../test/select.js';
import { forWorkspace, openOrm, type Orm } from '../orm.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { createWorkspace } from './create-workspace.js';
import { policyGaps, TABLES_WITHOUT_WORKSPACE } from './policy-gaps.fixture.js';

let database: TestDatabase;
let orm: Orm;
const [a, b] = [uuidv7(), uuidv7()];
const surveyOf = { [a]: uuidv7(), [b]: uuidv7() };

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.serviceUrl, { poolSize: 1 });
  for (const id of [a, b]) {
    await createWorkspace(orm.em.fork(), { id, name: id, createdAt: new Date() });
    await forWorkspace(orm, id).insert(SurveyRow, { workspaceId: id, id: surveyOf[id]!, name: 'Visit', status: 'draft', createdAt: new Date() });
  }
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

describe('the catalogue', () => {
  it('shows no way from one workspace into another', async () => {
    expect(await policyGaps(database.ownerUrl)).toEqual([]);
  });

  it('has tables to look at', async () => {
    const tables = await select<{ name: string }>(database.ownerUrl, `select tablename as name from pg_tables where schemaname = 'public'`);
    const names = tables.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['api_key', 'customer', 'response', 'session', ...TABLES_WITHOUT_WORKSPACE]));
  });

  it.each([
    ['a table without anything', 'create table gift (id uuid primary key)', [
      'gift: has no policy for all commands',
      'gift: its primary key does not begin with workspace_id',
      'gift: row level security is off',
      'gift_pkey: is unique across workspaces',
    ]],
    ['a primary key that ends with workspace_id', `${guarded('gift')}; alter table gift drop constraint gift_pkey, add primary key (id, workspace_id)`, [
      'gift: its primary key does not begin with workspace_id',
    ]],
    ['a unique code', `${guarded('gift')}; alter table gift add column code text unique`, ['gift_code_key: is unique across workspaces']],
    ['a foreign key by the id alone', `create unique index only_id on survey (id); ${guarded('gift')};
      alter table gift add column survey_id uuid constraint to_survey references survey (id)`, [
      'only_id: is unique across workspaces',
      'to_survey: refers to rows of any workspace',
    ]],
    ['a policy that reads only', guarded('gift', `for select using (workspace_id = ${setting()})`), [
      'gift: has no policy for all commands',
      'gift.own: is not the policy of workspaces',
    ]],
    ['a policy that checks nothing on writing', guarded('gift', `using (workspace_id = ${setting()}) with check (true)`), [
      'gift.own: is not the policy of workspaces',
    ]],
    ['a second policy that lets everything through', `create policy everything on survey using (true)`, [
      'survey.everything: is not the policy of workspaces',
    ]],
    ['row level security that was switched off', 'alter table survey disable row level security', ['survey: row level security is off']],
    ['a view of its owner', 'create view all_surveys as select * from survey', ['all_surveys: reads as its owner']],
    ['a materialised view', 'create materialized view kept as select * from survey', ['kept: reads as its owner']],
    ['a function of its owner', `create function every_survey() returns setof survey language sql security definer as 'select * from survey'`, [
      'every_survey: runs as its owner',
    ]],
  ])('%s is found', async (_case, statement, gaps) => {
    const planted = await createTestDatabase();
    await execute(planted.ownerUrl, statement);
    expect(await policyGaps(planted.ownerUrl)).toEqual(gaps);
    await planted.drop();
  });

  it('a view that reads as whoever asks is fine', async () => {
    const planted = await createTestDatabase();
    await execute(planted.ownerUrl, 'create view mine with (security_invoker = true) as select * from survey');
    expect(await policyGaps(planted.ownerUrl)).toEqual([]);
    await planted.drop();
  });
});

describe('the service role', () => {
  it('owns nothing, is not privileged, and belongs to no role that is', async () => {
    const [role] = await select(database.serviceUrl, `
      select rolsuper or rolbypassrls or rolcreaterole or rolreplication as privileged,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns,
        (select count(*)::int from pg_auth_members where member = pg_roles.oid) as belongs
      from pg_roles where rolname = current_user`);
    expect(role).toEqual({ privileged: false, owns: 0, belongs: 0 });
  });

  it('may read and write rows of every table, and nothing else', async () => {
    const rights = await select<{ name: string; rights: string }>(database.serviceUrl, `
      select relname as name, string_agg(right_name, ' ' order by right_name) as rights
        from pg_class, unnest(array['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE']) as right_name
       where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(pg_class.oid, right_name)
       group by relname order by relname`);
    for (const { name, rights: held } of rights) {
      expect(`${name}: ${held}`).toBe(`${name}: ${name === 'migration' ? 'SELECT' : 'DELETE INSERT SELECT UPDATE'}`);
    }
    expect(rights.length).toBeGreaterThan(10);
  });

  it.each(['truncate survey', 'alter table survey disable row level security', 'create table mine ()', 'drop table survey',
    `insert into migration (name) values ('x')`, 'set role goodword_owner'])('is refused: %s', async (statement) => {
    await expect(execute(database.serviceUrl, statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('by SQL that names no workspace', () => {
  it('without the setting no row is there, and none can be added', async () => {
    expect(await select(database.serviceUrl, 'select * from survey')).toEqual([]);
    await expect(execute(database.serviceUrl, insertSurvey(a))).rejects.toThrow('row-level security');
    for (const statement of [`update survey set name = 'x'`, 'delete from survey']) await execute(database.serviceUrl, statement);
    expect(await allSurveys()).toEqual(['Visit', 'Visit']);
  });

  it('with the setting of one workspace, rows of another can be neither read nor changed nor added', async () => {
    await forWorkspace(orm, a).transactional(async (em) => {
      expect(await em.execute('select workspace_id from survey')).toEqual([{ workspace_id: a }]);
      expect(await em.execute('select * from survey where workspace_id = ?', [b])).toEqual([]);
      for (const statement of [`update survey set name = 'x' where workspace_id = ? returning id`, 'delete from survey where workspace_id = ? returning id']) {
        expect(await em.execute(statement, [b])).toEqual([]);
      }
    });
    for (const statement of [insertSurvey(b), `update survey set workspace_id = '${b}'`]) {
      await expect(forWorkspace(orm, a).transactional((em) => em.execute(statement))).rejects.toThrow('row-level security');
    }
    expect(await allSurveys()).toEqual(['Visit', 'Visit']);
  });

  it('a reference cannot reach into another workspace either', async () => {
    const statement = `insert into survey_version (workspace_id, id, survey_id, number, question, scale, definition, created_at)
      values (?, ?, ?, 1, 'Why?', 'ZERO_TO_TEN', '{}', now())`;
    await expect(forWorkspace(orm, a).transactional((em) => em.execute(statement, [a, uuidv7(), surveyOf[b]])))
      .rejects.toThrow('violates foreign key constraint');
  });

  it('a query of the ORM that forgets the workspace sees only its own', async () => {
    const rows = await forWorkspace(orm, a).find(SurveyRow, {});
    expect(rows.map((row) => row.workspaceId)).toEqual([a]);
  });
});

describe('the setting', () => {
  const current = `select coalesce(current_setting('goodword.workspace', true), '') as workspace`;

  it('is gone from the connection when the transaction ends, well or badly', async () => {
    // One connection in the pool: whoever comes next gets the same.
    const backend = 'select pg_backend_pid() as pid';
    const [first] = await forWorkspace(orm, a).transactional((em) => em.execute(backend));
    await expect(forWorkspace(orm, a).transactional((em) => em.execute('select 1 / 0'))).rejects.toThrow(DriverException);
    expect(await orm.em.fork().execute(`${current}, pg_backend_pid() as pid`)).toEqual([{ workspace: '', ...first }]);
    expect(await orm.em.fork().find(SurveyRow, {})).toEqual([]);
  });

  it('does not leak between workspaces that share a connection', async () => {
    const seen = await Promise.all([a, b, a, b, a].map((id) => forWorkspace(orm, id).find(SurveyRow, {})));
    expect(seen.map((rows) => rows.map((row) => row.workspaceId))).toEqual([[a], [b], [a], [b], [a]]);
  });

  it('is sent as SET LOCAL, which a Citus cluster passes on, and never by set_config()', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query'); // It only listens.
    await forWorkspace(orm, a).find(SurveyRow, {});
    const statements = JSON.stringify(query.mock.calls);
    query.mockRestore();
    expect(statements).toContain(`set local goodword.workspace = '${a}'`);
    expect(statements).not.toContain('set_config');
  });

  it.each([`'; reset role; --`, '', 'abc', `${a}' `, '\u0000'])('cannot be anything but a UUID: %j', async (text) => {
    await expect(forWorkspace(orm, text).find(SurveyRow, {})).rejects.toThrow('goodword.workspace: not a UUID');
    // The connection that was already taken is given back.
    expect(await forWorkspace(orm, a).count(SurveyRow, {})).toBe(1);
  });
});

function setting(): string {
  return `nullif(current_setting('goodword.workspace', true), '')::uuid`;
}

function guarded(table: string, policy = `using (workspace_id = ${setting()}) with check (workspace_id = ${setting()})`): string {
  return `create table ${table} (workspace_id uuid not null, id uuid not null, primary key (workspace_id, id));
    alter table ${table} enable row level security; create policy own on ${table} ${policy}`;
}

function insertSurvey(workspaceId: string): string {
  return `insert into survey (workspace_id, id, name, status, created_at) values ('${workspaceId}', '${uuidv7()}', 'Planted', 'draft', now())`;
}

async function allSurveys(): Promise<readonly unknown[]> {
  return (await select(database.ownerUrl, 'select name from survey')).map(({ name }) => name);
}
