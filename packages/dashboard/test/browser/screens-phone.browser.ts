import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open, screenshots, useChromium, visit } from './chromium.js';
import { overflow } from './looks.js';

useChromium();

test.each(['ru', 'zh', 'th', 'pt'])('the overview in %s fits on a phone', async (language) => {
  const { page, context, complaints } = await visit({ width: 375 });
  await page.addInitScript((chosen) => localStorage.setItem('goodword.language', chosen), language);
  await open(page, '/');
  await page.screenshot({ path: join(screenshots, `overview-${language}-light-375.png`), fullPage: true });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await context.close();
});
