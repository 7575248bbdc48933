import { checkAttributes, type Attributes } from '../attributes/check-attributes.js';
import { earliestInstant, instantFault } from '../instant-fault.js';
import { ok, refuse, type Result } from '../result.js';
import { parseScore, type ParsedScore } from '../scores/parse-score.js';
import type { ScaleName } from '../scores/scale.js';
import type { ResponseRefusal } from './response-refusal.js';
import { checkCode, checkComment, checkNote, checkValues } from './response-texts.js';

/** What somebody wants to be stored as an answer, as it came in. */
export interface ResponseDraft {
  /** A number or a text of the survey's scale; see `parseScore`. */
  readonly score?: unknown;
  readonly comment?: string | null | undefined;
  /** When it was answered; `null` and absent are now. */
  readonly respondedAt?: Date | null | undefined;
  readonly branch?: string | null | undefined;
  readonly staff?: string | null | undefined;
  readonly product?: string | null | undefined;
  readonly channel?: string | null | undefined;
  readonly reasons?: readonly string[] | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly note?: string | null | undefined;
  /** See `checkAttributes`. */
  readonly attributes?: unknown;
}

/** An answer that may be stored as it is. */
export interface CheckedResponse extends ParsedScore {
  readonly comment: string | null;
  readonly respondedAt: Date;
  /** Codes of the place, the person, the thing and the way; `null` when not told. */
  readonly branch: string | null;
  readonly staff: string | null;
  readonly product: string | null;
  readonly channel: string | null;
  readonly reasons: readonly string[];
  readonly tags: readonly string[];
  readonly note: string | null;
  readonly attributes: Attributes;
}

/** The first instant that an answer may have: earlier ones are wrong clocks and empty date cells. */
export const earliestResponse: typeof earliestInstant = earliestInstant;

/**
 * An answer, checked against the scale of its survey.
 *
 * Codes, reasons and tags are trimmed, a blank text is no text. A comment never makes up for a missing
 * score.
 *
 * @param now - the present; an answer may lie five minutes after it and not before the year 2000 (UTC)
 * @returns what may be stored; refuses with the first thing that is wrong, the score first
 * @example
 * checkResponse({ score: '۹', comment: ' ' }, 'zero-to-ten', now); // score 9, comment null
 */
export function checkResponse(
  draft: ResponseDraft,
  scale: ScaleName,
  now: Date,
): Result<CheckedResponse, ResponseRefusal> {
  const score = parseScore(draft.score, scale);
  if (!score.ok) return score;
  const comment = checkComment(draft.comment);
  if (!comment.ok) return comment;
  const respondedAt = checkRespondedAt(draft.respondedAt ?? now, now);
  if (!respondedAt.ok) return respondedAt;
  const branch = checkCode(draft.branch, 'branch');
  if (!branch.ok) return branch;
  const staff = checkCode(draft.staff, 'staff');
  if (!staff.ok) return staff;
  const product = checkCode(draft.product, 'product');
  if (!product.ok) return product;
  const channel = checkCode(draft.channel, 'channel');
  if (!channel.ok) return channel;
  const reasons = checkValues(draft.reasons, 'reasons');
  if (!reasons.ok) return reasons;
  const tags = checkValues(draft.tags, 'tags');
  if (!tags.ok) return tags;
  const note = checkNote(draft.note);
  if (!note.ok) return note;
  const attributes = checkAttributes(draft.attributes);
  if (!attributes.ok) return attributes;
  return ok({
    ...score.value,
    comment: comment.value,
    respondedAt: respondedAt.value,
    branch: branch.value,
    staff: staff.value,
    product: product.value,
    channel: channel.value,
    reasons: reasons.value,
    tags: tags.value,
    note: note.value,
    attributes: attributes.value,
  });
}

function checkRespondedAt(at: Date, now: Date): Result<Date, ResponseRefusal> {
  const found = instantFault(at, now);
  if (found === null) return ok(at);
  if (found.fault === 'unreadable') return refuse({ kind: 'response/date-unreadable' });
  return refuse({ kind: 'response/date-out-of-range', earliest: found.earliest, latest: found.latest });
}
