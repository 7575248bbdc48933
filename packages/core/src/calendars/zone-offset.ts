import { dayLength } from './day-length.js';

/** Days of which one clock remembers the offset: some ten years, and less than a megabyte. */
const mostDays = 4_000;

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant, which is in milliseconds since 1970. */
export type ZoneOffset = (at: number) => number;

/**
 * The clock of a time zone, from the zone data of the engine; `null` when it does not know the zone.
 *
 * To make a formatter takes some 50 times as long as to ask it, so it is made once and kept by the caller: a cache in
 * here would belong to nobody and grow with every spelling of a name.
 */
export function zoneOffset(timeZone: string): ZoneOffset | null {
  const format = formatOf(timeZone);
  if (format === null) return null;
  return byDay((at) => {
    // Offsets of old have seconds (Tehran was 3:25:44 ahead), so all fields are read, down to the second.
    const fields: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) fields[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = fields;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  });
}

/**
 * The same offsets, with few questions: a history has many instants of one day, and the engine takes microseconds for each. Where both
 * ends of a day of UTC have one offset, it holds between them; a zone that turned its clocks there and back within a day would be off,
 * and none is known.
 */
function byDay(asked: ZoneOffset): ZoneOffset {
  const known = new Map<number, number | 'askedOnce' | 'turned'>();
  const of = (day: number): number | 'turned' => {
    const [from, until] = [asked(day * dayLength), asked((day + 1) * dayLength)];
    return from === until ? from : 'turned';
  };
  return (at) => {
    const day = Math.floor(at / dayLength);
    const offset = known.get(day);
    if (typeof offset === 'number') return offset;
    if (known.size >= mostDays) known.clear();
    // Only from the second time on its ends are worth two questions.
    if (offset !== 'turned') known.set(day, offset === undefined ? 'askedOnce' : of(day));
    return asked(at);
  };
}

function formatOf(timeZone: unknown): Intl.DateTimeFormat | null {
  // A zone that is left out, as in JSON it may be, would be that of the machine. Offsets such as +03:30 are accepted by some
  // engines only, and know nothing of summer time.
  if (typeof timeZone !== 'string' || !/^[A-Za-z]/.test(timeZone)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
  } catch {
    return null;
  }
}
