import type { Consent } from './check-consent.js';

/**
 * The later of two; of one instant the withdrawal, as asking nobody is the smaller mistake, and of two that say the same the
 * first of the list.
 */
export function laterConsent<C extends Consent>(one: C, other: C): C {
  const difference = one.at.getTime() - other.at.getTime();
  if (difference === 0) return other.state === 'withdrawn' && one.state === 'given' ? other : one;
  return difference > 0 ? one : other;
}

/** The last of some consents; `null` when there is none. */
export function lastConsent<C extends Consent>(history: readonly C[]): C | null {
  const [first, ...others] = history;
  return first === undefined ? null : others.reduce(laterConsent, first);
}
