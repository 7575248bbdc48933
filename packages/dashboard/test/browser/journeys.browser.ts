import { describe, expect, inject, test } from 'vitest';
import { open, settled, useChromium, visit } from './chromium.js';
import { goodwordCommand } from './started-server.js';

useChromium();

const heading = 'h1';

describe('signing in', () => {
  test('a link from the command line opens the overview once, and its token leaves the address', async () => {
    const { url, environment } = inject('served');
    const demo = 'Merenda Fácil';
    const link = await goodwordCommand(environment, 'sign-in', '--workspace', demo);
    const path = link.replace(/^https?:\/\/[^/]+/, url);

    const first = await visit({ workspace: null });
    await first.page.goto(path);
    await first.page.getByText('1,287').waitFor();
    expect(first.page.url()).toBe(`${url}/`);
    const [cookie] = await first.context.cookies();
    expect(cookie).toMatchObject({ name: 'goodword_session', httpOnly: true, sameSite: 'Strict' });
    await first.page.goBack();
    expect(first.page.url()).not.toContain('token');
    await first.context.close();

    const second = await visit({ workspace: null });
    await second.page.goto(path);
    await second.page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    expect(await second.page.getByText('npx goodword sign-in').isVisible()).toBe(true);
    await second.context.close();
  });

  test('signing out ends the session and says how to come back', async () => {
    const { environment, url } = inject('served');
    const link = await goodwordCommand(environment, 'sign-in', '--workspace', 'Workspace one');
    const { page, context } = await visit({ workspace: null });
    await page.goto(link.replace(/^https?:\/\/[^/]+/, url));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await context.close();
  });

  test('a session that ended meanwhile leads to the page that explains it', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    await context.clearCookies();
    await page.getByRole('link', { name: 'All answers' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await context.close();
  });
});

describe('the numbers of the real answers', () => {
  test('stand on the page with their n, their interval and shares that add up to 100', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    const headline = await page.getByRole('region', { name: 'Net Promoter Score' }).innerText();
    for (const shown of ['62.9', '59.5 to 66.0', '1,287', '69%', '25%', '6%', '885', '326', '76']) {
      expect(headline).toContain(shown);
    }
    expect(headline).not.toContain('±');
    await context.close();
  });

  test('are written in Persian digits and Jalali months', async () => {
    const { page, context } = await visit({ language: 'fa' });
    await open(page, '/');
    expect(await page.locator('.score').innerText()).toBe('۶۲٫۹');
    expect(await page.locator('.trend svg').first().textContent()).toMatch(/فروردین/);
    await context.close();
  });

  test('a month of the axis lies further along the reading direction the later it is', async () => {
    const placeOf = async (language: string): Promise<number> => {
      const { page, context } = await visit({ language });
      await open(page, '/');
      const dots = await page
        .locator('.trend circle')
        .evaluateAll((all) => all.map((dot) => Number(dot.getAttribute('cx'))));
      await context.close();
      return (dots.at(-1) ?? 0) - (dots[0] ?? 0);
    };
    expect(await placeOf('en')).toBeGreaterThan(0);
    expect(await placeOf('fa')).toBeLessThan(0);
  });

  test('branches with few answers are not ranked', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    const rows = await page.getByRole('grid', { name: 'Branches' }).getByRole('row').allInnerTexts();
    expect(rows.at(-1)).toContain('too few answers');
    const ranked = rows.slice(1, -1).map((row) => Number(/\d+\.\d/.exec(row)?.[0]));
    expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
    await context.close();
  });
});

describe('every number opens its answers', () => {
  test('a bar of the eleven scores', async () => {
    const { page, context } = await visit();
    await open(page, '/?branch=Centro');
    await page.locator('.distribution .recharts-bar-rectangle').last().click();
    await page.waitForURL(/\/answers\?branch=Centro&score=10$/);
    await settled(page);
    expect(await page.locator('.answer-number').allInnerTexts()).toEqual(Array.from({ length: 20 }, () => '10'));
    await context.close();
  });

  test('a month of the trend, with as many answers as its row says', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    const trend = page.getByRole('region', { name: 'Trend by month' });
    await trend.getByRole('radio', { name: 'Table' }).click();
    const cells = await trend.getByRole('row').nth(3).innerText();
    const total = /(\d+)\s*$/.exec(cells)?.[1];
    await trend.getByRole('link').nth(2).click();
    await page.waitForURL(/\/answers\?from=\d{4}-\d{2}-01&to=/);
    await page.getByRole('heading', { name: `${total} answers` }).waitFor();
    await context.close();
  });

  test('a click into the trend goes to the month under it', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    await page.locator('.trend .recharts-wrapper').click({ position: { x: 300, y: 120 } });
    await page.waitForURL(/\/answers\?from=\d{4}-\d{2}-01&to=/);
    await context.close();
  });

  test('a row of the branches', async () => {
    const { page, context } = await visit();
    await open(page, '/?period=12m');
    await page.getByRole('row', { name: /Centro/ }).click();
    await page.waitForURL(/\/answers\?period=12m&branch=Centro$/);
    await context.close();
  });
});

describe('filters', () => {
  test('lie in the address: a reload keeps them, back undoes them', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    await page.getByRole('button', { name: /Branch/ }).click();
    await page.getByRole('option', { name: 'Porto' }).click();
    await page.keyboard.press('Escape');
    await page.waitForURL(/\?branch=Porto$/);
    await settled(page);
    const filtered = await page.locator('.score').innerText();
    await page.reload();
    await settled(page);
    expect(await page.locator('.score').innerText()).toBe(filtered);
    await page.goBack();
    await settled(page);
    expect(await page.locator('.score').innerText()).toBe('62.9');
    await context.close();
  });

  test('days are chosen in the Jalali calendar and kept as Gregorian days', async () => {
    const { page, context } = await visit({ language: 'fa' });
    await open(page, '/?from=2026-09-01&to=2026-10-15');
    await page.getByRole('button', { name: 'باز کردن تقویم' }).click();
    expect(await page.locator('.calendar-title').innerText()).toBe('شهریور ۱۴۰۵');
    await page.locator('.calendar-day:not([data-outside-month])').first().click();
    await page.locator('.calendar-day:not([data-outside-month])').nth(9).click();
    await page.waitForURL(/from=2026-08-23&to=2026-09-01/);
    await context.close();
  });

  test('that let nothing through offer to be cleared', async () => {
    const { page, context } = await visit();
    await open(page, '/?from=2001-01-01&to=2001-02-01&branch=Centro');
    await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
    await page.getByText('1,287').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await context.close();
  });
});

describe('answers', () => {
  test('keep their line breaks', async () => {
    const { page, context } = await visit({ workspace: 'one' });
    await open(page, '/');
    expect(await page.locator('.answer-comment').innerText()).toBe('First line\nSecond line 0');
    await context.close();
  });

  test('come page by page', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('.answer').nth(15).waitFor();
    const shown = await page.locator('.answer').allInnerTexts();
    expect(new Set(shown).size).toBeGreaterThan(12);
    await context.close();
  });

  test('are searched by their words', async () => {
    const { page, context } = await visit();
    await open(page, '/answers');
    await page.getByRole('searchbox', { name: 'Search in comments' }).fill('atendimento');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=atendimento/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await settled(page);
    for (const comment of await page.locator('.answer-comment').allInnerTexts())
      expect(comment.toLowerCase()).toContain('atendimento');
    await context.close();
  });
});

describe('when something fails', () => {
  test('the filters stay and a retry brings the numbers', async () => {
    const { page, context } = await visit();
    let broken = true;
    await page.route('**/graphql', (route) =>
      broken && route.request().postData()?.includes('query overview') ? route.abort() : route.continue(),
    );
    await page.goto('/?period=90d&branch=Centro');
    await page.getByText('This could not be loaded').waitFor();
    expect(new URL(page.url()).search).toBe('?period=90d&branch=Centro');
    expect(await page.getByRole('button', { name: /Branch/ }).innerText()).toContain('Centro');
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.score').waitFor();
    await context.close();
  });

  test('a link that met no server is still good', async () => {
    const { page, context } = await visit({ workspace: null });
    await page.route('**/session', (route) => route.abort());
    await page.goto('/sign-in#token=gwl_x_y');
    await page.getByText('the link is still unused').waitFor();
    await context.close();
  });
});

test('nothing jumps when the numbers arrive', async () => {
  const { page, context } = await visit({ workspace: 'thirty' });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await open(page, '/');
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(() => (window as Window & { readonly shifts?: readonly number[] }).shifts ?? []);
  // What the web's own measure calls good.
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
  await context.close();
});

test('the page needs no inline style and no inline script', async () => {
  const { page, context, complaints } = await visit();
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    const policy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; object-src 'none'";
    return route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
  });
  await open(page, '/');
  await page.getByRole('button', { name: /Period/ }).click();
  await page.getByRole('option', { name: 'From day to day' }).click();
  await page.getByRole('button', { name: 'Open the calendar' }).click();
  await page.locator('.calendar-title').waitFor();
  // A page that did not come from the network is none of this machine to Chromium, which keeps it from its sockets.
  expect(complaints.filter((complaint) => !complaint.includes('LOCAL_NETWORK_ACCESS'))).toEqual([]);
  await context.close();
});

test('the query editor answers from this server alone', async () => {
  const { page, context, complaints, strangers } = await visit();
  await page.goto('/graphql');
  // The button is there before the question is: the editor comes in by a worker.
  await page.locator('.graphiql-query-editor').getByText('FirstLook').waitFor();
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.result-window').getByText('62.859').waitFor();
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test(`a page has one heading of the first rank: its finding`, async () => {
  const { page, context } = await visit();
  await open(page, '/');
  expect(await page.locator(heading).count()).toBe(1);
  expect(await page.locator(heading).innerText()).toMatch(/^The score /);
  await context.close();
});
