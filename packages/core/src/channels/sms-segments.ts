/** How a text message is billed: as how many messages it goes out, and what makes them short. */
export interface SmsSegments {
  /** `gsm-7` when the alphabet of GSM has every character, otherwise `ucs-2`, whose messages are less than half as long. */
  readonly encoding: 'gsm-7' | 'ucs-2';
  /** 0 for no text. */
  readonly segments: number;
  /** What the text takes: septets of the alphabet, where some characters take two, or units of 16 bits. */
  readonly units: number;
  /** What one message holds: 160 or 70 when there is one, 153 or 67 when there are several, since each then carries its number. */
  readonly unitsPerSegment: number;
  /** What can be added without one message more. */
  readonly unitsLeft: number;
  /** The characters that the alphabet does not have, each once, as they come; empty for `gsm-7`. */
  readonly outside: readonly string[];
}

/** One septet each. */
const alphabet: ReadonlySet<string> = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Two septets each, the first of which says that the second is of this table. */
const extension: ReadonlySet<string> = new Set('\f^{}\\[~]|€');

const lengths = { 'gsm-7': { alone: 160, joined: 153 }, 'ucs-2': { alone: 70, joined: 67 } } as const;

/**
 * As how many messages a text goes out by SMS. A character that takes two units is never cut in two, so a message may end one short.
 * The tables that some countries have for their own letters are not counted on: few phones and gateways use them.
 *
 * @see 3GPP TS 23.038, 6.2.1 for the alphabet and its extension; 3GPP TS 23.040, 9.2.3.24 for several messages
 * @example
 * smsSegments('How was it? 0-10').segments; // 1
 * smsSegments('Como você avalia?').outside; // ['ê']
 */
export function smsSegments(text: string): SmsSegments {
  const characters = Array.from(text);
  const outside = [...new Set(characters.filter((character) => !alphabet.has(character) && !extension.has(character)))];
  const encoding = outside.length === 0 ? 'gsm-7' : 'ucs-2';
  const unitsOf = (character: string): number => (encoding === 'ucs-2' ? character.length : extension.has(character) ? 2 : 1);
  const units = characters.reduce((sum, character) => sum + unitsOf(character), 0);
  const { alone, joined } = lengths[encoding];
  if (units <= alone) return { encoding, segments: units === 0 ? 0 : 1, units, unitsPerSegment: alone, unitsLeft: alone - units, outside };

  let [segments, used] = [1, 0];
  for (const character of characters) {
    const needed = unitsOf(character);
    if (used + needed > joined) [segments, used] = [segments + 1, 0];
    used += needed;
  }
  return { encoding, segments, units, unitsPerSegment: joined, unitsLeft: joined - used, outside };
}
