import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectAccessible, open, screenshots, useChromium, visit } from './chromium.js';
import type { WorkspaceName } from './served.js';

useChromium();

interface Screen {
  readonly name: string;
  readonly workspace: WorkspaceName | null;
  readonly path: string;
  /** What the browser itself says about this page. */
  readonly complaints?: RegExp;
}

const screens: readonly Screen[] = [
  { name: 'overview', workspace: 'demo', path: '/' },
  { name: 'overview-filtered', workspace: 'demo', path: '/?period=90d&branch=Centro' },
  { name: 'overview-no-match', workspace: 'demo', path: '/?from=2001-01-01&to=2001-02-01' },
  { name: 'answers', workspace: 'demo', path: '/answers?category=detractor' },
  { name: 'overview-0', workspace: 'none', path: '/' },
  { name: 'overview-1', workspace: 'one', path: '/' },
  { name: 'overview-30', workspace: 'thirty', path: '/' },
  { name: 'not-found', workspace: 'demo', path: '/nowhere' },
  { name: 'signed-out', workspace: null, path: '/' },
  { name: 'link-used', workspace: null, path: '/sign-in#token=gwl_used', complaints: /401/ },
  { name: 'link-cut', workspace: null, path: '/sign-in' },
];

const looks = ['en', 'fa'].flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [375, 1280].map((width) => ({ language, theme, width }))),
);

describe.each(looks)('in $language, $theme, $width px wide', ({ language, theme, width }) => {
  test.each(screens)('the page $name is accessible, fits and raises no complaint', async ({ name, workspace, path, complaints: known }) => {
    const { page, context, complaints, strangers } = await visit({ workspace, language, theme, width });
    await open(page, path);
    await page.screenshot({ path: join(screenshots, `${name}-${language}-${theme}-${width}.png`), fullPage: true });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      language === 'fa' ? 'rtl' : 'ltr',
    ]);
    expect(complaints.filter((complaint) => !known?.test(complaint))).toEqual([]);
    expect(strangers).toEqual([]);
    await context.close();
  });
});

test.each(['ru', 'zh', 'th', 'pt'])('the overview in %s is accessible and fits on a phone', async (language) => {
  const { page, context, complaints } = await visit({ width: 375 });
  await page.addInitScript((chosen) => localStorage.setItem('goodword.language', chosen), language);
  await open(page, '/');
  await page.screenshot({ path: join(screenshots, `overview-${language}-light-375.png`), fullPage: true });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await context.close();
});
