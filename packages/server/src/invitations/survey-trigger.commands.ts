import {
  checkSurveyTrigger, ok, refuse, type Result, type SurveyNotFound, type SurveyTrigger, type SurveyTriggerDraft,
  type SurveyTriggerMalformed, type SurveyTriggerRefusal,
} from '@goodword/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { askVocabulary, asksForMoney } from './ask-vocabulary.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

export type SetTriggerRefusal = SurveyTriggerRefusal | SurveyNotFound;

/** A trigger with the currency in which the amounts of its condition are. */
export interface StoredTriggerDraft extends SurveyTriggerDraft {
  readonly currency?: string | null | undefined;
}

/** Says whom a survey asks from now on. What is decided already stays as it is. */
export function setSurveyTrigger(
  { em: outer, viewer: { workspaceId }, newId, now }: Context,
  surveyId: string,
  draft: StoredTriggerDraft,
): Promise<Result<SurveyTriggerRow, SetTriggerRefusal>> {
  return outer.transactional(async (em) => {
    if (!isUuid(surveyId)) return refuse({ kind: 'survey/not-found' });
    const survey = await em.findOne(SurveyRow, { workspaceId, id: surveyId });
    if (survey === null) return refuse({ kind: 'survey/not-found' });
    const checked = checkStoredTrigger(draft);
    if (!checked.ok) return checked;
    const { trigger, currency } = checked.value;
    // It is the whole trigger: of two who set it at once the later one's holds. The survey is not locked: whoever counts a quota holds
    // the trigger, and comes from there to the survey by the foreign key of an invitation.
    await em.execute(
      `insert into survey_trigger (workspace_id, id, survey_id, trigger, currency, updated_at) values (?, ?, ?, ?::jsonb, ?, ?)
       on conflict (workspace_id, survey_id) do update set trigger = excluded.trigger, currency = excluded.currency, updated_at = excluded.updated_at`,
      [workspaceId, newId(), surveyId, JSON.stringify(trigger), currency, now],
    );
    const row = await em.findOneOrFail(SurveyTriggerRow, { workspaceId, survey }, { refresh: true });
    return ok(row);
  });
}

function checkStoredTrigger(
  { currency = null, ...draft }: StoredTriggerDraft,
): Result<{ readonly trigger: SurveyTrigger; readonly currency: string | null }, SurveyTriggerRefusal> {
  // ISO 4217, as interactions have it.
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) return refuse(faultOfCurrency('malformed'));
  const checked = checkSurveyTrigger(draft, askVocabulary(currency, draft.when));
  if (!checked.ok) return checked;
  const { when } = checked.value;
  if (currency === null && when !== null && asksForMoney(when)) return refuse(faultOfCurrency('missing'));
  return ok({ trigger: checked.value, currency });
}

function faultOfCurrency(fault: SurveyTriggerMalformed['fault']): SurveyTriggerMalformed {
  return { kind: 'survey-trigger/malformed', path: 'currency', fault };
}
