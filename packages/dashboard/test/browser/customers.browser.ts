import { describe, expect, test } from 'vitest';
import { expectAccessible, open, settled, useChromium, visit } from './chromium.js';

useChromium();

describe('the navigation', () => {
  test('marks the page and keeps period and branch between the score and its answers', async () => {
    const { page, context } = await visit();
    await open(page, '/?period=12m&branch=Centro');
    const navigation = page.getByRole('navigation', { name: 'Pages' });
    expect(await navigation.locator('[aria-current=page]').innerText()).toBe('Overview');
    await navigation.getByRole('link', { name: 'Answers' }).click();
    await page.waitForURL(/\/answers\?period=12m&branch=Centro$/);
    await settled(page);
    expect(await navigation.locator('[aria-current=page]').innerText()).toBe('Answers');
    await navigation.getByRole('link', { name: 'Customers' }).click();
    await page.waitForURL(/\/customers$/);
    await context.close();
  });

  test('is walked by keyboard, and a page begins at its content', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/');
    // The way past it, the name of the workspace, and then the pages.
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Customers');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/customers$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await context.close();
  });

  test.each(['en', 'fa', 'ru', 'zh', 'th', 'pt'])('in %s stands in one line on a screen and leads nowhere dead', async (language) => {
    const { page, context } = await visit({ workspace: 'people' });
    await page.addInitScript((chosen) => localStorage.setItem('goodword.language', chosen), language);
    await open(page, '/');
    const header = await page.locator('.header').boundingBox();
    expect(header?.height).toBeLessThan(64);
    const links = page.locator('.navigation-link');
    const tops = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    // The same addresses in every language: one walks them all.
    if (language === 'en') for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
      await open(page, href);
      expect(await page.locator('[aria-current=page]').count(), href).toBe(1);
    }
    await context.close();
  });
});

describe('customers', () => {
  test('come page by page, the newest first, with what they said last', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/customers');
    await page.getByRole('heading', { name: '25 customers' }).waitFor();
    expect(await page.locator('.customer').count()).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('.customer').nth(24).waitFor();
    const sara = page.locator('.customer', { hasText: 'Sara Ahmadi' });
    expect(await sara.innerText()).toMatch(/3\s*detractor/i);
    expect(await page.locator('.customer', { hasText: 'Guest 7' }).innerText()).toContain('Has not answered yet');
    await context.close();
  });

  test('are searched by name, e-mail, phone and id; the search stands in the address', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/customers');
    const box = page.getByRole('searchbox', { name: 'Search by name, e-mail, phone or id' });
    for (const text of ['ahmadi sara', 'sara@example', '0912 111 22 33', 'crm-1']) {
      await box.fill(text);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('text') === text);
      await settled(page);
      await page.getByRole('heading', { name: '1 customer', exact: true }).waitFor();
      expect(await page.locator('.customer').innerText()).toContain('Sara Ahmadi');
    }
    await page.reload();
    await page.getByRole('heading', { name: '1 customer', exact: true }).waitFor();
    await context.close();
  });

  test('that nobody is, can be searched for again', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/customers?text=nobody');
    await page.getByRole('heading', { name: 'Nobody matches this search' }).waitFor();
    await page.locator('.nothing').getByRole('button', { name: 'Clear the search' }).click();
    await page.getByRole('heading', { name: '25 customers' }).waitFor();
    await context.close();
  });

  test('of an empty workspace are explained', async () => {
    const { page, context } = await visit({ workspace: 'none' });
    await open(page, '/customers');
    await page.getByRole('heading', { name: 'No customers yet' }).waitFor();
    expect(await page.getByText('goodword.customers.upsert').isVisible()).toBe(true);
    await context.close();
  });
});

describe('a customer', () => {
  test('is opened from the list and shows profile and history', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/customers?text=sara');
    await page.getByRole('link', { name: 'Sara Ahmadi' }).click();
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}$/);
    await settled(page);
    await page.getByText(/^Latest answer: 3, detractor, /).waitFor();
    const profile = await page.getByRole('region', { name: 'Profile' }).innerText();
    for (const shown of ['sara@example.com', '+989121112233', 'crm-1', 'Persian (Iran)', 'Asia/Tehran', 'there now', 'Plan name', 'Yes', 'May 1, 2024', '1985', 'Agreed · e-mail', 'Checkout', 'Said no · SMS']) {
      expect(profile).toContain(shown);
    }
    await context.close();
  });

  test('has one history of what happened and what was said, the newest first, or one kind alone', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/customers?text=sara');
    await page.getByRole('link', { name: 'Sara Ahmadi' }).click();
    const history = page.getByRole('region', { name: 'History' });
    const instants = async (count: number): Promise<readonly string[]> => {
      await history.locator('li.answer').nth(count - 1).waitFor();
      return history.locator('li.answer time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    };
    // 20 answers of as many days, and the purchases of those days; what lies before them waits for the other answers.
    for (const count of [30, 44, 54]) {
      const shown = await instants(count);
      expect(shown).toHaveLength(count);
      expect(shown).toEqual(shown.toSorted().toReversed());
      if (count < 54) await page.getByRole('button', { name: 'Show more' }).click();
    }
    expect(await history.getByText('This is the whole history.').isVisible()).toBe(true);
    expect(await history.locator('.interaction').first().innerText()).toMatch(/Purchase\s+\u2066€19\.90\u2069\s+Breakfast/);
    expect(await history.getByText('Table booking').first().isVisible()).toBe(true);
    await history.getByRole('radio', { name: 'Interactions' }).click();
    await page.waitForURL(/\?show=interactions$/);
    expect(await history.locator('.answer-number').count()).toBe(0);
    await page.reload();
    expect(await instants(20)).toHaveLength(20);
    await context.close();
  });

  test('speaks Persian to a Persian reader: words, digits and the Jalali calendar', async () => {
    const { page, context } = await visit({ workspace: 'people', language: 'fa' });
    await open(page, '/customers?text=sara');
    await page.getByRole('link', { name: 'Sara Ahmadi' }).click();
    await page.getByText(/تازه‌ترین پاسخ: نمرهٔ ۳/).waitFor();
    const profile = await page.getByRole('region', { name: 'مشخصات' }).innerText();
    expect(profile).toContain('۱۲ اردیبهشت ۱۴۰۳');
    expect(profile).toContain('فارسی');
    await context.close();
  });

  test('an answer opens at its own address and leads back to the customer', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/answers');
    await page.locator('.answer', { hasText: 'Sara Ahmadi' }).first().locator('time').click();
    await page.waitForURL(/\/answers\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: 'Score 3 · detractor' }).waitFor();
    expect(await page.getByRole('region', { name: 'About this answer' }).innerText()).toContain('How likely are you to recommend us?');
    await page.getByRole('link', { name: 'Sara Ahmadi' }).click();
    await page.getByRole('heading', { name: 'Sara Ahmadi' }).waitFor();
    await context.close();
  });

  test('is deleted after a word about what stays; the answers stay without the name', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/customers?text=farewell');
    await page.getByRole('link', { name: 'Farewell' }).click();
    await page.getByRole('button', { name: 'Delete this customer' }).press('Enter');
    const dialog = page.getByRole('alertdialog', { name: /Delete .*Farewell/ });
    await dialog.getByText('Answers and purchases stay, without the person').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Delete this customer');
    const address = new URL(page.url()).pathname;
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await page.waitForURL(/\/customers$/);
    await open(page, address);
    await page.getByRole('heading', { name: 'There is no customer at this address' }).waitFor();
    await open(page, '/answers?text=goodbye');
    await page.getByRole('heading', { name: '1 answer', exact: true }).waitFor();
    await page.locator('.answer time').click();
    await page.getByText('Anonymous').waitFor();
    await context.close();
  });

  test('that could not be deleted stays, and the dialog says so', async () => {
    const { page, context } = await visit({ workspace: 'people' });
    await open(page, '/customers?text=guest-5');
    await page.locator('.customer a').click();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('deleteCustomer') ? route.abort() : route.continue());
    await page.getByRole('button', { name: 'Delete this customer' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('alert').getByText('was not deleted').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'Guest 5' }).waitFor();
    await context.close();
  });

  test.each(['/customers/1', '/customers/01890000-0000-7000-8000-000000000001', '/customers/a/b', '/answers/1'])(
    'the address %s of nobody is explained', async (path) => {
      const { page, context } = await visit({ workspace: 'people' });
      await open(page, path);
      expect(await page.locator('h1').innerText()).toMatch(/^There is no /);
      await context.close();
    });
});

