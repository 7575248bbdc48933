/** Most characters of a code that people or programs of a workspace choose. */
export const kebabCodeLength = 50;

/**
 * Whether a text is a code such as `support-call`: small Latin letters and digits, words joined by single hyphens, a letter
 * first, at most 50 characters.
 *
 * @example
 * isKebabCode('onboarding-step-2'); // true
 * isKebabCode('Support call'); // false
 */
export function isKebabCode(text: string): boolean {
  return text.length <= kebabCodeLength && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}
