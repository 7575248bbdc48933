import { trimmed } from '../trimmed.js';

/** An e-mail address as it was given, and the form under which it is found again. */
export interface Email {
  readonly given: string;
  /** Unicode form C, lower case. */
  readonly forLookup: string;
}

const localPart = String.raw`[^\s@<>()[\]\\,;:"\p{C}]{1,64}`;

/** Letters, digits and inner hyphens of any script, at most 63. */
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?`;

const plausible = new RegExp(`^${localPart}@(?:${label}\\.)+${label}$`, 'u');

/** A dot at an end or beside another, and a last label of one letter: allowed by the pattern, not by mail. */
const misplaced = /^\.|\.\.|\.@|\..$/u;

/**
 * A plausible e-mail address; `null` when mail to it could not arrive. Only a message that is answered
 * proves more.
 *
 * @example
 * parseEmail(' Sara@Example.com '); // { given: 'Sara@Example.com', forLookup: 'sara@example.com' }
 */
export function parseEmail(text: string): Email | null {
  const given = trimmed(text);
  if (given.length > 254 || !plausible.test(given) || misplaced.test(given)) return null;
  return { given, forLookup: given.toLowerCase() };
}
