import { type BusinessHoursRefusal, type Day, isDay, ok, refuse, type Result } from '@goodword/core';
import { badInput } from '../bad-input.js';
import type { Context } from '../context.js';
import { HolidayRow } from './holiday.entity.js';
import { holidaysOf } from './holidays-of.js';

export type HolidayMalformed = Extract<BusinessHoursRefusal, { readonly kind: 'calendar/day-malformed' }>;

const MOST_DAYS = 1_000;

/** Replaces the holidays of a workspace. */
export function setHolidays(
  { em: outer, viewer: { workspaceId } }: Pick<Context, 'em' | 'viewer'>, days: readonly string[],
): Promise<Result<{ readonly days: readonly Day[] }, HolidayMalformed>> {
  if (days.length > MOST_DAYS) badInput('days', `has more than ${MOST_DAYS} entries`);
  return outer.transactional(async (em) => {
    const known: Day[] = [];
    for (const day of new Set(days)) {
      if (!isDay(day)) return refuse({ kind: 'calendar/day-malformed', day: day.slice(0, 20) });
      known.push(day);
    }
    // Two who set them at once: the second waits, or the days of both would stay. Whoever stores something meanwhile is not kept waiting.
    await em.execute('select from workspace where id = ? for no key update', [workspaceId]);
    await em.nativeDelete(HolidayRow, { workspaceId });
    await em.upsertMany(HolidayRow, known.map((day) => ({ workspaceId, day })), { disableIdentityMap: true });
    return ok({ days: await holidaysOf(em, workspaceId) });
  });
}
