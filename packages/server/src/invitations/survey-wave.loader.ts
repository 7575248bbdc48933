import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { SurveyWaveRow } from './survey-wave.entity.js';

/** The waves of each of many surveys in one statement, the newest first. */
export function createWavesLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, readonly SurveyWaveRow[]>(async (surveyIds) => {
    const rows = await em.find(SurveyWaveRow, { workspaceId, survey: { id: { $in: [...surveyIds] } } }, { orderBy: { createdAt: 'desc', id: 'desc' } });
    const bySurvey = Map.groupBy(rows, ({ survey }) => survey.id);
    return surveyIds.map((id) => bySurvey.get(id) ?? []);
  });
}

/** How far a wave has come. */
export interface WaveProgress {
  readonly scheduled: number;
  readonly skipped: number;
  readonly sent: number;
}

/** How far each of many waves has come, in one statement. */
export function createWaveProgressLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, WaveProgress>(async (waveIds) => {
    const rows = await em.execute<(WaveProgress & { readonly wave_id: string })[]>(
      `select wave_id, (count(*) filter (where status <> 'skipped'))::int as scheduled,
         (count(*) filter (where status = 'skipped'))::int as skipped, (count(*) filter (where sent_at is not null))::int as sent
       from invitation where workspace_id = ? and wave_id = any(?::uuid[]) group by wave_id`,
      [workspaceId, `{${waveIds.join(',')}}`],
    );
    const byWave = new Map(rows.map((row) => [row.wave_id, row]));
    return waveIds.map((id) => byWave.get(id) ?? { scheduled: 0, skipped: 0, sent: 0 });
  });
}
