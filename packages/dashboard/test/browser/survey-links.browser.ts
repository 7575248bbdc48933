import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../src/texts/asking/en.js';
import { fa } from '../../src/texts/asking/fa.js';
import { expectAccessible, open, screenshots, useChromium, visit } from './chromium.js';
import { lookAt, overflow } from './looks.js';

useChromium();

test.each([
  ['en', en.links],
  ['fa', fa.links],
] as const)('a link is made, its address asks, and it is revoked (%s)', async (language, words) => {
  const { page, context, complaints, strangers } = await visit({ language });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/surveys');
  await page.locator('.survey-name a').first().click();
  await page.getByRole('radio', { name: words.title, exact: true }).click();
  await page.getByText(words.purposes.site.what).click();
  const make = page.getByRole('button', { name: words.create });
  expect(await make.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: words.sites }).fill('shop.example');
  await make.click();
  // What the server refuses is said, and what was typed is still there.
  await page.getByRole('alert').getByText('shop.example').waitFor();
  await page.getByRole('textbox', { name: words.sites }).fill('https://shop.example');
  await page.getByRole('combobox', { name: words.branch }).fill(`new-${language}`);
  await page.keyboard.press('Escape');
  await make.click();
  const issued = page.getByRole('region', { name: words.issued.title });
  const code = issued.getByRole('img', { name: words.issued.code });
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  expect(await make.isVisible()).toBe(false);
  await issued.getByRole('button', { name: words.issued.copyAddress }).click();
  await issued.getByText(words.issued.copied).waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  for (const [name, ending] of [[words.issued.downloadSvg, 'svg'], [words.issued.downloadPng, 'png']] as const) {
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 5_000 }), issued.getByText(name).click()]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`new-${language}-widget\\.${ending}$`));
  }
  await lookAt(page, 'survey-links', language);

  // The survey of the demonstration is in Portuguese, whoever reads it.
  const phone = await visit({ workspace: null, language, width: 375 });
  const { pathname } = new URL(address);
  await phone.page.goto(pathname);
  expect(await phone.page.locator('h1').innerText()).toContain('recomendaria');
  await issued.getByRole('button', { name: words.issued.done }).click();
  await issued.waitFor({ state: 'detached' });
  expect(await page.getByRole('combobox', { name: words.branch }).inputValue()).toBe(`new-${language}`);
  const link = page.getByRole('listitem').filter({ hasText: `new-${language}` });
  await link.getByRole('button', { name: words.revoke.press }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.revoke.confirm, exact: true }).click();
  await link.getByText(words.states.revoked('').trim()).waitFor();
  expect(await link.getByRole('button').count()).toBe(0);
  expect((await phone.page.goto(pathname))?.status()).toBe(410);
  expect(await phone.page.locator('h1').innerText()).toBe('Este link já não é válido');
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
  await phone.context.close();
});

test('a survey without links says what they are for, and when they take answers', async () => {
  const { page, context } = await visit({ workspace: 'thirty', width: 375 });
  await open(page, '/surveys');
  await page.locator('.survey-name a').first().click();
  await page.getByRole('radio', { name: en.links.title, exact: true }).click();
  await page.getByText(en.links.none).waitFor();
  await page.screenshot({ path: join(screenshots, 'survey-links-0-en-light-375.png'), fullPage: true });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  // A branch that is there is chosen by its name and sent by its code.
  const branch = page.getByRole('combobox', { name: en.links.branch });
  await branch.press('ArrowDown');
  await page.getByRole('option', { name: 'South' }).waitFor();
  await page.screenshot({ path: join(screenshots, 'survey-links-branches-en-light-375.png') });
  // The list may have opened before its names were there: then nothing in it is chosen yet.
  await branch.fill('Sou');
  await branch.press('ArrowDown');
  await page.locator('[role=option][data-focused]', { hasText: 'South' }).waitFor();
  await branch.press('Enter');
  await expect.poll(() => branch.inputValue(), { timeout: 5_000 }).toBe('South');
  await context.close();
});
