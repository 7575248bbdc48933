import type { Language } from './texts.js';

/** Region that a language is written for when the browser does not name one itself. */
const homes: Readonly<Record<Language, string>> = {
  en: 'en-US',
  fa: 'fa-IR',
  ru: 'ru-RU',
  zh: 'zh-CN',
  th: 'th-TH',
  pt: 'pt-BR',
};

/** The reader's own locale of a language, such as `en-GB` or `pt-PT`, else the language's home. */
export function localeOf(language: Language, wanted: readonly string[]): string {
  // fa and th keep their home: their calendar and digits come with the region.
  if (language === 'fa' || language === 'th') return homes[language];
  return wanted.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? homes[language];
}

/** Whole minor units of a currency, as the service writes them: `1990` with EUR are 19.90 euros. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Numbers and dates as this locale writes them; instants in the workspace's time zone. */
export interface Formats {
  readonly locale: string;
  /** Points with one decimal: `62.9`. */
  readonly points: (points: number) => string;
  /** A difference of points with its sign: `+8.6`, `−0.4`. */
  readonly change: (points: number) => string;
  readonly whole: (count: number) => string;
  /** A number of somebody else's, as exact as it is: `1985`, `12,500.25`. */
  readonly amount: (value: number) => string;
  /** An amount of money, from its minor units: `€19.90`. */
  readonly money: (money: Money) => string;
  /** A share between 0 and 1 in whole percent: `95%`. */
  readonly percent: (share: number) => string;
  /** What stands behind a number of percent that is being written. */
  readonly percentSign: string;
  readonly day: (instant: Date) => string;
  readonly dayAndTime: (instant: Date) => string;
  /** `Oct 2026`, for a table. */
  readonly month: (instant: Date) => string;
  /** `October 2026`, for the head of a calendar. */
  readonly longMonth: (instant: Date) => string;
  /** `Oct`, for an axis. */
  readonly shortMonth: (instant: Date) => string;
  readonly year: (instant: Date) => string;
  /** From one day to another: `Oct 5 – Nov 5, 2026`. */
  readonly days: (first: Date, last: Date) => string;
  /** The time of day at an instant in another place: `14:05`. */
  readonly timeIn: (timeZone: string, instant: Date) => string;
  /** `fa-IR` → `Persian (Iran)`. */
  readonly languageName: (tag: string) => string;
  /** A length of time: `2 hours`. */
  readonly span: (amount: number, unit: 'minute' | 'hour' | 'day' | 'week') => string;
  /** `a, b or c`. */
  readonly eitherOf: (parts: readonly string[]) => string;
  /** `a, b, c`: names that stand side by side. */
  readonly listed: (parts: readonly string[]) => string;
  /** From the month of one instant to that of another: `Jul – Sep 2026`. */
  readonly months: (first: Date, last: Date) => string;
}

/**
 * @param timeZone - of the workspace: an answer at 23:30 belongs to that day everywhere
 */
export function formatsFor(locale: string, timeZone: string): Formats {
  const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const change = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const whole = new Intl.NumberFormat(locale);
  // Years have four digits and no comma.
  const amount = new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 20 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = dates({ dateStyle: 'medium' });
  const dayAndTime = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const month = dates({ month: 'short', year: 'numeric' });
  // The era is asked for and left out, because with it Persian puts the year behind the month.
  const longMonth = dates({ month: 'long', year: 'numeric', ...(/^(?:fa|th)/.test(locale) && { era: 'short' }) });
  const shortMonth = dates({ month: 'short' });
  const year = dates({ year: 'numeric' });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  // A true minus sign, and the sign kept before its number inside a sentence from right to left.
  const signed = (text: string): string => (/^\p{Nd}/u.test(text) ? text : `\u2066${text.replace('-', '−')}\u2069`);
  // Persian and Thai name their era in every year; readers of these languages do not.
  const withoutEra = (format: Intl.DateTimeFormat, instant: Date): string =>
    format
      .formatToParts(instant)
      .map((part) => (part.type === 'era' ? '' : part.value))
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim();
  // In the Persian calendar formatRange leaves the second month out, and in Chinese it falls back to slashes.
  const monthRange = (first: Date, last: Date): string => {
    const range = month.formatRange(first, last);
    if (range.includes(shortMonth.format(last))) return range;
    return `${withoutEra(month, first)} – ${withoutEra(month, last)}`;
  };
  return {
    locale,
    points: (value) => signed(points.format(value)),
    change: (value) => signed(change.format(value)),
    whole: (count) => signed(whole.format(count)),
    amount: (value) => signed(amount.format(value)),
    money: ({ amount: minor, currency }) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
      return signed(format.format(Number(minor) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)));
    },
    percent: (share) => percent.format(share),
    percentSign: percent.formatToParts(1).find(({ type }) => type === 'percentSign')?.value ?? '%',
    day: (instant) => withoutEra(day, instant),
    dayAndTime: (instant) => withoutEra(dayAndTime, instant),
    month: (instant) => withoutEra(month, instant),
    longMonth: (instant) => withoutEra(longMonth, instant),
    shortMonth: (instant) => shortMonth.format(instant),
    year: (instant) => withoutEra(year, instant),
    days: (first, last) => day.formatRange(first, last),
    months: (first, last) => monthRange(first, last),
    timeIn: (elsewhere, instant) =>
      new Intl.DateTimeFormat(locale, { timeZone: elsewhere, timeStyle: 'short' }).format(instant),
    span: (amount, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    eitherOf: (parts) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(parts),
    listed: (parts) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts),
    languageName: (tag) => languageNames.of(tag) ?? tag,
  };
}
