import { ok, refuse, type Result } from '../result.js';
import type { ReasonTaxonomy } from './reason-taxonomy.js';
import type { SurveyDefinition } from './survey-definition.js';

/** A survey names reasons that the workspace does not have, or no longer offers. */
export interface ReasonsUnknown {
  readonly kind: 'survey/reasons-unknown';
  /** Each once, in the order of the survey. */
  readonly codes: readonly string[];
}

/**
 * Whether the reasons that a survey names are those of its workspace. A version keeps its own words and codes, so a reason
 * that is retired later takes nothing from the answers that have it.
 *
 * @returns the same definition; refuses `survey/reasons-unknown`
 * @example
 * checkReasons(afterDelivery, []); // { ok: false, refusal: { kind: 'survey/reasons-unknown', codes: ['slow-delivery'] } }
 */
export function checkReasons(definition: SurveyDefinition, taxonomy: ReasonTaxonomy): Result<SurveyDefinition, ReasonsUnknown> {
  const offered = new Set(taxonomy.filter(({ retired }) => retired !== true).map(({ code }) => code));
  const named = definition.questions.flatMap((question) => (question.kind === 'reasons' ? question.options : [])).map(({ code }) => code);
  const codes = [...new Set(named)].filter((code) => !offered.has(code));
  return codes.length === 0 ? ok(definition) : refuse({ kind: 'survey/reasons-unknown', codes });
}
