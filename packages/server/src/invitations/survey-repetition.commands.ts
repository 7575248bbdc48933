import {
  checkRepetition, dayOf, ok, refuse, type RepetitionDraft, type Result, type SurveyClosed, type SurveyNotFound, type WaveRefusal,
  type WaveTimesRefusal,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import type { CustomerFilter } from '../customers/customer-filter.graphql.js';
import { filteredCustomers } from '../customers/filtered-customers.js';
import { storedCustomerFilter } from '../customers/stored-customer-filter.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { workspaceClock } from '../workspaces/workspace-clock.js';
import { type WorkspaceCalendar, WorkspaceRow } from '../workspaces/workspace.entity.js';
import { lastWaveNumbers } from './last-wave-numbers.js';
import { SurveyRepetitionRow } from './survey-repetition.entity.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';

/** What may stand in the way of a list stands in that of a repetition, too. */
export type SetRepetitionRefusal =
  | SurveyNotFound | SurveyClosed | WaveTimesRefusal
  | Extract<WaveRefusal, { readonly kind: 'wave/without-trigger' | 'wave/without-customer' }>;

/** A repetition with whom it asks; the calendar is that of the workspace unless told. */
interface StoredRepetitionDraft extends RepetitionDraft {
  readonly customers: CustomerFilter;
  readonly calendar: WorkspaceCalendar | null;
}

/** Says how a survey is asked again and again from now on, or with `null` that it is not. Waves that are under way go on. */
export function setSurveyRepetition(
  { em: outer, viewer: { workspaceId }, newId, now }: Context, surveyId: string, draft: StoredRepetitionDraft | null,
): Promise<Result<SurveyRow, SetRepetitionRefusal>> {
  return outer.transactional(async (em) => {
    // Whoever starts a wave waits here, and so does the second of two who set it at once.
    const survey = isUuid(surveyId)
      ? await em.findOne(SurveyRow, { workspaceId, id: surveyId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
      : null;
    if (survey === null) return refuse({ kind: 'survey/not-found' });
    if (draft === null) {
      await em.nativeDelete(SurveyRepetitionRow, { workspaceId, survey: { id: surveyId } });
      return ok(survey);
    }
    if (survey.status === 'closed') return refuse({ kind: 'survey/closed' });
    if (await em.count(SurveyTriggerRow, { workspaceId, survey: { id: surveyId } }) === 0) return refuse({ kind: 'wave/without-trigger' });
    const workspace = await em.findOneOrFail(WorkspaceRow, { id: workspaceId });
    const { customers, calendar: asked, ...times } = draft;
    const calendar = asked ?? workspace.calendar;
    const existing = await em.findOne(SurveyRepetitionRow, { workspaceId, survey: { id: surveyId } });
    const checked = checkRepetition(times, dayOf(now, workspaceClock(workspace)), existing?.calendar === calendar ? existing : null);
    if (!checked.ok) return checked;
    const first = await filteredCustomers(em, workspaceId, customers, 1).next();
    if (first.done === true) return refuse({ kind: 'wave/without-customer' });
    const { every, startsOn } = checked.value;
    const goesOn = existing?.calendar === calendar && existing.every === every && existing.startsOn === startsOn;
    const firstNumber = goesOn ? existing.firstNumber : ((await lastWaveNumbers(em, workspaceId, [surveyId])).get(surveyId) ?? 0) + 1;
    const columns = { ...checked.value, calendar, customers: storedCustomerFilter(customers), firstNumber, updatedAt: now };
    if (existing === null) em.create(SurveyRepetitionRow, { workspaceId, id: newId(), survey, ...columns }, { persist: true });
    else em.assign(existing, columns, { mergeObjectProperties: false });
    await em.flush();
    return ok(survey);
  });
}
