import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createGoodword, type Goodword } from '@goodword/client';
import type { Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/texts/asking/en.js';
import { fa } from '../../src/texts/asking/fa.js';
import { expectAccessible, open, screenshots, settled, useChromium, visit } from './chromium.js';
import { goodwordCommand, session, startServer, type StartedServer } from './started-server.js';

useChromium();

/** Every mail that came, as it came over the line, by its recipient. */
const mails = new Map<string, string[]>();
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, { envelope }, done) => {
    const take = async (): Promise<void> => {
      const raw = await text(stream);
      for (const { address } of envelope.rcptTo) mails.set(address, [...(mails.get(address) ?? []), raw]);
      done();
    };
    void take();
  },
});
let server: StartedServer;
let goodword: Goodword;
let cookie: string;

beforeAll(async () => {
  const smtpPort = await freePort();
  mailServer.listen(smtpPort, '127.0.0.1');
  // Links in mails need an address before there is a server that could say which it got.
  const port = await freePort();
  server = await startServer({
    PORT: String(port), GOODWORD_PUBLIC_URL: `http://127.0.0.1:${port}`, GOODWORD_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  });
  const { url, environment } = server;
  const id = await goodwordCommand(environment, 'workspaces', 'create', 'North Bakery', '--time-zone', 'Europe/Lisbon');
  const apiKey = await goodwordCommand(environment, 'keys', 'create', 'Asking', '--scopes', 'admin', '--workspace', id);
  goodword = createGoodword({ url, auth: { apiKey } });
  cookie = await session(url, await goodwordCommand(environment, 'sign-in', '--workspace', id));
  await taken(goodword.channels.changeEmail({ senderName: 'North Bakery', senderAddress: 'ask@bakery.example' }));
  // Tests run at night as well.
  await taken(goodword.contactBudget.set({ quietHours: null }));
});

afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => mailServer.close(resolve));
});

const people = {
  en: { texts: en, name: 'Ana Lima', email: 'ana@shop.example', locale: 'en-GB', comment: 'Warm bread, warm people', says: 'how likely' },
  fa: { texts: fa, name: 'سارا احمدی', email: 'sara@shop.example', locale: 'fa-IR', comment: 'نان تازه و برخورد گرم', says: 'چقدر' },
} as const;

/** From the press of the button until the answer stands in the dashboard, in milliseconds. */
const waits: number[] = [];

describe.each(['en', 'fa'] as const)('from a purchase to an answer in the dashboard (%s)', (language) => {
  const { texts, name, email, locale, comment, says } = people[language];

  test('a survey from a template goes live, asks by mail, and its answer comes onto the page by itself', async () => {
    const elsewhere = { url: server.url, session: cookie };
    const { page, context, complaints } = await visit({ elsewhere, language });
    await open(page, '/surveys');
    await page.getByRole('button', { name: texts.surveys.new }).first().click();
    await page.getByRole('button', { name: texts.surveys.create }).click();
    await page.waitForURL(/\/surveys\/[0-9a-f-]{36}/);
    const [, surveyId = ''] = /surveys\/([0-9a-f-]+)/.exec(page.url()) ?? [];
    await taken(goodword.invitations.setTrigger(surveyId, { interactionTypes: [`purchase-${language}`], delayMinutes: 0, sampleShare: 1 }));
    await page.getByRole('button', { name: texts.survey.steps.goLive.press, exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: texts.survey.steps.goLive.confirm, exact: true }).click();
    await page.getByText(texts.surveys.statuses.LIVE, { exact: true }).first().waitFor();

    await taken(goodword.interactions.record({ type: `purchase-${language}`, customer: { externalId: email, name, email, locale } }));
    await expect.poll(() => mails.get(email)?.length, { timeout: 30_000 }).toBe(1);
    const nine = linksIn(mails.get(email)?.[0] ?? '').find((link) => link.endsWith('score=9')) ?? '';

    await open(page, `/answers?survey=${surveyId}`);
    // Whoever listens, listens by then: nothing of the page tells it.
    await page.waitForTimeout(1_000);
    const phone = await visit({ elsewhere: { url: server.url, session: null }, language, width: 375 });
    await phone.page.goto(nine);
    expect(await phone.page.locator('h1').innerText()).toContain(says);
    await phone.page.screenshot({ path: join(screenshots, `asked-by-mail-${language}-375.png`) });
    await phone.page.locator('button.main').first().click();
    const answered = performance.now();
    const score = new Intl.NumberFormat(language).format(9);
    await page.locator('.answer', { hasText: score }).first().waitFor();
    const waited = performance.now() - answered;

    await answerTheRest(phone.page, comment);
    await open(page, `/answers?survey=${surveyId}`);
    await page.locator('.answer-comment', { hasText: comment }).waitFor();
    // What else was asked is read there, too: whoever wants to be contacted must be found.
    await page.locator('.answer time').first().click();
    await page.locator('.further-answers dd').first().waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).not.toContain('{{');
    await page.screenshot({ path: join(screenshots, `answer-further-${language}-1280.png`), fullPage: true });
    await expectAccessible(page);
    expect([...complaints, ...phone.complaints]).toEqual([]);
    await context.close();
    await phone.context.close();
    waits.push(waited);
  });
});

test('the answer is in the dashboard within a second of its sending', () => {
  // The faster of the two: a machine of tests has other things to do at times.
  expect(Math.min(...waits)).toBeLessThan(1_000);
  expect(Math.max(...waits)).toBeLessThan(5_000);
});

/** Sends whatever the page still asks, until it says thanks. */
async function answerTheRest(page: Page, comment: string): Promise<void> {
  for (let question = 0; question < 10; question += 1) {
    await settled(page);
    if (await page.locator('form').count() === 0) return;
    const words = page.locator('textarea');
    if (await words.count() > 0) await words.fill(comment);
    await Promise.all([page.waitForEvent('load'), page.locator('form button.main').first().click()]);
  }
}

/** The links of a mail whose parts are quoted-printable. */
function linksIn(raw: string): readonly string[] {
  const text = raw.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
  return text.match(/http:\/\/127\.0\.0\.1:\d+\/s\/[\w-]+(\?score=\d+)?/g) ?? [];
}

async function taken(answer: Promise<{ readonly ok: boolean }>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo; // it listens on TCP
      probe.close(() => resolve(port));
    });
  });
}
