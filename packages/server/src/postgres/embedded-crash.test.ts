import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attachEmbeddedPostgres, startEmbeddedPostgres } from './embedded.js';
import { dataFolder, isRoot, preparedData, processesOn, query, readRows } from './embedded.fixture.js';
import { startChild, started, writeRow } from './embedded.fixture.js';
import { endsWithin } from './processes.js';

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

const prepared = preparedData();

describe('after kill -9', () => {
  it('of the parent, a new start stops the orphaned server and finds the committed rows', async () => {
    const folder = prepared();
    const child = startChild(folder, 'stay');
    await writeRow(await child.ready(), 'committed');
    const orphan = postmasterOf(folder);
    child.process.kill('SIGKILL');
    await child.ended;
    expect(processesOn(folder)).toContain(orphan); // It really is left behind.

    const next = await started(folder);
    expect(processesOn(folder)).not.toContain(orphan);
    expect(await readRows(next)).toEqual(['committed']);
    await next.stop();
    expect(processesOn(folder)).toEqual([]);
  });

  it('of the parent and the server, a new start recovers the committed rows', async () => {
    const folder = prepared();
    const child = startChild(folder, 'stay');
    await writeRow(await child.ready(), 'committed');
    const server = postmasterOf(folder);
    child.process.kill('SIGKILL');
    process.kill(server, 'SIGKILL');
    await child.ended;
    expect(await endsWithin(server, 5_000)).toBe(true);

    expect(await readRows(await started(folder))).toEqual(['committed']);
  });

  it('and a restart of the machine, a process that got the number of the server is left alone', async () => {
    const folder = prepared();
    const first = await started(folder);
    await writeRow(first, 'committed');
    await first.stop();
    const file = join(folder, 'postgres', 'postmaster.pid');
    // Of the account that runs PostgreSQL: it takes a process of somebody else for no server by itself.
    const { uid, gid } = statSync(join(folder, 'postgres'));
    const innocent = spawn('sleep', ['60'], isRoot ? { uid, gid, cwd: '/' } : { cwd: '/' });
    onTestFinished(() => void innocent.kill('SIGKILL'));
    writeFileSync(file, `${innocent.pid}\n${join(folder, 'postgres')}\n`);
    chownSync(file, uid, gid);
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: process.pid, life: 'another boot', port: 1 }));
    expect(await readRows(await started(folder))).toEqual(['committed']);
    expect(innocent.signalCode ?? innocent.exitCode).toBeNull();
  });

  it('in the middle of the first start, the next one begins anew', async () => {
    const folder = dataFolder();
    const child = startChild(folder, 'stay');
    const claimed = (): boolean => existsSync(join(folder, 'running.json'));
    while (!claimed()) await new Promise((resolve) => setTimeout(resolve, 5));
    child.process.kill('SIGKILL');
    await child.ended;

    const next = await started(folder);
    await writeRow(next, 'works');
    expect(await readRows(next)).toEqual(['works']);
  });
});

describe('while a Goodword runs on the folder', () => {
  it('another one is refused with the number of its process, and it goes on', async () => {
    const folder = prepared();
    const child = startChild(folder, 'stay');
    const running = await child.ready();
    await expect(startEmbeddedPostgres({ dataDirectory: folder })).rejects.toThrow(
      `A Goodword already runs on ${folder}: process ${child.pid}.`,
    );
    await writeRow(running, 'still there');
  });

  it('a second start in the same process is refused too', async () => {
    const folder = prepared();
    await started(folder);
    const second = startEmbeddedPostgres({ dataDirectory: folder });
    await expect(second).rejects.toThrow(`this very process (${process.pid})`);
  });

  it('of several starts at once exactly one gets the folder', async () => {
    const folder = prepared();
    const children = [startChild(folder, 'stay'), startChild(folder, 'stay'), startChild(folder, 'stay')];
    const lines = await Promise.all(children.map((child) => child.nextLine()));
    const refused = lines.map((line) => line?.['error']).filter((error) => error !== undefined);
    expect(refused).toHaveLength(2);
    for (const error of refused) expect(error).toMatch(/already runs on|at once/);
  });

  it('another process can attach to it, and does not stop it', async () => {
    const folder = prepared();
    const child = startChild(folder, 'stay');
    const running = await child.ready();
    await writeRow(running, 'seen by both');
    const attached = await attachEmbeddedPostgres({ dataDirectory: folder });
    expect(attached?.port).toBe(running.port);
    expect(attached && (await readRows(attached))).toEqual(['seen by both']);
    await attached?.stop();
    expect(await readRows(running)).toEqual(['seen by both']);
    child.process.kill('SIGTERM');
    expect(await child.ended).toBe(0);
    expect(await attachEmbeddedPostgres({ dataDirectory: folder })).toBeNull();
  });

  it('one that is killed can no longer be attached to', async () => {
    const folder = prepared();
    const child = startChild(folder, 'stay');
    await child.ready();
    child.process.kill('SIGKILL');
    await child.ended;
    expect(await attachEmbeddedPostgres({ dataDirectory: folder })).toBeNull();
  });
});

describe('at the end of the parent', () => {
  it('Ctrl-C does not reach the server before the parent has drained', async () => {
    const folder = prepared();
    const child = startChild(folder, 'ctrl-c');
    await child.ready();
    process.kill(-child.pid, 'SIGINT'); // The whole process group, as a terminal does.
    expect(await child.nextLine()).toEqual({ answer: 'drained' });
    expect(await child.ended).toBe(0);
    expect(processesOn(folder)).toEqual([]);
  });

  it('an exit without stop takes the server along', async () => {
    const folder = prepared();
    const child = startChild(folder, 'exit');
    const { ownerUrl } = await child.ready();
    expect(await child.ended).toBe(0);
    await expect.poll(() => processesOn(folder), { timeout: 10_000 }).toEqual([]);
    await expect(query(ownerUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });
});
