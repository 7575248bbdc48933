import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { WorkspaceName } from './served.js';

export const screenshots = join(import.meta.dirname, '../../screenshots');

let browser: Browser;

/** Starts Chromium for the tests of a file and ends it after them. */
export function useChromium(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    await mkdir(screenshots, { recursive: true });
  });
  afterAll(() => browser.close());
}

export interface Visit {
  /** Whose session; `null` is signed out. */
  readonly workspace?: WorkspaceName | null;
  /** On another server than the one of all tests. */
  readonly elsewhere?: { readonly url: string; readonly session: string | null };
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** A page of a fresh visitor. What the browser complains about, and who else it asks, is collected. */
export interface Visited {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  readonly strangers: readonly string[];
}

export async function visit({
  workspace = 'demo',
  elsewhere,
  language = 'en',
  theme = 'light',
  width = 1280,
}: Visit = {}): Promise<Visited> {
  const served = inject('served');
  const { url, session } = elsewhere ?? { url: served.url, session: workspace === null ? null : served.sessions[workspace] };
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: language === 'fa' ? 'fa-IR' : 'en-US',
    deviceScaleFactor: width < 500 ? 2 : 1,
  });
  if (session !== null) {
    await context.addCookies([{ name: 'goodword_session', value: session, url, httpOnly: true, sameSite: 'Strict' }]);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^https?:$/.test(asked.protocol) && asked.origin !== url) strangers.push(asked.origin);
  });
  return { page, context, complaints, strangers };
}

/** Goes to an address and waits until what it asks for is on the page. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Until nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.skeleton, .stale').first().waitFor({ state: 'detached' });
}

/** No findings of axe, with every popover closed. */
export async function expectAccessible(page: Page): Promise<void> {
  // A frame without scripts can answer nothing, and axe would wait for it. What React Aria has just said aloud may point to a
  // button that is gone by now.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').exclude('[data-live-announcer]').options({ resultTypes: ['violations'] }).analyze();
  const findings = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
  expect(findings).toEqual([]);
}
