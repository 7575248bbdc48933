import type { EntityManager } from '../orm.js';

/** The highest number of the waves of each survey; a survey without a numbered wave is not in it. */
export async function lastWaveNumbers(em: EntityManager, workspaceId: string, surveyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await em.execute<{ readonly survey_id: string; readonly last: number }[]>(
    `select survey_id, max(number) as last from survey_wave
      where workspace_id = ? and survey_id = any(?::uuid[]) and number is not null group by survey_id`,
    [workspaceId, `{${surveyIds.join(',')}}`],
  );
  return new Map(rows.map(({ survey_id: id, last }) => [id, last]));
}
