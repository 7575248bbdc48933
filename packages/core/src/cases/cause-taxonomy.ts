import { ok, refuse, type Result } from '../result.js';
import type { CauseTaxonomyMalformed } from './case-refusal.js';
import { isCaseId } from './case-text.js';

/** A kind of causes, and whom it concerns: what `delivery` did wrong. */
export interface CauseCategory {
  readonly code: string;
  readonly causes: readonly { readonly code: string }[];
}

/** What a case may have as its cause. The codes of causes differ from each other over all categories. */
export interface CauseTaxonomy {
  readonly categories: readonly CauseCategory[];
}

/** Most categories, and most causes of one. */
const most = 200;

const categoryOf = (code: string, ...causes: readonly string[]): CauseCategory => ({
  code,
  causes: causes.map((cause) => ({ code: cause })),
});

/** A list to start with; take it, extend it, or write your own. What the codes are called is up to you. */
export const defaultCauses: CauseTaxonomy = {
  categories: [
    categoryOf('staff', 'rude-staff', 'late-staff', 'untrained-staff'),
    categoryOf('product', 'defective-product', 'short-weight', 'missing-feature'),
    categoryOf('delivery', 'slow-delivery', 'damaged-delivery', 'wrong-delivery'),
    categoryOf('premises', 'unsafe-premises', 'hard-to-find', 'unclean-premises'),
    categoryOf('process', 'long-wait', 'wrong-invoice', 'unkept-promise', 'hard-to-reach'),
    categoryOf('price', 'price-not-worth-it', 'unexpected-cost'),
  ],
};

/**
 * A taxonomy of causes from outside, such as JSON, checked: each category has a code and causes, and no code of a cause
 * stands twice, as a case knows its cause by that code.
 *
 * @returns a copy of what belongs to it; refuses `case/taxonomy-malformed` with the path of the first fault
 * @example
 * checkCauses({ categories: [{ code: 'staff', causes: [{ code: 'rude-staff' }] }] }).ok; // true
 */
export function checkCauses(draft: unknown): Result<CauseTaxonomy, CauseTaxonomyMalformed> {
  const listed = listOf(draft, 'categories');
  if (listed === null) return malformed('categories');
  const categories: CauseCategory[] = [];
  const seen = { categories: new Set<string>(), causes: new Set<string>() };
  for (const [at, item] of listed.entries()) {
    const path = `categories[${at}]`;
    const code = newCode(item, seen.categories);
    if (code === null) return malformed(`${path}.code`);
    const causes = listOf(item, 'causes');
    if (causes === null) return malformed(`${path}.causes`);
    const codes: string[] = [];
    for (const [index, cause] of causes.entries()) {
      const found = newCode(cause, seen.causes);
      if (found === null) return malformed(`${path}.causes[${index}].code`);
      codes.push(found);
    }
    categories.push(categoryOf(code, ...codes));
  }
  return ok({ categories });
}

function malformed(path: string): Result<never, CauseTaxonomyMalformed> {
  return refuse({ kind: 'case/taxonomy-malformed', path });
}

/** `null` when the value is no record, or what it has under the name is no list of 1 to 200. */
function listOf(value: unknown, name: string): readonly unknown[] | null {
  const list = fieldOf(value, name);
  return Array.isArray(list) && list.length > 0 && list.length <= most ? list : null;
}

/** `null` when there is none that can be stored, or it was there before. */
function newCode(value: unknown, seen: Set<string>): string | null {
  const code = fieldOf(value, 'code');
  if (!isCaseId(code) || seen.has(code)) return null;
  seen.add(code);
  return code;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  // An own field of an object; what it holds is looked at by the caller.
  return (value as Readonly<Record<string, unknown>>)[name];
}
