import type { AskingTexts } from '../texts/asking/asking-texts.js';
import type { Fault } from './writing-query.js';

/** A fault in words that need no place, because they stand at it; those of the service name the place as well. */
export function faultWords({ refusal }: Fault, { editor: words }: AskingTexts): string {
  switch (refusal.__typename) {
    case 'SurveyPlaceholderUnknown':
      return words.placeholderUnknown(refusal.placeholder);
    case 'SurveyPlaceholderWithoutFallback':
      return words.needsFallback(refusal.placeholder);
    case 'SurveyVariantsOverlap':
      return words.scoreTaken(String(refusal.score));
    case 'SurveyConditionLooksAhead':
      return words.looksAhead;
    case 'RuleIdRepeated':
      return words.codeTaken;
    case 'SurveyReasonsUnknown':
      return words.reasonUnknown(refusal.codes.join(', '));
    case 'RuleMalformed':
      return malformedWords(refusal.expected, words) ?? refusal.message;
    default:
      return refusal.message;
  }
}

function malformedWords(expected: string, words: AskingTexts['editor']): string | null {
  switch (expected) {
    case 'text':
      return words.needsText;
    case 'name':
      return words.needsCode;
    case 'in-order':
      return words.needsOrder;
    case 'absent':
      return words.needsNothing;
    default:
      return null;
  }
}
