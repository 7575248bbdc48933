import { ok, refuse, type Result } from '../result.js';
import { isDay } from './day.js';
import { dayLength } from './day-length.js';
import type { TimeZoneUnknown } from './calendar-clock.js';
import { weekdays, type Weekday } from './weekend.js';
import { zoneOffset, type ZoneOffset } from './zone-offset.js';

/** From `opens` until before `closes`, as clocks on the wall show it. */
export interface OpenHours {
  /** `HH:MM`, 00:00 to 23:59. */
  readonly opens: string;
  /** `HH:MM`, up to 24:00. Before `opens` it is a time of the next day: a bar from 18:00 to 02:00. */
  readonly closes: string;
}

/** When somebody is there to act. Plain data, for a form and for storage. */
export interface BusinessHours {
  /** Name of the IANA data base: `Asia/Tehran`. */
  readonly timeZone: string;
  /** A weekday that is left out is a day of rest. */
  readonly week: Readonly<Partial<Record<Weekday, readonly OpenHours[]>>>;
  /** Days, `YYYY-MM-DD`, on which nothing opens. */
  readonly holidays?: readonly string[] | undefined;
  /** Days, `YYYY-MM-DD`, with hours of their own instead of those of their weekday; they win over `holidays`. */
  readonly specialDays?: Readonly<Record<string, readonly OpenHours[]>> | undefined;
}

export type BusinessHoursRefusal =
  | TimeZoneUnknown
  /** No weekday opens: no deadline could ever be met. */
  | { readonly kind: 'calendar/no-hours' }
  /** `on` is the weekday or the day whose hours cannot be read, or end where they begin; or a name that is no weekday. */
  | { readonly kind: 'calendar/hours-malformed'; readonly on: string }
  /** A holiday or special day does not exist or is not written `YYYY-MM-DD`. */
  | { readonly kind: 'calendar/day-malformed'; readonly day: string };

/** Milliseconds; `to` is not part of it. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** Business hours that were checked and can be counted with. `businessCalendar` makes it; keep it, as that takes time. */
export interface BusinessCalendar {
  readonly hours: BusinessHours;
  readonly offsetAt: ZoneOffset;
  /** What is open on a day, in order and apart, from its midnight on; days count from 1970-01-01. */
  readonly openOn: (day: number) => readonly OpenSpan[];
}

const minute = 60_000;

/**
 * Business hours, checked and ready to count with.
 *
 * @returns refuses `calendar/time-zone-unknown`, `calendar/no-hours`, `calendar/hours-malformed`, `calendar/day-malformed`
 * @throws RangeError when `week` or `specialDays` is no record, or `holidays` no list of texts
 * @example
 * const office = [{ opens: '09:00', closes: '18:00' }];
 * businessCalendar({ timeZone: 'Europe/Lisbon', week: { monday: office, tuesday: office } }).ok; // true
 */
export function businessCalendar(hours: BusinessHours): Result<BusinessCalendar, BusinessHoursRefusal> {
  const offsetAt = zoneOffset(hours.timeZone);
  if (offsetAt === null) return refuse({ kind: 'calendar/time-zone-unknown' });
  const week: (readonly OpenSpan[])[] = weekdays.map(() => []);
  for (const [name, open] of entriesOf('week', hours.week)) {
    const weekday = weekdays.findIndex((known) => known === name);
    const spans = spansOf(open ?? []);
    // A day that nobody knows, such as Friday with a capital letter, would otherwise be a day of rest.
    if (weekday === -1 || spans === null) return refuse({ kind: 'calendar/hours-malformed', on: name });
    week[weekday] = spans;
  }
  if (week.every((spans) => spans.length === 0)) return refuse({ kind: 'calendar/no-hours' });
  const exceptions = new Map<number, readonly OpenSpan[]>();
  const holidays = daysOf(hours.holidays ?? []).map((day) => [day, []] as const);
  for (const [day, special] of [...holidays, ...entriesOf('specialDays', hours.specialDays ?? {})]) {
    if (!isDay(day)) return refuse({ kind: 'calendar/day-malformed', day });
    const spans = spansOf(special);
    if (spans === null) return refuse({ kind: 'calendar/hours-malformed', on: day });
    exceptions.set(Date.parse(day) / dayLength, spans);
  }
  // 1970-01-01 was a Thursday.
  const opened = (day: number): readonly OpenSpan[] => exceptions.get(day) ?? week[(((day + 4) % 7) + 7) % 7] ?? [];
  return ok({
    hours,
    offsetAt,
    // What opened the evening before still belongs to that day: a holiday does not close it at midnight.
    openOn: (day) => union([...shifted(opened(day - 1), -dayLength), ...opened(day)]),
  });
}

// Hours may come from a form or from storage, where a type is a promise that nobody kept.
function entriesOf(name: string, record: unknown): readonly (readonly [string, unknown])[] {
  if (typeof record !== 'object' || record === null) throw new RangeError(`businessCalendar: ${name} is not a record`);
  return Object.entries(record);
}

function daysOf(holidays: unknown): readonly string[] {
  if (Array.isArray(holidays) && holidays.every((day) => typeof day === 'string')) return holidays;
  throw new RangeError('businessCalendar: holidays is not a list of texts');
}

/** `null` when one of them cannot be read. */
function spansOf(hours: unknown): readonly OpenSpan[] | null {
  if (!Array.isArray(hours)) return null;
  const spans: OpenSpan[] = [];
  for (const span of hours as readonly unknown[]) {
    if (typeof span !== 'object' || span === null) return null;
    const { opens, closes }: { readonly opens?: unknown; readonly closes?: unknown } = span;
    const [from, to] = [minutesOf(opens), minutesOf(closes)];
    if (from === null || to === null || from === to || from === 1440) return null;
    spans.push({ from: from * minute, to: (to < from ? to + 1440 : to) * minute });
  }
  return spans;
}

function minutesOf(time: unknown): number | null {
  if (typeof time !== 'string') return null;
  const [, hour, rest] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? (time === '24:00' ? [time, '24', '00'] : []);
  return hour === undefined ? null : Number(hour) * 60 + Number(rest);
}

function shifted(spans: readonly OpenSpan[], by: number): readonly OpenSpan[] {
  return spans.map(({ from, to }) => ({ from: from + by, to: to + by }));
}

/** Those parts of spans that lie within the day; where two overlap, time counts once. */
function union(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  const apart: OpenSpan[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const from = Math.max(span.from, apart.at(-1)?.to ?? 0);
    const to = Math.min(span.to, dayLength);
    if (from < to) apart.push({ from, to });
  }
  return apart;
}
