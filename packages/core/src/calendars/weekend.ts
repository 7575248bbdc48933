/** In the order of JavaScript's `getDay`. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export type Weekday = (typeof weekdays)[number];

/** Days of rest of the countries that do not rest on Saturday and Sunday. */
const weekends: readonly (readonly [countries: string, weekend: readonly Weekday[]])[] = [
  ['BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE', ['friday', 'saturday']],
  ['AF', ['thursday', 'friday']],
  ['IR', ['friday']],
  ['IN UG', ['sunday']],
];

/**
 * The days on which offices of a country rest. A proposal for a form: shops open when they open.
 *
 * @param country - two letters, ISO 3166-1, in either case
 * @returns days in the order of the week; Saturday and Sunday for a country that is not known to differ
 * @see Unicode CLDR 48, supplemental data, `weekendData`
 * @example
 * weekendOf('IR'); // ['friday']
 * weekendOf('PT'); // ['saturday', 'sunday']
 */
export function weekendOf(country: string): readonly Weekday[] {
  const code = country.toUpperCase();
  const [, weekend] = weekends.find(([countries]) => countries.split(' ').includes(code)) ?? [];
  return weekend ?? ['saturday', 'sunday'];
}
