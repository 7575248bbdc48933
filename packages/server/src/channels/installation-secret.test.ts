import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installationSecret } from './installation-secret.js';

let dataDirectory: string;
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'goodword-secret-'));
});
afterEach(() => rm(dataDirectory, { recursive: true }));

const secretOf = (config: { secret?: string; databaseUrl?: string } = {}) =>
  installationSecret({ secret: null, databaseUrl: null, dataDirectory, ...config });

it('is made at the first start with the embedded database, for its owner alone, and stays', async () => {
  const made = await secretOf();
  expect(made).toMatch(/^[\w-]{43}$/);
  expect(await secretOf()).toBe(made);
  expect((await readFile(join(dataDirectory, 'secret'), 'utf8')).trim()).toBe(made);
  expect((await stat(join(dataDirectory, 'secret'))).mode & 0o777).toBe(0o600);
});

it('is the one of the environment where that has one, and none is made up for several processes', async () => {
  expect(await secretOf({ secret: 'sesame' })).toBe('sesame');
  expect(await secretOf({ databaseUrl: 'postgres://db.example/goodword' })).toBeNull();
});

it('is never empty: a file that a full disk left so is named', async () => {
  await writeFile(join(dataDirectory, 'secret'), '\n');
  await expect(secretOf()).rejects.toThrow(`${join(dataDirectory, 'secret')}: the secret of this installation is empty`);
});
