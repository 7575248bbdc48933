/** Newer than the types of the compiler. */
interface LocaleWithTimeZones extends Intl.Locale {
  readonly getTimeZones?: () => readonly string[] | undefined;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let known: ReadonlyMap<string, string> | null = null;

/**
 * The country in which a time zone lies, two letters; `null` where it lies in none, such as UTC, or in several. It tells better
 * where somebody lives than the language in which they are written to.
 *
 * @param timeZone - one that this server knows
 * @example
 * countryOfTimeZone('Asia/Tehran'); // 'IR'
 */
export function countryOfTimeZone(timeZone: string): string | null {
  // Asking for all countries takes a tenth of a second, once.
  known ??= countries();
  return known.get(canonical(timeZone)) ?? null;
}

function countries(): ReadonlyMap<string, string> {
  const pairs = letters.flatMap((one) => letters.map((other) => one + other)).flatMap((country) => {
    const locale: LocaleWithTimeZones = new Intl.Locale(`und-${country}`);
    // A code that is no longer in use is answered with its successor's zones.
    return locale.maximize().region === country ? (locale.getTimeZones?.() ?? []).map((zone) => [canonical(zone), country] as const) : [];
  });
  return new Map([...Map.groupBy(pairs, ([zone]) => zone)].flatMap(([zone, [first, ...others]]) =>
    (first === undefined || others.length > 0 ? [] : [[zone, first[1]]])));
}

function canonical(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}
