import {
  checkSurveyTrigger, ok, refuse, type Result, type SurveyNotFound, type SurveyTriggerDraft, type SurveyTriggerMalformed,
  type SurveyTriggerOutOfRange,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { vocabulary } from './prepared-trigger.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

export type SetTriggerRefusal = SurveyTriggerMalformed | SurveyTriggerOutOfRange | SurveyNotFound;

/** Says whom a survey asks from now on. What is decided already stays as it is. */
export function setSurveyTrigger(
  { em: outer, viewer: { workspaceId }, newId, now }: Context,
  surveyId: string,
  draft: Omit<SurveyTriggerDraft, 'when'>,
): Promise<Result<SurveyTriggerRow, SetTriggerRefusal>> {
  return outer.transactional(async (em) => {
    if (!isUuid(surveyId)) return refuse({ kind: 'survey/not-found' });
    // Two who set it at once: the second waits, and finds the row of the first.
    const survey = await em.findOne(SurveyRow, { workspaceId, id: surveyId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (survey === null) return refuse({ kind: 'survey/not-found' });
    const checked = checkSurveyTrigger(draft, vocabulary);
    if (!checked.ok) {
      const { refusal } = checked;
      if (refusal.kind === 'survey-trigger/malformed' || refusal.kind === 'survey-trigger/out-of-range') return refuse(refusal);
      throw new TypeError(`a trigger without a condition was refused as ${refusal.kind}`);
    }
    const trigger = checked.value;
    const existing = await em.findOne(SurveyTriggerRow, { workspaceId, survey: { id: surveyId } });
    const row = existing === null
      ? em.create(SurveyTriggerRow, { workspaceId, id: newId(), survey, trigger, updatedAt: now }, { persist: true })
      : em.assign(existing, { trigger, updatedAt: now }, { mergeObjectProperties: false });
    await em.flush();
    return ok(row);
  });
}
