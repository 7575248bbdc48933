import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, makeReader, printedBy, type Reader } from '../../../scripts/examples.ts';
import * as forecasts from '../src/forecasts/index.js';
import * as index from '../src/index.js';
import * as inference from '../src/inference/index.js';
import * as insights from '../src/insights/index.js';
import * as insightModels from '../src/insights/models.js';
import * as trends from '../src/insights/trends.js';
import * as nps from '../src/nps/index.js';
import * as stats from '../src/stats/index.js';
import * as statModels from '../src/stats/models.js';
import { productVocabulary } from '../src/vocabulary/product-vocabulary.js';
import * as weights from '../src/weights/index.js';
import { coverageTable } from './exact-coverage.ts';

let reader: Reader;

beforeAll(() => {
  reader = makeReader();
});

afterAll(() => reader.remove());

/** Pages with examples, and how many lines they print at least. */
const pages = {
  'packages/core/README.md': 4,
  'docs/calendars.md': 11,
  'docs/cases.md': 16,
  'docs/channels.md': 3,
  'docs/club.md': 23,
  'docs/consents.md': 4,
  'docs/contact-budget.md': 8,
  'docs/facts.md': 3,
  'docs/incentives.md': 10,
  'docs/interactions.md': 4,
  'docs/invitations.md': 12,
  'docs/loyalty.md': 19,
  'docs/programmes.md': 11,
  'docs/referrals.md': 11,
  'docs/reviews.md': 8,
  'docs/rules.md': 26,
  'docs/segments.md': 7,
  'docs/statistics.md': 130,
  'docs/surveys.md': 18,
  'docs/vouchers.md': 19,
};

describe('the examples', () => {
  let printed: Readonly<Record<string, readonly string[]>>;

  beforeAll(async () => {
    printed = await reader.followAll(Object.fromEntries(Object.keys(pages).map((page) => [page, exampleOf(page)])));
    // All pages are compiled as one program and run one after the other: half a minute, and minutes where others work as well.
  }, 280_000);

  it.each(Object.entries(pages))('of %s print what their comments say', (page, atLeast) => {
    const example = exampleOf(page);
    expect(printedBy(example).length).toBeGreaterThanOrEqual(atLeast);
    expect(printed[page]).toEqual(printedBy(example));
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

const entries = {
  nps, inference, insights, 'insights/trends': trends, 'insights/models': insightModels, weights, forecasts, stats, 'stats/models': statModels,
};

describe('docs/statistics.md', () => {
  const unnamed = (names: readonly string[]) => {
    // The table of entries names them all; what counts is the rest.
    const text = readFileSync(new URL('../../../docs/statistics.md', import.meta.url), 'utf8').replace(/^\| `@goodword.*$/gm, '');
    return names.filter((name) => !text.includes(`\`${name}\``));
  };

  const rows = readFileSync(new URL('../../../docs/statistics.md', import.meta.url), 'utf8')
    .matchAll(/^\| `@goodword\/core\/([\w/]+)` \| (yes|no) \| (.+) \|$/gm);
  const table = new Map([...rows].map(([, entry = '', alsoOfIndex, names = '']) => [entry, { alsoOfIndex, names: (names.match(/\w+/g) ?? []).toSorted() }]));

  it.each(Object.entries(entries))('says which names are had from %s, and whether from the index as well', (entry, exported) => {
    const names = Object.keys(exported);
    const alsoOfIndex = names.every((name) => name in index) ? 'yes' : 'no';
    expect(table.get(entry)).toEqual({ alsoOfIndex, names: names.toSorted() });
  });

  it('has no row for an entry that there is not', () => {
    expect([...table.keys()]).toEqual(Object.keys(entries));
  });

  it('explains all that the entries of the statistics export', () => {
    expect(unnamed(Object.values(entries).flatMap((entry) => Object.keys(entry)))).toEqual([]);
  });

  it('would not do without one', () => {
    expect(unnamed(['npsInterval', 'npsIntervalByMagic'])).toEqual(['npsIntervalByMagic']);
  });

  it('shows the coverage that the enumeration gives', { timeout: 60_000 }, () => {
    const text = readFileSync(new URL('../../../docs/statistics.md', import.meta.url), 'utf8');
    expect(text).toContain(coverageTable([10, 30, 100]));
  });
});

describe('docs/facts.md', () => {
  const { facts, events } = productVocabulary({ currency: 'EUR' });
  const named = (names: readonly string[]) => {
    const text = readFileSync(new URL('../../../docs/facts.md', import.meta.url), 'utf8');
    return names.filter((name) => text.includes(`\n| \`${name}\` |`));
  };

  it.each([['fact', facts.types], ['event', events]])('has a row for every %s of the catalogue, and would miss one', (_what, catalogue) => {
    const names = Object.keys(catalogue);
    expect(named([...names, 'response.mood', 'response/imagined'])).toEqual(names);
  });
});
