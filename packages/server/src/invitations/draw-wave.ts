import { type Day, sendingDays, spreadOver, type SurveyTrigger, weekendOf } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { filteredCustomers } from '../customers/filtered-customers.js';
import { customerFilterOf } from '../customers/stored-customer-filter.js';
import { countryOfTimeZone } from '../workspaces/country-of-time-zone.js';
import type { AskSetting } from './ask-setting.js';
import { askSettingOf } from './ask-setting.js';
import { sha256Hex } from './prepared-trigger.js';
import { SurveyTriggerRow } from './survey-trigger.entity.js';
import { SurveyWaveRow } from './survey-wave.entity.js';

const AT_ONCE = 5_000;

/** The days on which a wave asks: those of rest and holidays of the workspace are left out where the survey leaves them out. */
export function waveDays(
  { startsOn, weeks }: Pick<SurveyWaveRow, 'startsOn' | 'weeks'>, { workingDaysOnly }: Pick<SurveyTrigger, 'workingDaysOnly'>, { clock, holidays }: AskSetting,
): readonly Day[] {
  if (!workingDaysOnly) return sendingDays({ startsOn, weeks });
  return sendingDays({ startsOn, weeks, restDays: weekendOf(countryOfTimeZone(clock.timeZone) ?? ''), holidays });
}

/**
 * Draws on which day each customer of a wave is asked, once: who is on the list is settled then, and with one customer more, others
 * would move as well.
 */
export function drawWave({ em: outer, viewer: { workspaceId } }: Pick<Context, 'em' | 'viewer'>, waveId: string): Promise<void> {
  return outer.fork().transactional(async (em) => {
    const wave = await em.findOne(SurveyWaveRow, { workspaceId, id: waveId }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['customers'] });
    if (wave === null || wave.drawn !== null || wave.status !== 'running') return;
    const row = await em.findOne(SurveyTriggerRow, { workspaceId, survey: wave.survey });
    if (row === null) return;
    // Ids alone: a few megabytes for a hundred thousand.
    const ids: string[] = [];
    for await (const page of filteredCustomers(em, workspaceId, customerFilterOf(wave.customers), AT_ONCE)) ids.push(...page.map(({ id }) => id));
    const working = waveDays(wave, row.trigger, await askSettingOf(em, workspaceId));
    // Since it was scheduled, all of its days may have become days of rest: then each customer is put off from theirs.
    const days = spreadOver(ids, working.length === 0 ? sendingDays(wave) : working, waveId, sha256Hex);
    // In the order of the ids, in which their rows are locked elsewhere: a foreign key locks, too.
    const drawn = ids.flatMap((id) => {
      const day = days.get(id);
      return day === undefined ? [] : [[id, day] as const];
    });
    for (let start = 0; start < drawn.length; start += AT_ONCE) {
      const part = drawn.slice(start, start + AT_ONCE);
      await em.execute(
        `insert into survey_wave_waiting (workspace_id, wave_id, day, customer_id)
         select ?, ?, day, customer_id from unnest(?::date[], ?::uuid[]) as drawn (day, customer_id)`,
        [workspaceId, waveId, `{${part.map(([, day]) => day).join(',')}}`, `{${part.map(([id]) => id).join(',')}}`],
      );
    }
    wave.drawn = drawn.length;
    await em.flush();
  });
}
