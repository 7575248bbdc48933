import type { Consent } from './check-consent.js';
import { currentConsents } from './current-consents.js';

/**
 * What a channel needs before a customer is written to: `opt-in`, that they agreed; `opt-out`, that they did not refuse. Which
 * of the two the law wants depends on the country, the channel and what you write.
 */
export type ConsentRule = 'opt-in' | 'opt-out';

/**
 * Whether a customer may be written to through a channel, by what they said of it. A withdrawal always counts.
 *
 * @param history - of one customer, in any order
 * @example
 * consentAllows([], 'email', 'opt-out'); // true
 * consentAllows([], 'email', 'opt-in'); // false
 */
export function consentAllows(history: readonly Consent[], channel: string, rule: ConsentRule): boolean {
  const last = currentConsents(history).find((consent) => consent.channel === channel);
  return last === undefined ? rule === 'opt-out' : last.state === 'given';
}
