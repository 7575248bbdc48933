import { describe, expect, test } from 'vitest';
import { open, settled, useChromium, visit } from './chromium.js';

useChromium();

describe('the reader', () => {
  test('chooses a language, and the page remembers it', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    await page.getByRole('button', { name: /Language/ }).click();
    await page.getByRole('option', { name: 'فارسی' }).click();
    await page.locator('html[dir=rtl]').waitFor();
    await page.reload();
    await page.locator('html[lang=fa][dir=rtl]').waitFor();
    await context.close();
  });

  test('chooses a theme, and the page remembers it', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    await page.getByRole('button', { name: 'Use the dark theme' }).click();
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(dark).toBe('rgb(15, 17, 20)');
    await open(page, '/answers');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(dark);
    await context.close();
  });

  test('walks by keyboard: to the content, to a filter, to a table, to the answers of a month', async () => {
    const { page, context } = await visit();
    await open(page, '/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/period=12m/);
    await settled(page);
    // Branch, survey, clear, the n, three shares, and then the switch of the trend.
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Chart');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Trend by month' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/answers\?from=/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await context.close();
  });

  test('prints: no controls, the pictures stay, light on paper', async () => {
    const { page, context } = await visit({ theme: 'dark' });
    await open(page, '/?branch=Centro');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.getByText('All time · Centro').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    for (const chart of await page.locator('.recharts-surface').all())
      expect((await chart.boundingBox())?.width).toBeGreaterThan(100);
    await context.close();
  });

  test('who wants less motion gets none', async () => {
    const { page, context } = await visit();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '/');
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.button') as Element).transitionDuration),
    ).toBe('0s');
    await context.close();
  });
});
