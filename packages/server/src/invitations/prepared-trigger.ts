import { createHash } from 'node:crypto';
import { type PreparedTrigger, prepareTrigger } from '@goodword/core';
import { askVocabulary } from './ask-vocabulary.js';
import type { SurveyTriggerRow } from './survey-trigger.entity.js';

/** A stored trigger, ready to decide with. */
export function preparedTrigger({ survey, trigger, currency }: Pick<SurveyTriggerRow, 'survey' | 'trigger' | 'currency'>): PreparedTrigger {
  return prepareTrigger({ surveyId: survey.id, trigger, vocabulary: askVocabulary(currency, trigger.when), hash: sha256Hex });
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
