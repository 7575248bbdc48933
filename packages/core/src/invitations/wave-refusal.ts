import type { WaveTimesRefusal } from './check-wave-times.js';
import type { WaveNotPossible } from './change-wave-status.js';

/** Why a list is not asked, or nothing is done about a wave. */
export type WaveRefusal =
  | WaveTimesRefusal
  | WaveNotPossible
  | { readonly kind: 'wave/not-found' }
  /** All days of it are days of rest. */
  | { readonly kind: 'wave/without-day' }
  /** The list has no customer. */
  | { readonly kind: 'wave/without-customer' }
  /** Nobody has said yet how the survey asks. */
  | { readonly kind: 'wave/without-trigger' }
  /** Only a live survey asks. */
  | { readonly kind: 'wave/survey-not-live' };
