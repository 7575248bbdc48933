import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank, trimmed } from '../trimmed.js';
import type { ResponseRefusal, ResponseTextField, ResponseTextRefusal } from './response-refusal.js';

type ResponseLimit =
  | 'commentLength' | 'noteLength' | 'codeLength' | 'valueLength' | 'values' | 'reasonLength';

/** Lengths in characters (code points), and how many reasons or tags an answer may have. */
export const responseLimits: Readonly<Record<ResponseLimit, number>> = {
  commentLength: 10_000,
  noteLength: 10_000,
  codeLength: 200,
  valueLength: 200,
  values: 100,
  reasonLength: 1_000,
};

type Text = string | null | undefined;

/** The comment as it was typed, line breaks and all; `null` when there is nothing to read in it. */
export function checkComment(comment: Text): Result<string | null, ResponseRefusal> {
  if (isBlank(comment)) return ok(null);
  const found = textFault(comment, responseLimits.commentLength);
  if (found === null) return ok(comment);
  if (found.fault === 'not-storable') return refuse({ kind: 'response/text-not-storable', field: 'comment' });
  return refuse({ kind: 'response/comment-too-long', length: found.length, limit: found.limit });
}

/** A longer text as it was typed; `null` when it is blank. */
export function checkNote(note: Text): Result<string | null, ResponseTextRefusal> {
  if (isBlank(note)) return ok(null);
  return withinLimit(note, 'note', responseLimits.noteLength);
}

/** A code, trimmed; `null` when it is blank. */
export function checkCode(code: Text, field: ResponseTextField): Result<string | null, ResponseTextRefusal> {
  if (isBlank(code)) return ok(null);
  return withinLimit(trimmed(code), field, responseLimits.codeLength);
}

/** Reasons or tags, trimmed, without empty ones and without repetitions, which would count twice. */
export function checkValues(
  values: readonly string[] | null | undefined,
  field: 'reasons' | 'tags',
): Result<readonly string[], ResponseRefusal> {
  const kept = [...new Set((values ?? []).map(trimmed))].filter((value) => value !== '');
  const limit = responseLimits.values;
  if (kept.length > limit) return refuse({ kind: 'response/too-many-values', field, count: kept.length, limit });
  for (const value of kept) {
    const checked = withinLimit(value, field, responseLimits.valueLength);
    if (!checked.ok) return checked;
  }
  return ok(kept);
}

export function withinLimit(
  text: string,
  field: ResponseTextField,
  limit: number,
): Result<string, ResponseTextRefusal> {
  const found = textFault(text, limit);
  if (found === null) return ok(text);
  if (found.fault === 'not-storable') return refuse({ kind: 'response/text-not-storable', field });
  return refuse({ kind: 'response/text-too-long', field, length: found.length, limit });
}
