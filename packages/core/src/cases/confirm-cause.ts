import { ok, refuse, type Result } from '../result.js';
import type { CaseCauseUnknown } from './case-refusal.js';
import { changedCase, ownersStep, type CaseAction, type CaseStepRefusal } from './case-step.js';
import { defaultCauses, type CauseTaxonomy } from './cause-taxonomy.js';
import type { CauseScope, ConfirmedCause, RecoveryCase } from './recovery-case.js';

/** The true cause, as the owner found it. */
export interface CauseFinding extends CaseAction {
  /** Code of a cause of the taxonomy. */
  readonly cause: string;
  readonly scope: CauseScope;
}

/**
 * The true cause of the customer's displeasure is known, after speaking with them. It opens the way to a remedy and to
 * an apology. Until something was done it can be corrected by confirming another one; the history keeps both.
 *
 * @param taxonomy - of the workspace; `defaultCauses` unless told
 * @returns the case in the status `causeConfirmed`; refuses `case/status`, `case/not-owner`, `case/text-malformed`,
 *   `case/cause-unknown`
 * @throws RangeError when the scope is neither `single` nor `system`, the id is blank or too long, or the date is none
 * @example
 * confirmCause(contacted, { by: 'ana', cause: 'slow-delivery', scope: 'single' }, now);
 */
export function confirmCause(
  current: RecoveryCase,
  finding: CauseFinding,
  now: Date,
  taxonomy: CauseTaxonomy = defaultCauses,
): Result<RecoveryCase, CaseStepRefusal | CaseCauseUnknown> {
  const step = ownersStep(current, ['contacted', 'causeConfirmed'], finding, now);
  if (!step.ok) return step;
  const cause = causeOf(finding, taxonomy);
  if (cause === null) return refuse({ kind: 'case/cause-unknown' });
  return ok(changedCase(current, { status: 'causeConfirmed', cause }, { what: 'causeConfirmed', cause }, step.value));
}

function causeOf({ cause, scope }: CauseFinding, { categories }: CauseTaxonomy): ConfirmedCause | null {
  if (scope !== 'single' && scope !== 'system') throw new RangeError('scope: it is neither single nor system');
  const category = categories.find(({ causes }) => causes.some(({ code }) => code === cause));
  return category === undefined ? null : { code: cause, category: category.code, scope };
}
