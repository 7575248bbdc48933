import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('install-when-missing.mjs', import.meta.url));

/** A project whose only package lies in its own folder, so that npm needs no registry. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'goodword-install-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'scripts'));
  mkdirSync(join(root, 'packages', 'word'), { recursive: true });
  copyFileSync(script, join(root, 'scripts', 'install-when-missing.mjs'));
  write(root, '1.0.0');
  return root;
}

function write(root: string, version: string): void {
  const word = { name: 'word', version };
  const good = { name: 'good', version: '1.0.0', workspaces: ['packages/word'] };
  writeFileSync(join(root, 'packages', 'word', 'package.json'), JSON.stringify(word));
  writeFileSync(join(root, 'package.json'), JSON.stringify(good));
  const packages = { '': good, 'node_modules/word': { resolved: 'packages/word', link: true }, 'packages/word': word };
  const lock = { name: 'good', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
}

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly milliseconds: number;
}

function run(root: string, environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts', 'install-when-missing.mjs')], {
    cwd: tmpdir(),
    env: { ...process.env, npm_config_offline: 'true', ...environment },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, output, milliseconds: performance.now() - start }));
  });
}

const installs = (output: string): number => output.split('Installing packages').length - 1;

describe('install-when-missing', () => {
  it('installs once, and then ends in a moment without a word', async () => {
    const root = project();
    const first = await run(root);
    expect(first).toMatchObject({ code: 0 });
    expect(installs(first.output)).toBe(1);
    expect(existsSync(join(root, 'node_modules', 'word', 'package.json'))).toBe(true);
    const again = [await run(root), await run(root), await run(root)];
    for (const { code, output } of again) expect({ code, output }).toEqual({ code: 0, output: '' });
    // 45 ms on an idle machine, of which 35 are Node's own; the best of three, because tests run beside it.
    expect(Math.min(...again.map(({ milliseconds }) => milliseconds))).toBeLessThan(1_000);
  });

  it('installs again when the lockfile says something else', async () => {
    const root = project();
    await run(root);
    write(root, '1.1.0');
    expect(installs((await run(root)).output)).toBe(1);
    expect((await run(root)).output).toBe('');
  });

  it('installs when node_modules is gone', async () => {
    const root = project();
    await run(root);
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(installs((await run(root)).output)).toBe(1);
  });

  it('believes an install that was made by hand', async () => {
    const root = project();
    await run(root);
    rmSync(join(root, 'node_modules', '.goodword-installed'));
    expect(await run(root)).toMatchObject({ code: 0, output: '' });
  });

  it('does not believe one of another lockfile that was made by hand', async () => {
    const root = project();
    await run(root);
    rmSync(join(root, 'node_modules', '.goodword-installed'));
    write(root, '1.1.0');
    expect(installs((await run(root)).output)).toBe(1);
  });

  it('installs once when two start at once', async () => {
    const root = project();
    const both = await Promise.all([run(root), run(root)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(installs(both.map(({ output }) => output).join(''))).toBe(1);
  });

  it('takes over from one that was killed', async () => {
    const root = project();
    mkdirSync(join(root, '.turbo'));
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('exit', resolve));
    writeFileSync(join(root, '.turbo', 'install.lock'), String(dead.pid));
    expect(await run(root)).toMatchObject({ code: 0 });
    expect(existsSync(join(root, '.turbo', 'install.lock'))).toBe(false);
  });

  it('says what to do when npm fails, and tries again the next time', async () => {
    const root = project();
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    writeFileSync(join(root, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": { "": { "name": "other" } } }');
    const failed = await run(root);
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('could not be installed: npm ci ended with code 1');
    expect(existsSync(join(root, '.turbo', 'install.lock'))).toBe(false);
    writeFileSync(join(root, 'package-lock.json'), lock);
    expect((await run(root)).code).toBe(0);
  });

  it('says so when there is no npm', async () => {
    const failed = await run(project(), { PATH: '/nowhere' });
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('spawn npm ENOENT');
  });

  it('runs on the oldest Node that the project asks for: without any package', () => {
    const imports = [...readFileSync(script, 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1]);
    expect(imports).toContain('node:fs');
    expect(imports.filter((name) => name?.startsWith('node:') !== true)).toEqual([]);
  });
});
