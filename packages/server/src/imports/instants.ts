import { latinDigits, trimmed } from '@goodword/core';
import {
  BuddhistCalendar, type Calendar, CalendarDate, GregorianCalendar, PersianCalendar, toCalendar, toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import type { WorkspaceCalendar } from '../workspaces/workspace.entity.js';

/** How a file writes dates. */
export interface DateNotation {
  /** `iso`, `unix` (seconds), `unix-ms`, or a pattern such as `DD/MM/YYYY HH:mm`. */
  readonly format: string;
  /** IANA name of the zone in which dates without an offset are meant. */
  readonly timeZone: string;
  readonly calendar: WorkspaceCalendar;
}

type Part = 'year' | 'shortYear' | 'month' | 'day' | 'hour' | 'halfDayHour' | 'minute' | 'second' | 'fraction' | 'half' | 'offset';

const tokens: Readonly<Record<string, readonly [part: Part, pattern: string]>> = {
  YYYY: ['year', String.raw`\d{4}`],
  YY: ['shortYear', String.raw`\d{2}`],
  MM: ['month', String.raw`\d{2}`],
  M: ['month', String.raw`\d{1,2}`],
  DD: ['day', String.raw`\d{2}`],
  D: ['day', String.raw`\d{1,2}`],
  HH: ['hour', String.raw`\d{2}`],
  H: ['hour', String.raw`\d{1,2}`],
  hh: ['halfDayHour', String.raw`\d{2}`],
  h: ['halfDayHour', String.raw`\d{1,2}`],
  mm: ['minute', String.raw`\d{2}`],
  m: ['minute', String.raw`\d{1,2}`],
  ss: ['second', String.raw`\d{2}`],
  s: ['second', String.raw`\d{1,2}`],
  SSS: ['fraction', String.raw`\d{1,9}`],
  A: ['half', '[AaPp][Mm]'],
  Z: ['offset', String.raw`[Zz]|[+-]\d{2}:?\d{2}`],
};

const iso = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`
  + String.raw`(?:[Tt ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`
  + String.raw`\s*(?<offset>[Zz]|[+-]\d{2}:?\d{2})?)?$`,
);

const calendars: Readonly<Record<WorkspaceCalendar, () => Calendar>> = {
  gregorian: () => new GregorianCalendar(),
  jalali: () => new PersianCalendar(),
  buddhist: () => new BuddhistCalendar(),
};

/** Whether a date format is one that can be read: `iso`, `unix`, `unix-ms`, or a pattern with a year, a month and a day. */
export function isDateFormat(format: string): boolean {
  if (format === 'iso' || format === 'unix' || format === 'unix-ms') return true;
  const parts = [...format.matchAll(/\[[^\]]*\]|([A-Za-z])\1*/g)].map(([part]) => part)
    .filter((part) => !part.startsWith('[') && part !== 'T');
  const known = parts.map((part) => (Object.hasOwn(tokens, part) ? tokens[part]?.[0] : undefined));
  const complete = (known.includes('year') || known.includes('shortYear')) && known.includes('month') && known.includes('day');
  return complete && !known.includes(undefined) && new Set(known).size === known.length
    && known.includes('halfDayHour') === known.includes('half');
}

/**
 * A reader of the instants in a file.
 *
 * A local time that a change of clocks leaves out is the one as much later; one that there is twice is the earlier.
 *
 * @param notation - with a format for which `isDateFormat` holds
 * @returns a function that gives the instant, or `null` when the text has not this form or names no day
 */
export function instantReader({ format, timeZone, calendar }: DateNotation): (text: string) => Date | null {
  if (format === 'unix' || format === 'unix-ms') {
    const unit = format === 'unix' ? 1_000 : 1;
    return (text) => {
      const digits = latinDigits(trimmed(text));
      if (!/^-?\d{1,15}(\.\d+)?$/.test(digits)) return null;
      return validDate(Math.round(Number(digits) * unit));
    };
  }
  const pattern = format === 'iso' ? iso : patternOf(format);
  const instantOf = localReader(timeZone, calendars[calendar]());
  return (text) => {
    // Most dates need no tidying, and tidying costs more than reading.
    const groups = (pattern.exec(text) ?? pattern.exec(latinDigits(trimmed(text))))?.groups;
    return groups === undefined ? null : instantOf(groups);
  };
}

function patternOf(format: string): RegExp {
  const source = format.replaceAll(/\[[^\]]*\]|([A-Za-z])\1*|[\s\S]/g, (part) => {
    const token = Object.hasOwn(tokens, part) ? tokens[part] : undefined;
    if (token !== undefined) return `(?<${token[0]}>${token[1]})`;
    const literal = part.startsWith('[') ? part.slice(1, -1) : part;
    return /^\s$/.test(literal) ? String.raw`\s+` : literal.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
  });
  return new RegExp(`^${source}$`);
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Day {
  readonly date: CalendarDate;
  /** Its midnight, read as if it were UTC. */
  readonly midnight: number;
  /** Milliseconds ahead of UTC; `null` on a day on which the clocks change. */
  readonly offset: number | null;
}

const DAY_MS = 86_400_000;
const MOST_REMEMBERED_DAYS = 20_000;

function localReader(timeZone: string, calendar: Calendar): (groups: Groups) => Date | null {
  // A file has many rows and few days, and asking the time zone costs more than all the rest of reading a row.
  const days = new Map<number, Day | null>();
  const dayOf = (year: number, month: number, day: number): Day | null => {
    const key = (year * 100 + month) * 100 + day;
    const known = days.get(key);
    if (known !== undefined) return known;
    if (days.size >= MOST_REMEMBERED_DAYS) days.clear();
    const found = findDay(year, month, day, calendar, timeZone);
    days.set(key, found);
    return found;
  };
  return (groups) => {
    const number = (part: Part): number => Number(groups[part] ?? 0);
    const year = groups['shortYear'] === undefined ? number('year') : 2000 + number('shortYear');
    const hour = hourOf(groups);
    const [minute, second] = [number('minute'), number('second')];
    if (hour === null || hour > 23 || minute > 59 || second > 59) return null;
    const day = dayOf(year, number('month'), number('day'));
    if (day === null) return null;
    const millisecond = Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3));
    const local = day.midnight + ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond;
    const offset = offsetOf(groups['offset']) ?? day.offset;
    if (offset !== null) return validDate(local - offset);
    const time = toCalendarDateTime(day.date).set({ hour, minute, second, millisecond });
    return toZoned(time, timeZone, 'compatible').toDate();
  };
}

function findDay(year: number, month: number, day: number, calendar: Calendar, timeZone: string): Day | null {
  const asked = new CalendarDate(calendar, year, month, day);
  // A day that does not exist, such as the 30th of February, is moved to one that does: then it is not the asked one.
  if (asked.year !== year || asked.month !== month || asked.day !== day) return null;
  const date = toCalendar(asked, new GregorianCalendar());
  const midnight = Date.UTC(date.year, date.month - 1, date.day);
  const offset = midnight - toZoned(date, timeZone).toDate().getTime();
  const offsetAfter = midnight + DAY_MS - toZoned(date.add({ days: 1 }), timeZone).toDate().getTime();
  return { date, midnight, offset: offset === offsetAfter ? offset : null };
}

function hourOf(groups: Groups): number | null {
  if (groups['half'] === undefined) return Number(groups['hour'] ?? 0);
  const hour = Number(groups['halfDayHour']);
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/i.test(groups['half']) ? 12 : 0);
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^z$/i.test(text)) return 0;
  const digits = text.replaceAll(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

function validDate(milliseconds: number): Date | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date;
}
