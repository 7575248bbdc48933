import { type AskRules, periodOf, type Quota, quotaWindows, type QuotaUse, type SurveyTrigger } from '@goodword/core';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../orm.js';
import type { Occasion } from './ask-about.js';
import type { AskSetting } from './ask-setting.js';
import type { SurveyTriggerRow } from './survey-trigger.entity.js';

/** How far the quotas of a survey are used up, in the days to come. */
export interface QuotaBook {
  /** Those that are full, from when until when there is no room: windows that follow each other are one. */
  readonly full: () => readonly QuotaUse[];
  /** One more is planned for this instant. */
  readonly enter: (at: Date) => void;
}

const unlimited: QuotaBook = { full: () => [], enter: () => undefined };

function hasQuota({ perDay, perPeriod }: Pick<SurveyTrigger, 'perDay' | 'perPeriod'>): boolean {
  return perDay !== null || perPeriod !== null;
}

/**
 * Makes others wait who count what this survey has planned: two who count at once would both find the last place free. To be called
 * after the customers are locked, and in the order of the ids of the triggers. A survey without quotas keeps nobody waiting.
 */
export async function lockQuotas(em: EntityManager, row: SurveyTriggerRow): Promise<void> {
  if (hasQuota(row.trigger)) await em.refresh(row, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** The instants for which something about an occasion can be planned. */
export function sendingSpan(
  { happenedAt }: Pick<Occasion, 'happenedAt'>, { trigger: { delayMinutes, askWithinDays } }: Pick<AskRules, 'trigger'>, now: Date,
): { readonly from: Date; readonly until: Date } {
  const latest = happenedAt.getTime() + delayMinutes * 60_000 + askWithinDays * 86_400_000;
  return { from: now, until: new Date(Math.max(latest, now.getTime())) };
}

/**
 * Counts what a survey has sent and planned, by the days of the workspace.
 *
 * @param em - where something is decided, inside a transaction, after `lockQuotas`
 * @param span - `sendingSpan`
 * @param except - an invitation that is not counted: what is planned takes no place from itself
 */
export async function quotaBookOf(
  em: EntityManager,
  workspaceId: string,
  { surveyId, trigger }: Pick<AskRules, 'surveyId' | 'trigger'>,
  { clock }: AskSetting,
  span: { readonly from: Date; readonly until: Date },
  except: string | null = null,
): Promise<QuotaBook> {
  if (!hasQuota(trigger)) return unlimited;
  const windowsAt = (at: Date): readonly Quota[] => quotaWindows(trigger, at, clock);
  const from = new Date(Math.min(...windowsAt(span.from).map(({ window }) => window.from.getTime())));
  const until = new Date(Math.max(...windowsAt(span.until).map(({ window }) => window.until.getTime())));
  // Days make up all longer windows, of whatever calendar.
  const days: Date[] = [];
  for (let day = periodOf(from, 'day', clock); day.from < until; day = periodOf(day.until, 'day', clock)) days.push(day.from);
  const counted = await em.execute<{ readonly day: number; readonly planned: number }[]>(
    `select width_bucket(coalesce(sent_at, scheduled_at), ?::timestamptz[]) as day, count(*)::int as planned from invitation
      where workspace_id = ? and survey_id = ? and id is distinct from ?::uuid
        and (sent_at >= ? and sent_at < ? or status = 'scheduled' and scheduled_at >= ? and scheduled_at < ?) group by 1`,
    [`{${days.map((day) => day.toISOString()).join(',')}}`, workspaceId, surveyId, except, from, until, from, until],
  );
  const planned = new Map(counted.map((row) => [row.day, row.planned]));
  /** In the order of time, as they are made. */
  const uses = new Map<string, QuotaUse>();
  const add = (quota: Quota, number: number): void => {
    const key = `${quota.unit} ${quota.window.from.toISOString()}`;
    uses.set(key, { ...quota, sent: (uses.get(key)?.sent ?? 0) + number });
  };
  for (const [index, day] of days.entries()) {
    for (const quota of windowsAt(day)) add(quota, planned.get(index + 1) ?? 0);
  }
  let full: readonly QuotaUse[] | null = null;
  return {
    full: () => (full ??= withoutRoom(uses.values())),
    enter: (at) => {
      for (const quota of windowsAt(at)) add(quota, 1);
      full = null;
    },
  };
}

/** With a hundred full days in a row, whoever looks for room would have to look a hundred times. */
function withoutRoom(uses: Iterable<QuotaUse>): readonly QuotaUse[] {
  const full = [...uses].filter(({ sent, atMost }) => sent >= atMost);
  return [...Map.groupBy(full, ({ unit }) => unit).values()].flatMap((ofUnit) => {
    const runs: QuotaUse[] = [];
    for (const use of ofUnit) {
      const last = runs.at(-1);
      const follows = last?.window.until.getTime() === use.window.from.getTime();
      if (last !== undefined && follows) runs[runs.length - 1] = { ...last, window: { from: last.window.from, until: use.window.until } };
      else runs.push(use);
    }
    return runs;
  });
}
