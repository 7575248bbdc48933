import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsSegments } from './sms-segments.js';

const count = (text: string) => {
  const { encoding, segments, units, unitsLeft } = smsSegments(text);
  return [encoding, segments, units, unitsLeft];
};

describe('a text message', () => {
  // Limits of 3GPP TS 23.040: 140 octets, of which the number of a part takes 6.
  it.each([
    ['no text', '', ['gsm-7', 0, 0, 160]],
    ['one character', 'a', ['gsm-7', 1, 1, 159]],
    ['all that one holds', 'a'.repeat(160), ['gsm-7', 1, 160, 0]],
    ['one more', 'a'.repeat(161), ['gsm-7', 2, 161, 145]],
    ['all that two hold', 'a'.repeat(306), ['gsm-7', 2, 306, 0]],
    ['one more than two hold', 'a'.repeat(307), ['gsm-7', 3, 307, 152]],
    ['the sign of the euro, which takes two', '€'.repeat(80), ['gsm-7', 1, 160, 0]],
    ['a euro that is not cut in two', `${'a'.repeat(152)}€${'a'.repeat(10)}`, ['gsm-7', 2, 164, 141]],
    ['Persian', 'س'.repeat(70), ['ucs-2', 1, 70, 0]],
    ['more Persian', 'س'.repeat(71), ['ucs-2', 2, 71, 63]],
    ['all that two hold of it', 'س'.repeat(134), ['ucs-2', 2, 134, 0]],
    ['an emoji, which takes two', '🙂', ['ucs-2', 1, 2, 68]],
    ['an emoji that is not cut in two', `${'a'.repeat(66)}🙂${'a'.repeat(10)}`, ['ucs-2', 2, 78, 55]],
  ] as const)('of %s', (_, text, expected) => {
    expect(count(text)).toEqual(expected);
  });

  it('holds the whole alphabet of GSM, with 10 characters of its extension', () => {
    const alphabet = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
    // 128 places, one of which is the escape to the extension.
    expect(new Set(alphabet).size).toBe(127);
    expect(count(alphabet)).toEqual(['gsm-7', 1, 127, 33]);
    expect(count('\f^{}\\[~]|€')).toEqual(['gsm-7', 1, 20, 140]);
  });

  it.each([
    ['pt', 'Como você avalia a sua última visita à nossa loja? Não demora.', ['ê', 'ú', 'ã']],
    ['a quotation mark that a word processor put', 'It’s great', ['’']],
    ['a letter twice', 'çç', ['ç']],
    ['an emoji', 'Hi 🙂🙂', ['🙂']],
    ['en', 'How likely are you to recommend us? (0-10)', []],
  ])('says which characters shorten it: %s', (_, text, outside) => {
    expect(smsSegments(text).outside).toEqual(outside);
  });

  it('takes as few messages as hold it, and one character more never fewer', () => {
    const character = fc.constantFrom('a', '€', '{', 'س', '🙂', '你');
    fc.assert(fc.property(fc.array(character, { maxLength: 400 }), character, (characters, next) => {
      const { segments, units, unitsPerSegment, unitsLeft } = smsSegments(characters.join(''));
      expect(segments * unitsPerSegment).toBeGreaterThanOrEqual(units);
      // At most one unit is lost at the end of each message.
      expect((segments - 1) * (unitsPerSegment - 1)).toBeLessThanOrEqual(units);
      expect(unitsLeft).toBeLessThanOrEqual(unitsPerSegment);
      expect(smsSegments([...characters, next].join('')).segments).toBeGreaterThanOrEqual(segments);
    }));
  });
});
