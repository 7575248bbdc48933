import {
  changeWaveStatus, checkWaveTimes, dayOf, ok, refuse, type Result, type SurveyNotFound, type WaveDraft, type WaveRefusal, type WaveStatus,
} from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import type { Context } from '../context.js';
import type { CustomerFilter } from '../customers/customer-filter.graphql.js';
import { filteredCustomers } from '../customers/filtered-customers.js';
import { storedCustomerFilter } from '../customers/stored-customer-filter.js';
import type { EntityManager } from '../orm.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { askSettingOf } from './ask-setting.js';
import { waveDays } from './draw-wave.js';
import { InvitationRow } from './invitation.entity.js';
import { orderWave } from './order-wave.js';
import { startWave } from './start-wave.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';
import { SurveyWaveRow } from './survey-wave.entity.js';

/** Has a list asked, spread over weeks: who is on it is settled by the job that this puts in. */
export function scheduleWave(
  context: Context, surveyId: string, customers: CustomerFilter, draft: WaveDraft,
): Promise<Result<SurveyWaveRow, WaveRefusal | SurveyNotFound>> {
  const { em: outer, viewer: { workspaceId }, now } = context;
  return outer.transactional(async (em) => {
    const survey = isUuid(surveyId) ? await em.findOne(SurveyRow, { workspaceId, id: surveyId }) : null;
    if (survey === null) return refuse({ kind: 'survey/not-found' });
    if (survey.status !== 'live') return refuse({ kind: 'wave/survey-not-live' });
    const trigger = await em.findOne(SurveyTriggerRow, { workspaceId, survey });
    if (trigger === null) return refuse({ kind: 'wave/without-trigger' });
    const setting = await askSettingOf(em, workspaceId);
    const times = checkWaveTimes(draft, dayOf(now, setting.clock));
    if (!times.ok) return times;
    if (waveDays(times.value, trigger.trigger, setting).length === 0) return refuse({ kind: 'wave/without-day' });
    const first = await filteredCustomers(em, workspaceId, customers, 1).next();
    if (first.done === true) return refuse({ kind: 'wave/without-customer' });
    return ok(await startWave(context, em, { survey, times: times.value, customers: storedCustomerFilter(customers), number: null }));
  });
}

export function pauseWave(context: Context, id: string): Promise<Result<SurveyWaveRow, WaveRefusal>> {
  return changeWave(context, id, 'paused', () => Promise.resolve());
}

/** Goes on with a wave: the rest is planned, and what became due meanwhile goes out. */
export function resumeWave(context: Context, id: string): Promise<Result<SurveyWaveRow, WaveRefusal>> {
  return changeWave(context, id, 'running', (em) => orderWave(em, id));
}

/** Takes back all of a wave that has not gone out. */
export function cancelWave(context: Context, id: string): Promise<Result<SurveyWaveRow, WaveRefusal>> {
  const { viewer: { workspaceId }, now } = context;
  return changeWave(context, id, 'cancelled', async (em) => {
    await em.nativeUpdate(InvitationRow, { workspaceId, wave: { id }, status: 'scheduled' }, { status: 'cancelled', endedAt: now });
    await em.execute('delete from survey_wave_waiting where workspace_id = ? and wave_id = ?', [workspaceId, id]);
  });
}

function changeWave(
  { em: outer, viewer: { workspaceId } }: Context, id: string, to: WaveStatus, effect: (em: EntityManager) => Promise<void>,
): Promise<Result<SurveyWaveRow, WaveRefusal>> {
  return outer.transactional(async (em) => {
    const wave = isUuid(id)
      ? await em.findOne(SurveyWaveRow, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
      : null;
    if (wave === null) return refuse({ kind: 'wave/not-found' });
    const changed = changeWaveStatus(wave.status, to);
    if (!changed.ok) return changed;
    wave.status = changed.value;
    await em.flush();
    await effect(em);
    return ok(wave);
  });
}
