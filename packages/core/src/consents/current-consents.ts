import type { Consent } from './check-consent.js';

/** Whether `one` counts rather than `other`: the later one, and of two of one instant the withdrawal. */
function prevails(one: Consent, other: Consent): boolean {
  const difference = one.at.getTime() - other.at.getTime();
  return difference === 0 ? one.state === 'withdrawn' : difference > 0;
}

/**
 * What counts of all that a customer said: for each channel the last, whatever order it was recorded in. Where a consent and a
 * withdrawal are of the same instant, the withdrawal counts: asking nobody is the smaller mistake.
 *
 * @param history - of one customer, in any order
 * @returns one for each channel, in the order of their codes
 * @example
 * currentConsents([agreed, thoughtAgain]).map(({ channel, state }) => `${channel} ${state}`); // ['email withdrawn']
 */
export function currentConsents<C extends Consent>(history: readonly C[]): readonly C[] {
  const last = new Map<string, C>();
  for (const consent of history) {
    const known = last.get(consent.channel);
    if (known === undefined || prevails(consent, known)) last.set(consent.channel, consent);
  }
  return [...last.values()].sort((one, other) => (one.channel < other.channel ? -1 : 1));
}
