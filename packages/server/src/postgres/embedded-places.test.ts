import { chmodSync, chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBinaries, installedBinaries } from './binaries.js';
import { attachEmbeddedPostgres } from './embedded.js';
import { dataFolder, isRoot, nobody, preparedData, processesOn, readRows } from './embedded.fixture.js';
import { startChild, started, temporaryFolder, writeRow } from './embedded.fixture.js';
import { elsewhereRoot, pointerName } from './home.js';
import { runAs } from './run-as.js';

const prepared = preparedData();

// Skipped for ordinary users, because they cannot become another one.
describe.runIf(isRoot)('as root, whom PostgreSQL refuses', () => {
  it('the server runs as an unprivileged user', async () => {
    const folder = prepared();
    await started(folder);
    const owners = processesOn(folder).map((pid) => statSync(`/proc/${pid}`).uid);
    expect(owners.length).toBeGreaterThan(1);
    expect(owners).not.toContain(0);
    expect(statSync(folder).uid).toBe(0); // Only the data proper are handed over: the rest is root's.
    expect(statSync(join(folder, 'postgres')).uid).not.toBe(0);
  });

  it('the data lie elsewhere when only root may enter the folder, and a second start finds them', async () => {
    const closed = temporaryFolder();
    chmodSync(closed, 0o700);
    const folder = dataFolder(closed);
    const first = await started(folder);
    expect(first.dataDirectory.startsWith(`${elsewhereRoot}/`)).toBe(true);
    expect(first.notice).toContain(`cannot enter ${folder}`);
    expect(first.notice).toContain(`lie in ${first.dataDirectory}`);
    expect(readFileSync(join(folder, pointerName), 'utf8').split('\n')[0]).toBe(first.dataDirectory);
    expect((await attachEmbeddedPostgres({ dataDirectory: folder }))?.port).toBe(first.port);
    await writeRow(first, 'kept');
    await first.stop();

    const second = await started(folder);
    expect(second.dataDirectory).toBe(first.dataDirectory);
    expect(await readRows(second)).toEqual(['kept']);
    await second.stop();

    chmodSync(closed, 0o755);
    const third = await started(folder);
    expect(await readRows(third)).toEqual(['kept']);
  });

  it('data in the folder are not forgotten when it is closed later', async () => {
    const folder = prepared();
    await (await started(folder)).stop();
    chmodSync(dirname(folder), 0o700);
    await expect(started(folder)).rejects.toThrow(/cannot enter .* where the data lie/);
  });

  it('data of an ordinary user stay their own', async ({ skip }) => {
    const { account, reachesProject } = await nobody();
    skip(!reachesProject, 'this project lies where only root may read');
    const parent = temporaryFolder();
    const other = { ...account, name: 'other', uid: 54_321, gid: 54_321 };
    // PostgreSQL wants its user to have a name, so the data are made by nobody and the test looks at the number.
    chownSync(parent, account.uid, account.gid);
    const folder = dataFolder(parent);
    const child = startChild(folder, 'stay', account);
    expect(await child.ready()).toMatchObject({ dataDirectory: folder, notice: null });
    child.process.kill('SIGTERM');
    await child.ended;

    const byRoot = await started(folder);
    await writeRow(byRoot, 'by root');
    await byRoot.stop();
    const again = startChild(folder, 'stay', account);
    expect(await readRows(await again.ready())).toEqual(['by root']);
    again.process.kill('SIGTERM');
    await again.ended;

    chmodSync(folder, 0o777);
    const foreign = startChild(folder, 'stay', other);
    expect(await foreign.nextLine()).toMatchObject({
      error: expect.stringContaining(`belong to user number ${account.uid}`),
    });
  });

  it.each([
    ['lie under a folder that only root may read', (folder: string) => chmodSync(folder, 0o700)],
    [
      'have lost their executable bit',
      (folder: string) => {
        const bin = join(folder, 'native', 'bin');
        for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o644);
      },
    ],
  ])('the programs are copied when they %s', async (_, damage) => {
    const { account } = await nobody();
    const parent = temporaryFolder();
    const name = `test-${process.pid}`;
    onTestFinished(() => rmSync(join(elsewhereRoot, 'binaries', name), { recursive: true, force: true }));
    cpSync(installedBinaries().directory, join(parent, 'native'), { recursive: true, verbatimSymlinks: true });
    damage(parent);
    const home = { directory: join(parent, '.goodword'), account, notice: null };
    mkdirSync(home.directory);
    const binaries = await findBinaries(home, { directory: join(parent, 'native'), name });
    expect(binaries.directory).toBe(join(elsewhereRoot, 'binaries', name));
    expect(binaries.notice).toContain(binaries.directory);
    expect((await runAs(account, join(binaries.directory, 'bin', 'initdb'), ['--version'])).stdout).toContain('18');
  });
});

describe('as an ordinary user', () => {
  it('everything lies in the asked folder, and the second start finds it', async ({ skip }) => {
    const { account, reachesProject } = await nobody();
    skip(isRoot && !reachesProject, 'this project lies where only root may read');
    const parent = temporaryFolder();
    if (isRoot) chownSync(parent, account.uid, account.gid);
    const folder = dataFolder(parent);
    for (const round of ['first', 'second']) {
      const child = startChild(folder, 'stay', isRoot ? account : null);
      const running = await child.ready();
      expect(running).toMatchObject({ dataDirectory: folder, notice: null });
      await writeRow(running, round);
      child.process.kill('SIGTERM');
      expect(await child.ended).toBe(0);
      expect(processesOn(folder)).toEqual([]);
    }
    expect(await readRows(await started(folder))).toEqual(['first', 'second']);
    expect(existsSync(join(folder, 'binaries'))).toBe(false);
  });

  it('libraries get their links when npm ran no install scripts', async () => {
    const parent = temporaryFolder();
    const directory = join(parent, 'native');
    cpSync(installedBinaries().directory, directory, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(join(directory, 'pg-symlinks.json'), 'utf8')) as readonly {
      readonly target: string;
    }[];
    for (const { target } of links) rmSync(join(parent, target));
    const home = { directory: join(parent, '.goodword'), account: null, notice: null };
    expect((await runAs(null, join(directory, 'bin', 'initdb'), ['--version'])).code).not.toBe(0); // Really needed.
    const binaries = await findBinaries(home, { directory, name: 'unused' });
    expect(binaries).toMatchObject({ directory, major: 18, notice: null });
  });
});
