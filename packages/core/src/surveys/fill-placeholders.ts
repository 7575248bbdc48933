import { trimmed } from '../trimmed.js';

/** What a text of a survey may name: `{{customer.firstName|there}}`. */
export type PlaceholderName = 'company' | 'customer.firstName' | 'customer.name' | 'product' | 'branch' | 'staff';

/** What is known of each; absent, `null` and blank are not known. */
export type PlaceholderValues = { readonly [Name in PlaceholderName]?: string | null | undefined };

/** All of them. `company` is the name of the workspace: the one that is always known, so that it needs no fallback. */
export const placeholderNames: readonly PlaceholderName[] = [
  'company', 'customer.firstName', 'customer.name', 'product', 'branch', 'staff',
];

/** What stands between two braces; a fallback holds no brace and no bar. */
const placeholder = /\{\{([^{}|]*)(?:\|([^{}|]*))?\}\}/gu;

/** Controls, and the marks that turn the direction of writing; a name that holds them could turn round the sentence behind it. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const longestValue = 200;

/**
 * A text with its placeholders filled. What is not known becomes the fallback of the text.
 *
 * The result is plain text: whoever puts it into HTML escapes it there. Values come from outside, so controls and marks of
 * direction are taken out, and what is longer than 200 characters is cut. A value in the other direction of writing than the
 * text is put between isolates (U+2068, U+2069), which keep a Latin name inside of a Persian sentence from taking it apart.
 *
 * @param text - of a checked definition, in one language
 * @example
 * fillPlaceholders('Hello {{customer.firstName|there}}.', {}); // 'Hello there.'
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  const direction = isRightToLeftText(text.replaceAll(placeholder, ''));
  return text.replaceAll(placeholder, (_, name: string, fallback: string | undefined) => {
    const known = placeholderNames.find((one) => one === name);
    const shown = plainValue((known === undefined ? null : values[known]) ?? '');
    if (shown === '') return fallback ?? '';
    return isRightToLeftText(shown) === direction ? shown : `\u2068${shown}\u2069`;
  });
}

/** Why the placeholders of a text cannot be filled: one with an unknown name, or without the fallback that it needs. */
interface PlaceholderFault {
  readonly fault: 'unknown' | 'without-fallback';
  readonly placeholder: string;
}

/** The first fault of the placeholders in a text; `null` when there is none. */
export function placeholderFault(text: string): PlaceholderFault | null {
  for (const [, name = '', fallback] of text.matchAll(placeholder)) {
    if (!placeholderNames.some((known) => known === name)) return { fault: 'unknown', placeholder: shortened(name) };
    if (fallback === undefined && name !== 'company') return { fault: 'without-fallback', placeholder: name };
  }
  // Braces that are left belong to a placeholder that was never closed, or holds another one.
  const rest = text.replaceAll(placeholder, '');
  const open = rest.search(/\{\{|\}\}/);
  return open === -1 ? null : { fault: 'unknown', placeholder: shortened(rest.slice(open)) };
}

function plainValue(value: string): string {
  const plain = trimmed(value.replaceAll(unseen, ' ').replaceAll(/\s+/gu, ' '));
  const characters = Array.from(plain);
  return characters.length <= longestValue ? plain : `${characters.slice(0, longestValue - 1).join('')}…`;
}

function isRightToLeftText(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
}

function shortened(name: string): string {
  return Array.from(name).slice(0, 60).join('');
}
