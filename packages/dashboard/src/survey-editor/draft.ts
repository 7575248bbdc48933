import type { SurveyDefinition } from '@goodword/core';
import { isWritable } from './is-writable.js';

/** What is being written: a survey's name and definition. */
export interface Draft {
  readonly name: string;
  readonly definition: SurveyDefinition;
}

/** Whether two say the same, in whatever order their fields stand: the service gives them back in an order of its own. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return one.name === other.name && inOneOrder(one.definition) === inOneOrder(other.definition);
}

function inOneOrder(definition: SurveyDefinition): string {
  return JSON.stringify(definition, (_, value: unknown) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))));
}

/** A draft as this browser keeps it. */
export interface KeptDraft extends Draft {
  /** Edition of the survey that it changes. */
  readonly from: number;
  /** When it was last changed, by the clock of this browser. */
  readonly at: number;
}

const keyOf = (surveyId: string): string => `goodword.draft.${surveyId}`;

/** Keeps what is not saved yet, so that a closed tab loses nothing. @returns whether this browser let it */
export function keepDraft(surveyId: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(surveyId), JSON.stringify(draft));
    return true;
  } catch {
    // Storage may be forbidden or full: then leaving the page asks first.
    return false;
  }
}

export function forgetDraft(surveyId: string): void {
  try {
    localStorage.removeItem(keyOf(surveyId));
  } catch {
    // Where nothing can be kept, there is nothing to forget.
  }
}

/** `null` when nothing is kept, or nothing that can be read. */
export function keptDraft(surveyId: string): KeptDraft | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(surveyId)) ?? 'null');
    return isKept(read) ? read : null;
  } catch {
    return null;
  }
}

/** Written by this page; an older one of it may have written something else. What is wrong inside, the service says. */
function isKept(read: unknown): read is KeptDraft {
  if (typeof read !== 'object' || read === null) return false;
  const { name, definition, from, at } = read as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && typeof from === 'number' && typeof at === 'number' && isWritable(definition);
}
