import { ok, refuse, type Result } from '../result.js';
import type { TranslationsMissing } from './change-survey-status.js';
import { missingTranslations } from './missing-translations.js';
import { revisionOf, type SurveyRevision } from './revision-of.js';
import type { SurveyDefinition } from './survey-definition.js';
import type { SurveyStatus } from './survey-status.js';

/** The survey is over: it asks nothing else any more, and takes no answers. */
export interface SurveyClosed {
  readonly kind: 'survey/closed';
}

/** Somebody else has saved the survey since it was read; what was written on top of the older one is not stored. */
export interface SurveySavedMeanwhile {
  readonly kind: 'survey/saved-meanwhile';
}

export interface SurveyToRevise {
  readonly status: SurveyStatus;
  /** The newest version. */
  readonly definition: SurveyDefinition;
  /** Whether somebody has answered the newest version. */
  readonly isAnswered: boolean;
}

export interface RevisedSurvey {
  readonly revision: SurveyRevision;
  /** False when nothing differs, and for a draft that nobody has answered: it is changed in place. */
  readonly isNextVersion: boolean;
}

/**
 * What becomes of a survey that is edited: the next version, or the same one changed in place.
 *
 * A version that somebody answered never changes. One that was put to customers does not either, answered or not, as it may stand
 * open on somebody's screen.
 *
 * @param next - a checked definition
 * @returns refuses `survey/closed`, and `survey/translations-missing` for a live survey, which would lack what it had to have
 * @example
 * reviseSurvey({ status: 'live', definition, isAnswered: false }, { ...definition, languages: ['en'] });
 * // { ok: true, value: { revision: 'words', isNextVersion: true } }
 */
export function reviseSurvey(
  { status, definition, isAnswered }: SurveyToRevise, next: SurveyDefinition,
): Result<RevisedSurvey, SurveyClosed | TranslationsMissing> {
  const revision = revisionOf(definition, next);
  if (revision === 'same') return ok({ revision, isNextVersion: false });
  if (status === 'closed') return refuse({ kind: 'survey/closed' });
  const missing = status === 'live' ? missingTranslations(next) : [];
  if (missing.length > 0) return refuse({ kind: 'survey/translations-missing', missing });
  return ok({ revision, isNextVersion: status !== 'draft' || isAnswered });
}
