/** What keeps a text from being stored. */
export type TextFault =
  | { readonly fault: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly fault: 'not-storable' };

/** PostgreSQL has no U+0000 in text, and half of a surrogate pair has no UTF-8 form. */
const notStorable = /\0|\p{Surrogate}/u;

/**
 * Why a text cannot be stored; `null` when it can.
 *
 * Lengths are code points, as PostgreSQL counts them: an emoji of one code point is one character.
 *
 * @example
 * textFault('four', 3); // { fault: 'too-long', length: 4, limit: 3 }
 */
export function textFault(text: string, limit: number): TextFault | null {
  // A text of at most `limit` code units cannot have more code points, so nearly every call counts nothing.
  if (text.length > limit) {
    const length = codePoints(text);
    if (length > limit) return { fault: 'too-long', length, limit };
  }
  return notStorable.test(text) ? { fault: 'not-storable' } : null;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
