import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible, open, settled, useChromium, visit } from './chromium.js';
import { lookAt } from './looks.js';

useChromium();

/** Until the service has judged what is written now. */
const judged = (page: Page, words: RegExp | string) => page.getByRole('region', { name: 'Not saved yet.' }).getByText(words).waitFor();

describe('a survey', () => {
  test('is made from a ready one, written, seen as its customers see it, and goes live', async () => {
    const { page, context, complaints } = await visit({ workspace: 'one' });
    await open(page, '/surveys');
    await page.getByRole('button', { name: 'New survey' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New survey' });
    await dialog.getByText('After a delivery').click();
    await dialog.getByText('Persian', { exact: true }).click();
    expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('After a delivery');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Create the draft' }).click();
    await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: 'After a delivery', level: 1 }).waitFor();

    // A fault stands at its field, in the language in which it was made, and nothing can be saved.
    await page.getByRole('button', { name: /What is the main reason for your score/ }).click();
    const question = page.getByRole('textbox', { name: 'Question', exact: true });
    await question.fill('Why, {{shoeSize}}?');
    await page.getByText('The placeholder {{shoeSize}} does not exist.').nth(1).waitFor();
    expect(await question.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /^Persian/ }).click();
    await page.getByRole('button', { name: 'Show the place' }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value)).toBe('Why, {{shoeSize}}?');
    await question.fill('Why did you give this score?');
    await judged(page, 'The draft is changed in place.');

    // What is written survives the tab, and is told.
    await page.reload();
    await settled(page);
    await page.getByText('are still here; they are not saved').waitFor();
    await page.getByRole('button', { name: /Why did you give this score/ }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('region', { name: 'Not saved yet.' }).waitFor({ state: 'detached' });

    // As a Persian customer who is not happy: from the right, in Persian digits, with the question for the unhappy.
    await page.getByRole('radio', { name: /^Persian/ }).click();
    const preview = page.getByRole('region', { name: 'What customers see' });
    await preview.locator('[lang=fa][dir=rtl]').waitFor();
    await preview.getByText('۰ – اصلاً پیشنهاد نمی‌کنم').waitFor();
    await preview.getByRole('button', { name: '۳', exact: true }).click();
    await preview.getByText('چه چیزی درست نبود؟').waitFor();
    await preview.getByRole('button', { name: 'رد شدن از این پرسش' }).click();
    await preview.getByText('چه چیزی درست نبود؟').waitFor({ state: 'detached' });

    // When it asks, in a sentence.
    await page.getByRole('radio', { name: 'When it asks' }).click();
    await page.getByText('Delivery', { exact: true }).click();
    await page.getByText('1 hour after a delivery, one in 3 customers is asked by e-mail, else by SMS, at most once in 30 days.').waitFor();
    const others = page.getByRole('textbox', { name: /^Other kinds of interaction/ });
    await others.pressSequentially('purchase-online, return');
    expect(await page.getByRole('checkbox', { name: 'Purchase' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await others.inputValue()).toBe('');
    await page.getByText('Delivery', { exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('region', { name: 'Not saved yet.' }).waitFor({ state: 'detached' });

    // The budget over all surveys, in the digits and the range that it may have.
    const budget = page.getByRole('region', { name: 'For all surveys together' });
    const quarantine = budget.getByRole('textbox', { name: /^From one survey to the next/ });
    await quarantine.fill('1');
    await quarantine.press('Tab');
    expect(await quarantine.inputValue()).toBe('7');
    await budget.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('region', { name: 'Not saved yet.' }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Go live…' }).click();
    const check = page.getByRole('alertdialog', { name: 'Go live?' });
    await check.getByText('Every text is there: English, Persian.').waitFor();
    await check.getByText(/^1 hour after a delivery/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await expectAccessible(page);
    await check.getByRole('button', { name: 'Go live' }).click();
    await page.getByRole('button', { name: 'Pause…' }).waitFor();

    // The question of the score cannot change unnoticed any more.
    await page.getByRole('radio', { name: 'Questions' }).click();
    await page.getByRole('radio', { name: /^English/ }).click();
    await page.locator('.question-opener').first().click();
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Would you send a friend to {{company}}?');
    await judged(page, /^Makes version 2: the question of the score changes.*with a mark/);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('region', { name: 'Not saved yet.' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('comes as a file, and a file that is none is told so', async () => {
    const { page, context } = await visit({ workspace: 'one' });
    await open(page, '/surveys');
    await page.getByRole('button', { name: 'New survey' }).click();
    const dialog = page.getByRole('dialog', { name: 'New survey' });
    await dialog.getByText('A JSON file').click();
    const choose = async (name: string, text: string): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Choose a file…' }).click()]);
      await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    };
    await choose('broken.json', '{ "v": 1,');
    await dialog.getByText('“broken” cannot be read as JSON.').waitFor();
    await choose('From a file.json', JSON.stringify({ v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text: { en: '' } }] }));
    await dialog.getByRole('button', { name: 'Create the draft' }).click();
    await dialog.getByRole('alert').getByText('/questions/0/text/en').waitFor();
    await choose('From a file.json', JSON.stringify({ v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text: { en: 'Why?' } }] }));
    await dialog.getByRole('button', { name: 'Create the draft' }).click();
    await page.getByRole('heading', { name: 'From a file', level: 1 }).waitFor();
    // What the file does not say, its customers read in the words of the page.
    await page.getByRole('region', { name: 'What customers see' }).getByText('0 – Not at all likely').waitFor();

    // A scale with too many numbers for buttons is tried as well.
    await page.locator('.question-opener').first().click();
    await page.getByRole('button', { name: /Scale/ }).click();
    await page.getByRole('option', { name: '0 to 100' }).click();
    const preview = page.getByRole('region', { name: 'What customers see' });
    await preview.getByText('100 – Extremely likely').waitFor();
    await preview.getByRole('textbox', { name: 'Why?' }).fill('57');
    await preview.getByRole('button', { name: 'Send answer' }).click();
    await preview.getByText('We are sorry, and thank you for telling us').waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('region', { name: 'Not saved yet.' }).waitFor({ state: 'detached' });

    // When it is over, it is shown and cannot be changed.
    for (const [press, confirm] of [['Go live…', 'Go live'], ['Close…', 'Close for good']] as const) {
      await page.getByRole('button', { name: press }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: confirm, exact: true }).click();
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    }
    await page.getByText('This survey is closed').waitFor();
    expect(await page.getByRole('button', { name: /Scale/ }).isDisabled()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Counts in the composite' }).isDisabled()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Question', exact: true }).isEditable()).toBe(false);
    await settled(page);
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'When it asks' }).click();
    await page.getByText('Asks nobody by itself').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await context.close();
  });
});

test('a survey that somebody else has saved is not replaced unseen, and nothing that was typed is lost', async () => {
  const first = await visit({ workspace: 'one' });
  const second = await visit({ workspace: 'one' });
  await open(first.page, '/surveys');
  await first.page.getByRole('button', { name: 'New survey' }).click();
  await first.page.getByRole('textbox', { name: 'Name' }).fill('Two writers');
  await first.page.getByRole('button', { name: 'Create the draft' }).click();
  await first.page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
  await open(second.page, first.page.url());
  for (const { page } of [first, second]) await page.locator('.question-opener').first().click();
  const questionOf = (page: Page) => page.getByRole('textbox', { name: 'Question', exact: true });
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
  const isSaved = (page: Page) => page.getByRole('region', { name: 'Not saved yet.' }).waitFor({ state: 'detached' });
  await questionOf(first.page).fill('The question of the one?');
  await save(first.page);
  await isSaved(first.page);
  await questionOf(second.page).fill('The question of the other?');
  await save(second.page);
  await second.page.getByRole('alert').getByText('Somebody else has saved this survey meanwhile.').waitFor();
  expect(await questionOf(second.page).inputValue()).toBe('The question of the other?');
  expect(await second.page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  await expectAccessible(second.page);
  await second.page.getByRole('button', { name: 'Keep mine' }).click();
  await save(second.page);
  await isSaved(second.page);
  await open(first.page, first.page.url());
  await first.page.getByRole('button', { name: /The question of the other/ }).waitFor();
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  for (const { context } of [first, second]) await context.close();
});

test('a list is counted before it can be scheduled, and is taken back', async () => {
  const { page, context, complaints } = await visit();
  await open(page, '/surveys');
  await page.locator('.survey-name a').first().click();
  await page.getByRole('radio', { name: 'When it asks' }).click();
  const lists = page.getByRole('region', { name: 'Ask a list' });
  // Gomes, Esteves, Fernandes …: one in three is drawn, and of a single name that may be nobody.
  const some = 'es';
  const schedule = lists.getByRole('button', { name: 'Schedule the list' });
  expect(await schedule.isDisabled()).toBe(true);
  await lists.getByRole('textbox', { name: /^Search by name/ }).fill(some);
  await lists.getByRole('button', { name: 'Count', exact: true }).click();
  await lists.getByText(/^Of \d+ customers, \d+ would be asked now/).waitFor();
  await lists.getByRole('textbox', { name: /^Search by name/ }).fill('');
  expect(await schedule.isDisabled()).toBe(true);
  await lists.getByRole('textbox', { name: /^Search by name/ }).fill(some);
  await schedule.click();
  await lists.getByText(/^\d+ on the list: /).waitFor();
  await lists.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('alertdialog', { name: 'Take this list back?' }).getByRole('button', { name: 'Take back' }).click();
  await lists.getByText(/· taken back$/).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

// One page walks through all of them: loading is what takes time.
test.each(['en', 'fa'] as const)('the pages of surveys and invitations in %s fit, are accessible and raise no complaint', async (language) => {
  const { page, context, complaints, strangers } = await visit({ language });
  await open(page, '/surveys');
  await lookAt(page, 'surveys', language);
  const survey = await page.locator('.survey-name a').first().getAttribute('href');
  await open(page, `${survey}`);
  await page.locator('.question-opener').nth(1).click();
  await page.locator('.preview-number').first().waitFor();
  await lookAt(page, 'survey', language);
  await open(page, `${survey}?show=asking`);
  await page.locator('.outcome').first().waitFor();
  await lookAt(page, 'survey-asking', language);
  await open(page, `${survey}?show=invitations`);
  await page.locator('.funnel').waitFor();
  await lookAt(page, 'survey-invitations', language);
  await open(page, '/invitations?status=bounced');
  await page.locator('.invitation-reason').first().waitFor();
  await lookAt(page, 'invitations', language);
  await page.locator('.invitation a').first().click();
  await page.locator('.why').waitFor();
  await settled(page);
  await lookAt(page, 'customer-invited', language);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});

test('the reasons of the workspace are renamed, added and retired, and a refusal stands at its field', async () => {
  const { page, context, complaints } = await visit({ workspace: 'thirty' });
  await open(page, '/surveys');
  await page.getByRole('link', { name: 'Reasons' }).click();
  await page.getByRole('heading', { name: '20 reasons are offered', level: 1 }).waitFor();
  await page.getByRole('textbox', { name: 'Reason 1', exact: true }).fill('Nobody smiled');
  await page.getByRole('button', { name: 'Retire: Hard to find' }).click();
  await page.getByRole('button', { name: '+ Add a reason' }).click();
  const bar = page.getByRole('region', { name: 'Not saved yet.' });
  await page.getByRole('textbox', { name: 'Reason 21', exact: false }).fill('Too loud');
  const code = page.getByRole('textbox', { name: 'Code for counting' }).last();
  await code.fill('long-wait');
  await bar.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This code is there already.').waitFor();
  expect(await code.getAttribute('aria-invalid')).toBe('true');
  await lookAt(page, 'reasons', 'en');
  await code.fill('too-loud');
  // What somebody else saves in between stays.
  const other = await visit({ workspace: 'thirty', language: 'fa' });
  await open(other.page, '/surveys/reasons');
  await other.page.getByRole('textbox', { name: 'دلیل ۲', exact: true }).fill('کارمند نیامد');
  await other.page.getByRole('button', { name: 'ذخیره' }).click();
  await other.page.locator('.save-bar').waitFor({ state: 'detached' });
  await bar.getByRole('button', { name: 'Save' }).click();
  await bar.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: '20 reasons are offered, 1 retired', level: 1 }).waitFor();
  await open(other.page, '/surveys/reasons');
  expect(await other.page.getByRole('textbox', { name: 'دلیل ۲', exact: true }).inputValue()).toBe('کارمند نیامد');
  await other.page.getByRole('radio', { name: /^انگلیسی/ }).click();
  expect(await other.page.getByRole('textbox', { name: 'دلیل ۱', exact: true }).inputValue()).toBe('Nobody smiled');
  expect(await other.page.getByRole('textbox', { name: 'دلیل ۲۱', exact: true }).inputValue()).toBe('Too loud');
  await lookAt(other.page, 'reasons', 'fa');
  expect([...complaints, ...other.complaints]).toEqual([]);
  await context.close();
  await other.context.close();
});

test('a workspace without surveys says how to make one', async () => {
  const { page, context } = await visit({ workspace: 'none' });
  await open(page, '/surveys');
  await page.getByRole('heading', { name: 'No surveys yet' }).waitFor();
  await lookAt(page, 'surveys-0', 'en');
  await context.close();
});
