import { ok, refuse, type Result } from '../result.js';
import type { ReasonTaxonomy } from './reason-taxonomy.js';
import type { SurveyDefinition } from './survey-definition.js';

/** A survey names reasons that the workspace does not have, or no longer offers. */
export interface ReasonsUnknown {
  readonly kind: 'survey/reasons-unknown';
  /** Each once, in the order of the survey. */
  readonly codes: readonly string[];
  /** JSON pointer to the first of them. */
  readonly path: string;
}

/**
 * Whether the reasons that a survey names are those of its workspace. A version keeps its own words and codes, so a reason
 * that is retired later takes nothing from the answers that have it.
 *
 * @param before - what the survey asked until now: what it offers already may stay, so that nobody is kept from correcting a word
 *   by a reason that was retired meanwhile
 * @returns the same definition; refuses `survey/reasons-unknown`
 * @example
 * checkReasons(afterDelivery, []);
 * // { ok: false, refusal: { kind: 'survey/reasons-unknown', codes: ['slow-delivery'], path: '/questions/1/options/0/code' } }
 */
export function checkReasons(
  definition: SurveyDefinition, taxonomy: ReasonTaxonomy, before: SurveyDefinition | null = null,
): Result<SurveyDefinition, ReasonsUnknown> {
  const offered = new Set(taxonomy.filter(({ retired }) => retired !== true).map(({ code }) => code));
  if (before !== null) for (const { code } of reasonsNamedIn(before)) offered.add(code);
  const unknown = reasonsNamedIn(definition).filter(({ code }) => !offered.has(code));
  const [first] = unknown;
  if (first === undefined) return ok(definition);
  return refuse({ kind: 'survey/reasons-unknown', codes: [...new Set(unknown.map(({ code }) => code))], path: first.path });
}

function reasonsNamedIn({ questions }: SurveyDefinition): readonly { readonly code: string; readonly path: string }[] {
  return questions.flatMap((question, place) =>
    (question.kind === 'reasons' ? question.options : []).map(({ code }, at) => ({ code, path: `/questions/${place}/options/${at}/code` })));
}
