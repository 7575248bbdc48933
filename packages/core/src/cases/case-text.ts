import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank, trimmed } from '../trimmed.js';
import type { CaseTextField, CaseTextMalformed } from './case-refusal.js';

/** Most characters (code points) of what people write into a case, and of an id or a code. */
export const caseLimits: Readonly<Record<'textLength' | 'idLength', number>> = { textLength: 10_000, idLength: 200 };

/** Trimmed; `null` when there is nothing to read. */
export function checkCaseText(
  text: string | null | undefined,
  field: CaseTextField,
): Result<string | null, CaseTextMalformed> {
  if (text !== null && text !== undefined && typeof text !== 'string') throw new RangeError(`${field}: it is not a text`);
  if (isBlank(text)) return ok(null);
  const kept = trimmed(text);
  const limit = caseLimits.textLength;
  const found = textFault(kept, limit);
  return found === null ? ok(kept) : refuse({ kind: 'case/text-malformed', field, fault: found.fault, limit });
}

/** Trimmed; refused when there is nothing to read. */
export function checkNeededText(
  text: string | null | undefined,
  field: CaseTextField,
): Result<string, CaseTextMalformed> {
  const checked = checkCaseText(text, field);
  if (!checked.ok) return checked;
  const { value } = checked;
  if (value === null) return refuse({ kind: 'case/text-malformed', field, fault: 'missing', limit: caseLimits.textLength });
  return ok(value);
}

/** Whether ids and codes can be stored and found again: a text with something to read, and not too long. */
export function isCaseId(id: unknown): id is string {
  return typeof id === 'string' && !isBlank(id) && textFault(id, caseLimits.idLength) === null;
}

/** Ids come from a program, not from a form: a bad one is a bug. */
export function checkedId(name: string, id: string): string {
  if (!isCaseId(id)) throw new RangeError(`${name}: it is not an id of 1 to ${caseLimits.idLength} characters`);
  return id;
}

export function checkedInstant(name: string, at: Date): Date {
  if (!(at instanceof Date) || Number.isNaN(at.getTime())) throw new RangeError(`${name}: it is not a date`);
  return at;
}
