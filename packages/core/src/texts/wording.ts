import { roundPoints } from '../nps/round-points.js';

/** How one language writes numbers, scores and names. */
export interface Wording {
  /** A number with all its decimals. */
  readonly number: (value: number | bigint) => string;
  /** A score in points with at most one decimal; a dash when there is none. */
  readonly points: (score: number | null) => string;
  /** A name that a person chose, in the quotation marks of the language. */
  readonly quoted: (name: string) => string;
}

/** First strong isolate and its end: a Latin name inside a Persian sentence, and the reverse, keep their order. */
const isolate = '\u2068';
const endOfIsolate = '\u2069';

/**
 * The wording of a language.
 *
 * @param locale - decides digits and separators
 * @param quotes - opening and closing quotation mark
 */
export function wordingOf(locale: string, quotes: readonly [string, string]): Wording {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 15 });
  return {
    number: (value) => numbers.format(value),
    points: (score) => (score === null ? '–' : numbers.format(roundPoints(score, 1))),
    quoted: (name) => `${quotes[0]}${isolate}${name}${endOfIsolate}${quotes[1]}`,
  };
}
