import { expect, test } from 'vitest';
import { open, useChromium, visit } from './chromium.js';

useChromium();

test.each(['en', 'fa'])('an answer comes onto the page by itself, without a reload (%s)', async (language) => {
  const { page, context, complaints } = await visit({ workspace: 'people', language });
  await open(page, '/answers');
  const before = await page.locator('h1').innerText();
  const words = `Given just now, read in ${language}`;
  const there = page.locator('.answer-comment', { hasText: words });
  // Another browser of the same workspace gives the answer. The first listens by then: its own questions came after.
  await page.waitForTimeout(1_000);
  const other = await context.newPage();
  await other.goto('/');
  await other.evaluate(async (comment) => {
    const ask = async (query: string, variables: object) =>
      (await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })).json();
    const { data } = await ask('{ surveys { id } }', {});
    await ask('mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }', {
      input: { surveyId: data.surveys[0].id, score: 9, comment },
    });
  }, words);
  const given = performance.now();
  await there.waitFor();
  const waited = performance.now() - given;
  expect(await page.locator('h1').innerText()).not.toBe(before);
  expect(complaints).toEqual([]);
  await context.close();
  // The goal is a second on a quiet machine; a machine of tests does much else, and this is what it is held to.
  expect(waited).toBeLessThan(5_000);
});
