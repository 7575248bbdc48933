import type { Consent } from './check-consent.js';
import { laterConsent } from './last-consent.js';

/**
 * What a customer last said of each channel and kind of contact, for people to read: `consentFor` says what it means for an ask.
 *
 * @param history - of one customer, in any order
 * @returns one for each channel and kind that something was said of, the latest first
 * @example
 * currentConsents([agreed, thoughtAgain]).map(({ channel, state }) => `${channel} ${state}`); // ['email withdrawn']
 */
export function currentConsents<C extends Consent>(history: readonly C[]): readonly C[] {
  const last = new Map<string, C>();
  for (const consent of history) {
    const key = `${consent.channel ?? ''} ${consent.contactKind ?? ''}`;
    const known = last.get(key);
    last.set(key, known === undefined ? consent : laterConsent(known, consent));
  }
  return [...last.values()].sort((one, other) => other.at.getTime() - one.at.getTime());
}
