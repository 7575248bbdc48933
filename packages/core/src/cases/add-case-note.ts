import { ok, type Result } from '../result.js';
import type { CaseTextMalformed } from './case-refusal.js';
import { changedCase, stampAt } from './case-step.js';
import { checkNeededText, checkedId } from './case-text.js';
import type { RecoveryCase } from './recovery-case.js';

/**
 * The case with a remark in its history. Anybody may write one, and at any time: also about a case that is closed.
 *
 * @returns refuses `case/text-malformed`
 * @throws RangeError when the id is blank or too long, or the date is none
 * @example
 * addCaseNote(closed, { by: 'ben', note: 'came back in spring' }, now);
 */
export function addCaseNote(
  current: RecoveryCase,
  action: { readonly by: string; readonly note: string },
  now: Date,
): Result<RecoveryCase, CaseTextMalformed> {
  const needed = checkNeededText(action.note, 'note');
  if (!needed.ok) return needed;
  return ok(changedCase(current, {}, { what: 'noted' }, stampAt(now, checkedId('by', action.by), needed.value)));
}
