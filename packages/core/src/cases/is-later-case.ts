import type { RecoveryCase } from './recovery-case.js';

/**
 * Whether one case of an incident came after another: it was opened later. Files that know days only tell nothing of two of
 * one day; then the one that reopens is the later, and never the order in which they come decides.
 */
export function isLaterCase(one: RecoveryCase, other: RecoveryCase): boolean {
  const since = one.openedAt.getTime() - other.openedAt.getTime();
  if (since !== 0) return since > 0;
  if (one.reopens === null || other.reopens === null) return one.reopens !== null || (other.reopens === null && one.id > other.id);
  return one.reopens === other.id || (other.reopens !== one.id && one.id > other.id);
}
