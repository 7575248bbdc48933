import { isPlainRecord } from '../plain-record.js';
import { fieldFault, isWhole } from '../rules/condition-fault.js';
import { malformed } from '../rules/rule-refusal.js';
import { categories } from '../scores/category.js';
import { listFault } from './list-fault.js';
import { definitionLimits, type SurveyQuestion, type WordingVariant } from './survey-definition.js';
import type { SurveyDefinitionRefusal } from './survey-refusal.js';
import { optionalTextFault, translatedFault } from './translated-fault.js';
import { isWordingFor } from './wording-for.js';

type Fault = SurveyDefinitionRefusal | null;

/** Why a question cannot have such other words: they come before the score, or two of them are for one score. */
export function variantsFault(
  variants: unknown, before: readonly SurveyQuestion[], languages: readonly string[], at: string,
): Fault {
  if (variants === undefined) return null;
  // Nothing is known of the score yet.
  if (!before.some(({ kind }) => kind === 'nps')) return malformed(at, 'absent');
  const fault = listFault(variants, 1, definitionLimits.variants, at);
  if (fault !== null) return fault;
  for (const [index, variant] of (variants as readonly unknown[]).entries()) { // a list, by the line above
    const place = `${at}/${index}`;
    if (!isPlainRecord(variant)) return malformed(place, 'record');
    const found = fieldFault(variant, ['help'], ['for', 'text'], place)
      ?? scoresFault(variant['for'], `${place}/for`)
      ?? translatedFault(variant['text'], languages, definitionLimits.textLength, `${place}/text`)
      ?? optionalTextFault(variant, 'help', languages, definitionLimits.helpLength, place);
    if (found !== null) return found;
  }
  return overlapFault(variants as readonly WordingVariant[], at); // each was looked at above
}

function scoresFault(scores: unknown, at: string): Fault {
  if (categories.some((category) => category === scores)) return null;
  if (!Array.isArray(scores) || scores.length !== 2) return malformed(at, 'one-of');
  const [from, to]: readonly unknown[] = scores;
  if (!isWhole(from, 0, 10)) return malformed(`${at}/0`, 'whole-number');
  if (!isWhole(to, 0, 10)) return malformed(`${at}/1`, 'whole-number');
  return from <= to ? null : malformed(`${at}/1`, 'in-order');
}

function overlapFault(variants: readonly WordingVariant[], at: string): Fault {
  for (const [index, variant] of variants.entries()) {
    for (let score = 0; score <= 10; score += 1) {
      const isTaken = variants.slice(0, index).some((earlier) => isWordingFor(earlier, score));
      if (isTaken && isWordingFor(variant, score)) return { kind: 'survey/variants-overlap', path: `${at}/${index}/for`, score };
    }
  }
  return null;
}
