import type { WaveTimes } from '@goodword/core';
import type { Context } from '../context.js';
import type { StoredCustomerFilter } from '../customers/stored-customer-filter.js';
import type { EntityManager } from '../orm.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { orderWave } from './order-wave.js';
import { SurveyWaveRow } from './survey-wave.entity.js';

interface WaveToStart {
  readonly survey: SurveyRow;
  readonly times: WaveTimes;
  readonly customers: StoredCustomerFilter;
  /** `null` for a list that somebody scheduled. */
  readonly number: number | null;
}

/**
 * Has a list asked: who is on it is settled by the job that this puts in.
 *
 * @param em - inside the transaction that decided it
 */
export async function startWave(
  { viewer: { workspaceId }, newId, now }: Pick<Context, 'viewer' | 'newId' | 'now'>, em: EntityManager, { survey, times, customers, number }: WaveToStart,
): Promise<SurveyWaveRow> {
  const wave = em.create(SurveyWaveRow, {
    workspaceId, id: newId(), survey, number, status: 'running', ...times, customers, drawn: null, createdAt: now,
  });
  await em.persist(wave).flush();
  await orderWave(em, wave.id);
  return wave;
}
