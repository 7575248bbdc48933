import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGoodword } from '@goodword/client';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectAccessible, screenshots, useChromium, visit } from './chromium.js';
import { goodwordCommand } from './started-server.js';

useChromium();

const widget = readFileSync(fileURLToPath(import.meta.resolve('@goodword/client/widget')), 'utf8');
/** A page of an owner, with the widget on it; `ended` holds how its surveys were left. */
const bakery = `<html lang="en"><body><h1>Bread</h1><input id="search"><script type="module">
  import { showSurvey } from '/widget.js';
  window.ended = [];
  window.show = (link) => showSurvey({ link, onEnd: (outcome) => window.ended.push(outcome) }) !== null;
</script>`;

// Real servers on this machine: browsers keep pages of elsewhere from opening pages of here.
const owner = createServer(serveBakery);
const stranger = createServer(serveBakery);
let open: string;
let kiosk: string;

beforeAll(async () => {
  for (const site of [owner, stranger]) await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const { url, environment } = inject('served');
  const id = await goodwordCommand(environment, 'workspaces', 'create', 'North Bakery', '--time-zone', 'Europe/Lisbon');
  const apiKey = await goodwordCommand(environment, 'keys', 'create', 'Pages', '--scopes', 'admin', '--workspace', id);
  const goodword = createGoodword({ url, auth: { apiKey } });
  const linkOf = async (template: 'AFTER_DELIVERY' | 'KIOSK', kind: 'OPEN' | 'KIOSK'): Promise<string> => {
    const made = await goodword.surveys.create({ name: template, template, languages: ['en', 'fa'] });
    if (!made.ok) throw new Error(made.refusal.kind);
    await goodword.surveys.changeStatus(made.value.id, 'LIVE');
    const link = await goodword.surveyLinks.create({ surveyId: made.value.id, kind, origins: kind === 'OPEN' ? [originOf(owner)] : [] });
    if (!link.ok) throw new Error(link.refusal.kind);
    return url + new URL(link.value.url).pathname;
  };
  open = await linkOf('AFTER_DELIVERY', 'OPEN');
  kiosk = await linkOf('KIOSK', 'KIOSK');
});

afterAll(() => {
  for (const site of [owner, stranger]) site.close();
});

function serveBakery(request: IncomingMessage, response: ServerResponse): void {
  const isWidget = request.url === '/widget.js';
  response.setHeader('content-type', isWidget ? 'text/javascript' : 'text/html').end(isWidget ? widget : bakery);
}

function originOf(site: Server): string {
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`; // it listens on TCP
}

/** Passes over what is still asked, up to the thanks. */
async function skipAll(page: Page | FrameLocator): Promise<void> {
  for (;;) {
    await page.locator('[name=skip], [role=status]').first().waitFor();
    if ((await page.locator('[role=status]').count()) > 0) return;
    const heading = await page.locator('h1').innerText();
    await page.locator('[name=skip]').click();
    await expect.poll(() => page.locator('h1').innerText()).not.toBe(heading);
  }
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each(['en', 'fa'] as const)('in %s, on a phone, light and dark,', (language) => {
  test('a customer answers, and each page is accessible, fits and raises no complaint', async () => {
    const { page, context, complaints, strangers } = await visit({ workspace: null, language, width: 375 });
    const look = async (name: string): Promise<void> => {
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await page.screenshot({ path: join(screenshots, `survey-page-${name}-${language}-${theme}-375.png`), fullPage: true });
        expect(await overflow(page), `${name} ${theme}`).toBeLessThanOrEqual(0);
        await expectAccessible(page);
      }
    };
    await page.goto(`${open}?score=3`);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, language === 'fa' ? 'rtl' : 'ltr']);
    for (const button of await page.locator('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.5);
    }
    await look('score');
    await page.locator('.main').click();
    await page.locator('.option').first().click();
    await look('reasons');
    await page.locator('.main').click();
    await page.locator('.score').nth(4).click();
    await page.locator('textarea').fill('…');
    await look('comment');
    await page.locator('.main').click();
    await page.locator('.main').first().click();
    await page.locator('.pair .main').first().click();
    await page.locator('[role=status]').waitFor();
    await look('thanks');
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
    await context.close();
  });
});

test('a kiosk comes back to its first question by itself', async () => {
  const { page, context, complaints } = await visit({ workspace: null, width: 1024 });
  await page.goto(kiosk);
  await page.locator('.score').nth(10).click();
  await skipAll(page);
  await page.screenshot({ path: join(screenshots, 'survey-page-kiosk-en-light-1024.png') });
  await page.locator('.score').first().waitFor({ timeout: 15_000 });
  expect(page.url()).toBe(kiosk);
  expect(complaints).toEqual([]);
  await context.close();
});

test('that it was opened is told when the page is seen, and once', async () => {
  const { page, context } = await visit({ workspace: null });
  const told: string[] = [];
  await page.route('**/s/letter', (route) => route.fulfill({ contentType: 'text/html', body: '<html data-tell="opened"><script src="/s/page.js" defer></script>' }));
  await page.route('**/s/letter/opened', (route) => {
    told.push(route.request().method());
    return route.fulfill({ status: 204 });
  });
  await page.addInitScript(() => Object.defineProperty(document, 'visibilityState', { get: () => (Reflect.has(window, 'seen') ? 'visible' : 'hidden') }));
  await page.goto('/s/letter');
  await page.waitForTimeout(300);
  expect(told).toEqual([]);
  for (let time = 0; time < 2; time += 1) {
    await page.evaluate(() => {
      Reflect.set(window, 'seen', true);
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }
  await expect.poll(() => told).toEqual(['POST']);
  await context.close();
});

describe('the widget', () => {
  async function shop(site: Server = owner) {
    const origin = originOf(site);
    const visited = await visit({ workspace: null });
    const { page } = visited;
    const show = async () => {
      await page.goto(`${origin}/`);
      await page.locator('#search').focus();
      return page.evaluate((link) => (Reflect.get(window, 'show') as (link: string) => boolean)(link), open);
    };
    return { ...visited, show, ended: () => page.evaluate(() => Reflect.get(window, 'ended') as readonly string[]) };
  }

  test('asks on the page of its owner once, is answered there, and leaves the visitor alone', async () => {
    const { page, context, show, ended } = await shop();
    expect(await show()).toBe(true);
    const survey = page.frameLocator('iframe');
    await survey.locator('.score').first().waitFor();
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.screenshot({ path: join(screenshots, 'survey-widget-en-light-1280.png') });
    await survey.locator('.score').nth(9).click();
    await skipAll(survey);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await ended()).toEqual(['answered']);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await show()).toBe(false);
    const days = await page.evaluate(() => (Number(localStorage.getItem('goodword:quarantine-until')) - Date.now()) / 86_400_000);
    expect(Math.round(days)).toBe(90);
    await context.close();
  });

  test('is answered by its first number, and what is higher than the window can be reached', async () => {
    const { page, context, show, ended } = await shop();
    await page.setViewportSize({ width: 375, height: 300 });
    await show();
    const survey = page.frameLocator('iframe');
    await survey.locator('.score').nth(2).click();
    await survey.locator('.option').last().waitFor();
    // A frame that ended below the window would have nothing to scroll, and no way to its button.
    await expect.poll(() => survey.locator('body').evaluate((body) => body.scrollHeight > window.innerHeight)).toBe(true);
    const { y, height } = (await page.locator('iframe').boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(300);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await ended()).toEqual(['answered']);
    expect(await show()).toBe(false);
    await context.close();
  });

  test('goes when the visitor would rather not answer', async () => {
    const { page, context, show, ended } = await shop();
    await show();
    await page.frameLocator('iframe').locator('button[name=decline]').click();
    await expect.poll(ended).toEqual(['declined']);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await show()).toBe(false);
    await context.close();
  });

  test('is not shown by a site that the link does not name', async () => {
    const { page, context, show } = await shop(stranger);
    await show();
    await page.waitForTimeout(1_500);
    expect(await page.locator('[role=dialog]').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('goodword:quarantine-until'))).toBeNull();
    await context.close();
  });
});
