import { appendFileSync, cpSync, existsSync } from 'node:fs';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { attachEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.js';
import { dataFolder, preparedData, processesOn, query, readRows } from './embedded.fixture.js';
import { makeTemporaryFolder, started, temporaryFolder, writeRow } from './embedded.fixture.js';
import { removeElsewhere } from './home.js';

const prepared = preparedData();

describe('an embedded PostgreSQL', () => {
  it('is made at the first start and found by the second, which leaves nothing running when stopped', async () => {
    const folder = dataFolder();
    const first = await started(folder);
    expect(first.dataDirectory).toBe(folder);
    // The programs may be copies: where this project lies, the account perhaps cannot run them.
    expect(first.notice ?? '').not.toContain('data lie');
    await writeRow(first, 'kept');
    expect(processesOn(folder).length).toBeGreaterThan(1); // The check below can fail.
    await first.stop();
    expect(processesOn(folder)).toEqual([]);

    const second = await started(folder);
    expect(await readRows(second)).toEqual(['kept']);
    expect(second.ownerUrl.replace(/:\d+\//, '')).toBe(first.ownerUrl.replace(/:\d+\//, '')); // Same password.
    await Promise.all([second.stop(), second.stop()]);
    expect(processesOn(folder)).toEqual([]);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('starts on a copy of the folder that was made while it was stopped', async () => {
    const folder = prepared();
    const original = await started(folder);
    await writeRow(original, 'before the back-up');
    await original.stop();
    const copy = dataFolder(temporaryFolder());
    cpSync(folder, copy, { recursive: true });
    const again = await started(folder);
    await writeRow(again, 'after the back-up');

    const restored = await started(copy);
    expect(await readRows(restored)).toEqual(['before the back-up']);
    expect(await readRows(again)).toEqual(['after the back-up', 'before the back-up']);
  });

  it('gets new passwords when the file with them is lost', async () => {
    const folder = prepared();
    const first = await started(folder);
    await writeRow(first, 'kept');
    await first.stop();
    rmSync(join(folder, 'passwords.json'));
    const second = await started(folder);
    expect(await readRows(second)).toEqual(['kept']);
    expect(new URL(second.ownerUrl).password).not.toBe(new URL(first.ownerUrl).password);
  });

  it('is refused on data of another major version, and both versions are named', async () => {
    const folder = prepared();
    await (await started(folder)).stop();
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    const refused = startEmbeddedPostgres({ dataDirectory: folder });
    await expect(refused).rejects.toThrow(EmbeddedPostgresError);
    await expect(refused).rejects.toThrow(/are of PostgreSQL 17, and this Goodword brings PostgreSQL 18/);
    await expect(refused).rejects.toThrow(/pg_dump 17/);
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n');
    await started(folder);
  });

  it('says the last lines of the log when it cannot start, and leaves nothing running', async () => {
    const folder = prepared();
    await (await started(folder)).stop();
    appendFileSync(join(folder, 'postgres', 'postgresql.conf'), '\nnonsense_setting = 1\n');
    const refused = startEmbeddedPostgres({ dataDirectory: folder });
    await expect(refused).rejects.toThrow(/unrecognized configuration parameter "nonsense_setting"/);
    expect(processesOn(folder)).toEqual([]);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('cannot be attached to when none runs', async () => {
    expect(await attachEmbeddedPostgres({ dataDirectory: dataFolder() })).toBeNull();
    const folder = prepared();
    await (await started(folder)).stop();
    expect(await attachEmbeddedPostgres({ dataDirectory: folder })).toBeNull();
  });
});

describe('a running one', () => {
  let postgres: EmbeddedPostgres;
  let parent: string;
  beforeAll(async () => {
    parent = makeTemporaryFolder();
    postgres = await startEmbeddedPostgres({ dataDirectory: join(parent, '.goodword') });
  });
  afterAll(async () => {
    await postgres.stop();
    removeElsewhere(join(parent, '.goodword'));
    rmSync(parent, { recursive: true, force: true });
  });

  it('sorts, counts time and writes to disk as the design says', async () => {
    const { ownerUrl } = postgres;
    const [found] = await query(
      ownerUrl,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('timezone') AS zone,
              current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages,
              (SELECT datlocprovider::text || ' ' || datlocale
                 FROM pg_database WHERE datname = current_database()) AS locale`,
    );
    expect(found).toEqual({
      major: 18,
      zone: 'UTC',
      encoding: 'UTF8',
      locale: 'b C.UTF-8',
      fsync: 'on',
      commit: 'on',
      pages: 'on',
    });
  });

  it('gives the service role a login and nothing else', async () => {
    const { ownerUrl, serviceUrl } = postgres;
    const rights = `SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole
                      FROM pg_roles WHERE rolname = current_user`;
    const none = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
    expect(await query(ownerUrl, rights)).toEqual([{ ...none, rolname: 'goodword_owner' }]);
    expect(await query(serviceUrl, rights)).toEqual([{ ...none, rolname: 'goodword_service' }]);
    await query(ownerUrl, 'CREATE TABLE of_owner ()');
    const made = query(serviceUrl, 'CREATE TABLE of_service ()');
    await expect(made).rejects.toThrow('permission denied for schema public');
    const seen = query(serviceUrl, 'SELECT * FROM of_owner');
    await expect(seen).rejects.toThrow('permission denied for table of_owner');
  });

  it('asks for a password, and keeps it where only its own user can read it', async () => {
    const { serviceUrl, dataDirectory: folder } = postgres;
    const wrong = new URL(serviceUrl);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain(new URL(serviceUrl).password);
  });

  it('logs what went wrong, but neither the statement nor the row', async () => {
    const { ownerUrl, dataDirectory: folder } = postgres;
    const insert = query(ownerUrl, `CREATE TABLE strict (comment text CHECK (comment = '')); INSERT INTO strict VALUES ('Tatyana Petrova')`);
    await expect(insert).rejects.toThrow('violates check constraint');
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('new row for relation "strict" violates check constraint');
    expect(log).not.toContain('Tatyana');
  });

  it('listens on this machine only', async () => {
    const { port } = postgres;
    const connects = (host: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = createConnection({ host, port, timeout: 3_000 });
        const end = (connected: boolean) => (): void => {
          socket.destroy();
          resolve(connected);
        };
        socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
      });
    expect(await connects('127.0.0.1')).toBe(true);
    const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address, internal, family } of outside) {
      if (!internal && family === 'IPv4') expect(await connects(address)).toBe(false);
    }
  });
});
