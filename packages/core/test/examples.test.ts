import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReader, printedBy, type Reader } from '../../../scripts/examples.ts';

const folder = new URL('../examples/', import.meta.url);
const examples = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

describe('a worked programme', () => {
  let reader: Reader;
  let printed: Readonly<Record<string, readonly string[]>>;

  beforeAll(async () => {
    reader = makeReader();
    printed = await reader.followAll(examples);
  }, 120_000);

  afterAll(() => reader.remove());

  it('is there for each user of the product', () => {
    expect(Object.keys(examples)).toEqual(['crm-vendor.ts', 'saas-team.ts', 'shop-with-five-branches.ts']);
  });

  it.each(Object.keys(examples))('prints what its comments say: %s', (name) => {
    const example = examples[name] ?? '';
    expect(printedBy(example).length).toBeGreaterThanOrEqual(5);
    expect(printed[name]).toEqual(printedBy(example));
  });

  it.each(Object.entries(examples))('fits on a page: %s', (_, example) => {
    expect(example.split('\n').length).toBeLessThanOrEqual(100);
  });
});
