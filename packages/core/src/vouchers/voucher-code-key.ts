import { latinDigits } from '../latin-digits.js';

/** What looks alike, written as one character: the first of each group stands for the others. */
const lookAlikes = [
  '0OQО', '1ILІ', '2Z', '3З', '4Ч', '5SЅ', '6GБ', '8BВ', 'UVบ', 'Wพ',
  'AА', 'CС', 'EЕ', 'HН', 'JЈ', 'KК', 'MМ', 'PР', 'TТ', 'XХ', 'YУ', 'یيى', 'کك',
];

const standsFor: ReadonlyMap<string, string> = new Map(
  lookAlikes.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)),
);

/**
 * What all ways to type a code have in common: a key to store and find it by, unlike the code itself nothing to show.
 *
 * Case, spaces, dashes and other marks do not matter, nor in which digits it is typed (Latin, Persian, Arabic, Thai,
 * full-width), nor whether 0 or O, Latin A or Cyrillic А. Make the column of this key unique: two codes that people
 * cannot tell apart must not both exist. It serves codes that somebody chose (`SUMMER10`) as well as drawn ones.
 *
 * @returns `''` when there is neither letter nor digit
 * @example
 * voucherCodeKey(' summer-۱۰ ') === voucherCodeKey('SUMMER IO'); // true
 */
export function voucherCodeKey(text: string): string {
  // Vowel signs of Thai are marks (M), not letters, and tell words apart.
  const plain = latinDigits(text.normalize('NFKC')).toUpperCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const folded = plain.replace(/./gsu, (character) => standsFor.get(character) ?? character);
  // Letters may join by now with marks that stood apart before.
  return folded.normalize('NFKC');
}
