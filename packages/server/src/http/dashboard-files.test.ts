import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/app.js';

/** Where a text lets a browser fetch something from elsewhere. Addresses that are only shown or compared are no matter. */
function remoteAssets(text: string): readonly string[] {
  const host = String.raw`(?:https?:)?//[\w.-]+\.\w+`;
  const ways = [
    String.raw`<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)\s*=\s*["']?(${host})`,
    String.raw`@import\s+(?:url\()?["']?(${host})`,
    String.raw`url\(\s*["']?(${host})`,
    String.raw`\b(?:import|importScripts|fetch|Worker|EventSource|WebSocket)\(\s*["'\x60](${host})`,
    String.raw`\bfrom\s*["'](${host})`,
    String.raw`["'\x60](${host})[^"'\x60\s]*\.(?:m?js|css|woff2?|ttf)["'\x60]`,
    String.raw`(https?://(?:[\w-]+\.)*(?:unpkg\.com|jsdelivr\.net|esm\.sh|cdnjs\.cloudflare\.com|fonts\.googleapis\.com|gstatic\.com))`,
  ];
  return ways.flatMap((way) => [...text.matchAll(new RegExp(way, 'g'))].map((match) => match[1] ?? ''));
}

it.each([
  ['<script crossorigin src="https://unpkg.com/react"></script>', 'https://unpkg.com'],
  ['<link rel=stylesheet href=//fonts.example.com/a.css>', '//fonts.example.com'],
  ['@import "https://example.com/a.css";', 'https://example.com'],
  ['@font-face{src:url(https://example.com/a)}', 'https://example.com'],
  ['const m = await import("https://example.com/m")', 'https://example.com'],
  ['new Worker(`https://example.com/w`)', 'https://example.com'],
  ['import a from"https://example.com/a";', 'https://example.com'],
  ['const base="https://example.com/npm/editor/min/vs/loader.js"', 'https://example.com'],
  ['paths:{vs:"https://cdn.jsdelivr.net/npm/monaco-editor@0.52/min/vs"}', 'https://cdn.jsdelivr.net'],
])('an asset from elsewhere is found: %s', (text, host) => {
  expect(remoteAssets(text)).toContain(host);
});

describe.each([
  ['the IDE', '/graphql'],
  ['the dashboard', '/'],
])('%s', (_name, path) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ ide: true });
  });
  afterAll(() => app.close());

  it('and everything that it loads is ours, so it works without a network', async () => {
    const seen = new Map<string, string>();
    const pending = [path];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (seen.has(next)) continue;
      const answer = await fetch(`${app.url}${next}`, { headers: { accept: next === path ? 'text/html' : '*/*' } });
      expect(answer.status, next).toBe(200);
      const text = await answer.text();
      seen.set(next, text);
      pending.push(...localAssets(text, next));
    }
    expect([...seen.keys()].filter((name) => name.endsWith('.js')).length).toBeGreaterThan(1);
    expect([...seen.keys()].some((name) => name.endsWith('.css'))).toBe(true);
    expect([...seen].flatMap(([name, text]) => remoteAssets(text).map((host) => `${name}: ${host}`))).toEqual([]);
  });

  it('is held to that by a policy', async () => {
    const policy = (await fetch(`${app.url}${path}`, { headers: { accept: 'text/html' } })).headers.get('content-security-policy') ?? '';
    const sources = policy.split(';').flatMap((directive) => directive.trim().split(' ').slice(1));
    expect(new Set(sources)).toEqual(new Set(sources.filter((source) => [`'self'`, `'none'`, `'unsafe-inline'`, 'data:', 'blob:'].includes(source))));
    expect(policy).toContain(`script-src 'self'`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('may not be kept without asking, while its assets may, for ever', async () => {
    const page = await fetch(`${app.url}${path}`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const [asset] = localAssets(await page.text(), path).filter((name) => name.startsWith('/assets/'));
    expect((await fetch(`${app.url}${asset}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/assets/../../app.js', '/%2e%2e%5cpackage.json', '/.%00./package.json', '/assets/..%2f..%2fapp.js'])(
    'does not let %s out of its folder', async (name) => {
      const { status, text } = await getRaw(app.url, name);
      expect(text).not.toMatch(/"dependencies"|createApp/);
      expect([400, 403, 404]).toContain(status);
    });
});

/** Files that a page, a style sheet or a module names, as addresses on this server. */
function localAssets(text: string, within: string): readonly string[] {
  const names = [
    ...text.matchAll(/(?:src|href)="(\/[^"/][^"]*)"/g),
    ...text.matchAll(/url\(\s*["']?(\/[^"')]+|\.[^"')]+)/g),
    ...text.matchAll(/["'`]((?:\.\/|\/?assets\/)[\w.-]+\.(?:js|css|ttf))["'`]/g),
  ].map((match) => match[1] ?? '');
  const folder = new URL(within, 'http://host');
  return names.map((name) => new URL(name.startsWith('assets/') ? `/${name}` : name, folder).pathname).filter((name) => /\.\w+$/.test(name));
}

/** As an attacker would: `fetch` puts the path in order first. */
function getRaw(url: string, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      }).on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    }).once('error', reject).end();
  });
}
