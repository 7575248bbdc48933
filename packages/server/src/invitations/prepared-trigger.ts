import { createHash } from 'node:crypto';
import { type PreparedTrigger, prepareTrigger, productVocabulary } from '@goodword/core';
import type { SurveyTriggerRow } from './survey-trigger.entity.js';

// Only amounts have a currency, and triggers come without conditions so far.
export const vocabulary = productVocabulary({ currency: 'EUR' });

/** A stored trigger, ready to decide with. */
export function preparedTrigger({ survey, trigger }: Pick<SurveyTriggerRow, 'survey' | 'trigger'>): PreparedTrigger {
  return prepareTrigger({ surveyId: survey.id, trigger, vocabulary, hash });
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
