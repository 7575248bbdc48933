import { ok, refuse, type Result } from '../result.js';
import { missingTranslations, type MissingTranslation } from './missing-translations.js';
import type { SurveyDefinition } from './survey-definition.js';
import { surveyTransitions, type SurveyStatus } from './survey-status.js';

/** There is no way from the one status to the other. */
export interface SurveyStatusUnreachable {
  readonly kind: 'survey/status-unreachable';
  readonly from: SurveyStatus;
  readonly to: SurveyStatus;
}

/** A survey that goes live has every text in every of its languages. */
export interface TranslationsMissing {
  readonly kind: 'survey/translations-missing';
  /** At least one, in the order of the survey. */
  readonly missing: readonly MissingTranslation[];
}

export type SurveyStatusRefusal = SurveyStatusUnreachable | TranslationsMissing;

/**
 * The next status of a survey.
 *
 * To stay where it is is no step: who presses "pause" twice is told that it is paused.
 *
 * @param survey - its status now, and its newest definition, checked
 * @returns refuses `survey/status-unreachable`, and `survey/translations-missing` for a survey that would go live
 * @example
 * changeSurveyStatus({ status: 'closed', definition }, 'live');
 * // { ok: false, refusal: { kind: 'survey/status-unreachable', from: 'closed', to: 'live' } }
 */
export function changeSurveyStatus(
  survey: { readonly status: SurveyStatus; readonly definition: SurveyDefinition }, to: SurveyStatus,
): Result<SurveyStatus, SurveyStatusRefusal> {
  const { status, definition } = survey;
  if (!surveyTransitions[status].includes(to)) return refuse({ kind: 'survey/status-unreachable', from: status, to });
  const missing = to === 'live' ? missingTranslations(definition) : [];
  return missing.length === 0 ? ok(to) : refuse({ kind: 'survey/translations-missing', missing });
}
