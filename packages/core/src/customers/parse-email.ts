import { textFault } from '../text-fault.js';
import { trimmed } from '../trimmed.js';

/** An e-mail address as it was given, and the form under which it is found again. */
export interface Email {
  readonly given: string;
  /** Unicode form C, lower case. */
  readonly forLookup: string;
}

/** Local part of at most 64, then labels of letters, digits and inner hyphens, at least two of them. */
const plausible =
  /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])$/u;

/**
 * A plausible e-mail address; `null` when mail to it could not arrive. Only a message that is answered
 * proves more.
 *
 * @example
 * parseEmail(' Sara@Example.com '); // { given: 'Sara@Example.com', forLookup: 'sara@example.com' }
 */
export function parseEmail(text: string): Email | null {
  const given = trimmed(text);
  if (given.length > 254 || !plausible.test(given) || textFault(given, 254) !== null) return null;
  if (/^\.|\.\.|\.@/.test(given)) return null;
  return { given, forLookup: given.toLowerCase() };
}
