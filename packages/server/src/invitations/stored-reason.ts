import type { ContactRefusal, EligibilityRefusal } from '@goodword/core';

export type AskRefusal = ContactRefusal | EligibilityRefusal;

/** A reason as it lies in the table: its dates are texts. */
export interface StoredReason {
  readonly kind: AskRefusal['kind'];
  readonly [field: string]: unknown;
}

/** Fields that hold instants. All other values are what JSON knows. */
const instants: ReadonlySet<string> = new Set(['until', 'latestAt']);

export function storedReason(reason: AskRefusal): StoredReason {
  // What JSON makes of it: instants as texts, and nothing else changed.
  return JSON.parse(JSON.stringify(reason)) as StoredReason;
}

/** The reason as core named it. */
export function reasonOf(stored: StoredReason): AskRefusal {
  const entries = Object.entries(stored).map(([field, value]) =>
    [field, instants.has(field) && typeof value === 'string' ? new Date(value) : value]);
  // storedReason wrote it.
  return Object.fromEntries(entries) as AskRefusal;
}
