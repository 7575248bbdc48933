import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, makeReader, printedBy, type Reader } from '../../../scripts/examples.ts';
import * as forecasts from '../src/forecasts/index.js';
import * as inference from '../src/inference/index.js';
import * as insights from '../src/insights/index.js';
import * as nps from '../src/nps/index.js';
import * as stats from '../src/stats/index.js';
import * as weights from '../src/weights/index.js';
import { coverageTable } from './exact-coverage.ts';

let reader: Reader;

beforeAll(() => {
  reader = makeReader();
});

afterAll(() => reader.remove());

describe('the examples', { timeout: 30_000 }, () => {
  it.each([
    ['packages/core/README.md', 4],
    ['docs/statistics.md', 130],
    ['docs/calendars.md', 11],
    ['docs/loyalty.md', 14],
    ['docs/incentives.md', 7],
    ['docs/loyalty.md', 18],
    ['docs/incentives.md', 10],
    ['docs/club.md', 5],
    ['docs/contact-budget.md', 8],
    ['docs/rules.md', 4],
    ['docs/cases.md', 10],
    ['docs/cases.md', 16],
    ['docs/calendars.md', 4],
    ['docs/club.md', 23],
    ['docs/reviews.md', 8],
    ['docs/vouchers.md', 19],
    ['docs/referrals.md', 11],
    ['docs/vouchers.md', 9],
  ])('of %s print what their comments say', async (document, atLeast) => {
    const example = exampleOf(document);
    expect(printedBy(example).length).toBeGreaterThanOrEqual(atLeast);
    expect(await reader.follow(example)).toEqual(printedBy(example));
  });
});

describe('an example that no longer holds', { timeout: 30_000 }, () => {
  it('is found by what it prints', async () => {
    const example = `import { nps, tallyOf } from '@goodword/core';\nconsole.log(nps(tallyOf([10])).score); // 99\n`;
    expect(printedBy(example)).toEqual(['99']);
    expect(await reader.follow(example)).not.toEqual(printedBy(example));
  });

  it('is found by its types', async () => {
    const example = `import { score } from '@goodword/core';\nconsole.log(score);\n`;
    await expect(reader.follow(example)).rejects.toThrow(/has no exported member named 'score'/);
  });
});

const entries = [stats, nps, inference, weights, insights, forecasts];

describe('docs/statistics.md', () => {
  const unnamed = (names: readonly string[]) => {
    const text = readFileSync(new URL('../../../docs/statistics.md', import.meta.url), 'utf8');
    return names.filter((name) => !text.includes(`\`${name}\``));
  };

  it('names all that the entries of the statistics export', () => {
    expect(unnamed(entries.flatMap((entry) => Object.keys(entry)))).toEqual([]);
  });

  it('would not do without one', () => {
    expect(unnamed(['npsInterval', 'npsIntervalByMagic'])).toEqual(['npsIntervalByMagic']);
  });

  it('shows the coverage that the enumeration gives', () => {
    const text = readFileSync(new URL('../../../docs/statistics.md', import.meta.url), 'utf8');
    expect(text).toContain(coverageTable([10, 30, 100]));
  });
});
