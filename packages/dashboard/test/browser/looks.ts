import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, screenshots } from './chromium.js';

// Loaded once and then turned to the other looks, because loading is what takes time.
const looks = [
  { theme: 'light', width: 1280, height: 900 },
  { theme: 'dark', width: 1280, height: 900 },
  { theme: 'dark', width: 375, height: 812 },
  { theme: 'light', width: 375, height: 812 },
] as const;

// axe takes longer than all four pictures: it looks at each direction, each theme and each width once.
const scanned = { en: 'light 1280', fa: 'dark 375' } as const;

/** Takes a picture of a page in each look; it fits its window and is accessible. */
export async function lookAt(page: Page, name: string, language: keyof typeof scanned): Promise<void> {
  // Charts measure themselves anew a moment after the page.
  const rest = (await page.locator('.recharts-wrapper').count()) > 0 ? 200 : 50;
  for (const { theme, width, height } of looks) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(rest);
    await page.screenshot({ path: join(screenshots, `${name}-${language}-${theme}-${width}.png`), fullPage: true });
    expect(await overflow(page), `${name} ${theme} ${width}`).toBeLessThanOrEqual(0);
    if (scanned[language] === `${theme} ${width}`) await expectAccessible(page);
  }
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
