import { expect, it } from 'vitest';
import { weekdays, weekendOf } from './weekend.js';

it('is Saturday and Sunday where nothing else is known', () => {
  expect(weekendOf('PT')).toEqual(['saturday', 'sunday']);
  expect(weekendOf('XX')).toEqual(['saturday', 'sunday']);
  expect(weekendOf('')).toEqual(['saturday', 'sunday']);
});

it('is read from a country in either case', () => {
  expect(weekendOf('ir')).toEqual(['friday']);
});

// The engine's own copy of the CLDR, which not all browsers offer; `und-XX` is the country alone.
const engineWeekend = (country: string): readonly string[] | null => {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getWeekInfo?: () => { weekend: readonly number[] } };
  return locale.getWeekInfo?.().weekend.map((day) => weekdays[day % 7]!) ?? null;
};

const countries = 'AE AF BH BR CN DE DZ EG FR GB IL IN IQ IR JO JP KW LY MA MV MY OM PT QA RU SA SD SY TH TR UG US YE';

it.each(countries.split(' '))('agrees with the CLDR of the engine about %s', (country) => {
  expect(weekendOf(country)).toEqual(engineWeekend(country) ?? weekendOf(country));
});
