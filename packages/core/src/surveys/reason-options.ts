import type { ReasonTaxonomy } from './reason-taxonomy.js';
import type { SurveyOption } from './survey-definition.js';

/**
 * The options of a question for reasons, from the taxonomy of a workspace.
 *
 * @param codes - those to offer, in this order; all that are offered when it is left out
 * @throws RangeError when the taxonomy does not have one of the codes
 * @example
 * reasonOptions([{ code: 'rude-staff', text: { en: 'Rude staff' } }]); // [{ code: 'rude-staff', text: { en: 'Rude staff' } }]
 */
export function reasonOptions(taxonomy: ReasonTaxonomy, codes?: readonly string[]): readonly SurveyOption[] {
  const wanted = codes ?? taxonomy.filter(({ retired }) => retired !== true).map(({ code }) => code);
  return wanted.map((code) => {
    const reason = taxonomy.find((one) => one.code === code);
    if (reason === undefined) throw new RangeError(`reasonOptions: ${JSON.stringify(code)} is not a reason`);
    return { code, text: reason.text };
  });
}
