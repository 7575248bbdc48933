import { describe, expect, test } from 'vitest';
import { open, settled, useChromium, visit } from './chromium.js';

useChromium();

describe('the mailbox of development', () => {
  test('shows what would have gone out, found by its recipient', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/');
    await page.getByRole('link', { name: 'Mailbox' }).click();
    await page.waitForURL(/\/mailbox$/);
    await page.locator('.message').nth(1).waitFor();
    await page.getByRole('searchbox', { name: 'Search by recipient' }).fill('guest');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mailbox\?to=guest$/);
    await settled(page);
    expect(await page.locator('.message').allInnerTexts()).toEqual([expect.stringContaining('guest-1@example.com')]);
    await context.close();
  });

  test('shows a mail as a page that runs no script, loads nothing from elsewhere and opens links in a new tab', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    // What the policy refuses is still announced as a request, but it goes nowhere: here it would arrive.
    const loaded: string[] = [];
    await context.route('https://tracker.example.com/**', (route) => {
      loaded.push(route.request().url());
      return route.fulfill({ body: '' });
    });
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('mailboxMessage(id')) return route.continue();
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: { mailboxMessage: { html: string } } };
      body.data.mailboxMessage.html = `<!doctype html><html dir="rtl"><body style="margin: 0">
        <a href="https://example.com/answer">answer</a>
        <img src="https://tracker.example.com/pixel.gif"><link rel="stylesheet" href="https://tracker.example.com/style.css">
        <script>top.document.title = 'stolen'; document.title = 'ran'</script></body></html>`;
      return route.fulfill({ response: answer, json: body });
    });
    await open(page, '/mailbox?to=sara');
    await page.locator('.message a').click();
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: 'answer' }).waitFor();
    expect(await frame.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await frame.locator('body').evaluate(() => [document.title, document.compatMode, getComputedStyle(document.body).margin])).toEqual([
      '', 'CSS1Compat', '0px',
    ]);
    expect(await page.title()).not.toBe('stolen');
    await page.waitForTimeout(300);
    expect(loaded).toEqual([]);
    await context.route('https://example.com/**', (route) => route.fulfill({ body: 'elsewhere' }));
    const [opened] = await Promise.all([context.waitForEvent('page'), frame.getByRole('link', { name: 'answer' }).click()]);
    await opened.waitForURL('https://example.com/answer');
    expect(page.url()).toMatch(/\/mailbox\//);
    await context.close();
  });

  test('shows the text of a mail with its links', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/mailbox?to=sara');
    await page.locator('.message a').click();
    await page.getByRole('radio', { name: 'As text' }).click();
    expect(await page.locator('.message-text').innerText()).not.toBe('');
    expect(await page.locator('.message-text').getAttribute('lang')).toBe('fa');
    await context.close();
  });

  test('of an empty workspace says how to fill it', async () => {
    const { page, context } = await visit({ workspace: 'none' });
    await open(page, '/mailbox');
    await page.getByRole('heading', { name: 'No messages yet' }).waitFor();
    await context.close();
  });
});
