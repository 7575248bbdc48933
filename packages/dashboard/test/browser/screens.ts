import { expect, test } from 'vitest';
import { open, settled, useChromium, visit } from './chromium.js';
import { lookAt } from './looks.js';
import type { WorkspaceName } from './served.js';

interface Screen {
  readonly name: string;
  readonly workspace: WorkspaceName | null;
  readonly path: string;
  /** What is pressed there to come to the page, whose address holds an id. */
  readonly opens?: string;
  /** What the browser itself says about this page. */
  readonly known?: RegExp;
}

const screens: readonly Screen[] = [
  { name: 'overview', workspace: 'demo', path: '/' },
  { name: 'overview-filtered', workspace: 'demo', path: '/?period=90d&branch=Centro' },
  { name: 'overview-no-match', workspace: 'demo', path: '/?from=2001-01-01&to=2001-02-01' },
  { name: 'answers', workspace: 'demo', path: '/answers?category=detractor' },
  { name: 'overview-0', workspace: 'none', path: '/' },
  { name: 'overview-1', workspace: 'one', path: '/' },
  { name: 'overview-30', workspace: 'thirty', path: '/' },
  { name: 'customers', workspace: 'people', path: '/customers' },
  { name: 'customers-0', workspace: 'none', path: '/customers' },
  { name: 'customers-no-match', workspace: 'people', path: '/customers?text=nobody' },
  { name: 'customer', workspace: 'people', path: '/customers?text=ahmadi', opens: '.customer a' },
  { name: 'customer-missing', workspace: 'people', path: '/customers/1' },
  { name: 'answer', workspace: 'people', path: '/answers?text=Second', opens: '.answer time' },
  { name: 'mailbox', workspace: 'people', path: '/mailbox' },
  { name: 'mailbox-0', workspace: 'none', path: '/mailbox' },
  { name: 'message', workspace: 'people', path: '/mailbox?to=sara', opens: '.message a' },
  { name: 'not-found', workspace: 'demo', path: '/nowhere' },
  { name: 'signed-out', workspace: null, path: '/', known: /401/ },
  { name: 'link-used', workspace: null, path: '/sign-in#token=gwl_used', known: /401/ },
  { name: 'link-cut', workspace: null, path: '/sign-in' },
];

/** Every page as it looks in a language. A file for each, as each has a Chromium: one alone would run when all others are done. */
export function describeScreens(language: 'en' | 'fa'): void {
  useChromium();
  test.each(screens)(
    `the page $name in ${language} is accessible, fits and raises no complaint`,
    async ({ name, workspace, path, opens, known }) => {
      const { page, context, complaints, strangers } = await visit({ workspace, language });
      await open(page, path);
      if (opens !== undefined) {
        await page.locator(opens).first().click();
        await page.locator('.facts').first().waitFor();
        await settled(page);
      }
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
        language,
        language === 'fa' ? 'rtl' : 'ltr',
      ]);
      await lookAt(page, name, language);
      expect(complaints.filter((complaint) => !known?.test(complaint))).toEqual([]);
      expect(strangers).toEqual([]);
      await context.close();
    },
  );
}
