import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { reviewLink, type ReviewPlace } from './review-link.js';

describe('the link to the form for a review', () => {
  it.each([
    ['google-maps', 'ChIJgUbEo8cfqokR5lP9_Wh_DaM', 'https://search.google.com/local/writereview?placeid=ChIJgUbEo8cfqokR5lP9_Wh_DaM'],
    ['yandex-maps', '1045866863', 'https://yandex.ru/maps/org/1045866863/reviews/?add-review=true'],
    ['2gis', '70000001081123283', 'https://2gis.ru/firm/70000001081123283/tab/reviews/addreview'],
  ] as const)('of %s is made from the place id', (destination, placeId, url) => {
    expect(valueOf(reviewLink({ destination, placeId }))).toEqual({ destination, url });
    expect(valueOf(reviewLink({ destination, placeId: ` \u200f${placeId}\n` }))).toEqual({ destination, url });
  });

  it.each([
    // Google's documentation shows these; none is too long.
    'GhIJQWDl0CIeQUARxks3icF8U8A',
    'EicxMyBNYXJrZXQgU3QsIFdpbG1pbmd0b24sIE5DIDI4NDAxLCBVU0EiGhIYChQKEgnRTo6ixx-qiRHo_bbmkCm7ZRAN',
    'a'.repeat(16), 'a'.repeat(1_000),
  ])('takes the place id %s', (placeId) => {
    expect(reviewLink({ destination: 'google-maps', placeId }).ok).toBe(true);
  });

  it.each([
    ['google-maps', ''],
    ['google-maps', 'short'],
    ['google-maps', 'a'.repeat(15)],
    ['google-maps', 'a'.repeat(1_001)],
    // The CID of an older link, and the id that a page shows in its address.
    ['google-maps', '12345678901234567890'],
    ['google-maps', '0x89a9cf4b75a2a2a3:0xabcdef'],
    ['google-maps', 'ChIJgUbEo8cfqokR&utm_source=x'],
    ['google-maps', 'https://maps.app.goo.gl/abcdefgh'],
    ['yandex-maps', '12345'],
    ['yandex-maps', '0123456789'],
    ['yandex-maps', '1'.repeat(21)],
    ['yandex-maps', '1045866863/?x'],
    ['yandex-maps', '۱۰۴۵۸۶۶۸۶۳'],
    ['2gis', '123456789'],
    ['2gis', '70000001081123283_hash'],
    ['2gis', '../../70000001081123283'],
    ['2gis', '7'.repeat(21)],
    ['2gis', 70_000_001_081_123 as unknown as string],
    ['2gis', null as unknown as string],
  ] as const)('of %s is refused for %j', (destination, placeId) => {
    expect(refusalOf(reviewLink({ destination, placeId }))).toEqual({ kind: 'review/place-malformed', destination });
  });

  it.each([['yandex-maps', '123456'], ['yandex-maps', '1'.repeat(20)], ['2gis', '1234567890'], ['2gis', '7'.repeat(20)]] as const)(
    'of %s takes %s', (destination, placeId) => {
      expect(reviewLink({ destination, placeId }).ok).toBe(true);
    },
  );

  it('never holds what would lead elsewhere, whatever the id', () => {
    const anyId = fc.oneof(fc.string(), fc.stringMatching(/^[\w/?#&=.:-]{0,40}$/), fc.stringMatching(/^\d{5,21}$/));
    fc.assert(fc.property(fc.constantFrom('google-maps', 'yandex-maps', '2gis'), anyId, (destination, placeId) => {
      const link = reviewLink({ destination, placeId });
      if (!link.ok) return;
      expect(link.value.url).toMatch(
        /^https:\/\/(search\.google\.com\/local\/writereview\?placeid=[\w-]+|yandex\.ru\/maps\/org\/\d+\/reviews\/\?add-review=true|2gis\.ru\/firm\/\d+\/tab\/reviews\/addreview)$/,
      );
    }));
  });

  it.each(['constructor', '__proto__', 'tripadvisor'])('of %s is a bug of the caller', (destination) => {
    const place = { destination, placeId: '70000001081123283' } as unknown as ReviewPlace;
    expect(() => reviewLink(place)).toThrow(RangeError);
  });
});

describe('a page of your own', () => {
  const own = (url: unknown) => reviewLink({ destination: 'own', url: url as string });
  const refusal = { kind: 'review/place-malformed', destination: 'own' };

  it.each([
    'https://example.com',
    'https://example.com/',
    'https://www.example.co.uk:8443/reviews?branch=7&lang=fa#form',
    'https://example.com?x',
    'https://пример.рф/отзывы',
    'https://xn--e1afmkfd.xn--p1ai/',
    'https://ตัวอย่าง.ไทย',
    'HTTPS://EXAMPLE.COM'.replace('HTTPS', 'https'),
    `https://example.com/${'a'.repeat(1_980)}`,
  ])('may be %s', (url) => {
    expect(valueOf(own(url))).toEqual({ destination: 'own', url });
    expect(valueOf(own(` ${url.slice(0, 1_998)} `)).url).toBe(url.slice(0, 1_998));
  });

  it.each([
    '', 'example.com', 'http://example.com', 'javascript:alert(1)', 'https:/example.com', 'https://',
    'see https://example.com', 'https://localhost', 'https://example.com and more', 'https://exa mple.com',
    'https://user:secret@example.com', 'https://user@example.com', 'https://example.com@evil.example',
    'https://example.com\\@evil.example', 'https://example.com:port/', 'https://example.com:123456/',
    'https://-example.com', 'https://example-.com', 'https://example..com', 'https://.com', 'https://example.com.',
    `https://${'a'.repeat(64)}.com`, 'https://exam_ple.com',
    'https://example.com/"><script>', "https://example.com/'x", 'https://example.com/<x', 'https://example.com/`x',
    'https://example.com/{x}', 'https://example.com/a|b', 'https://example.com/a^b', 'https://example.com/a\u0000b',
    `https://example.com/${'a'.repeat(1_981)}`, null, undefined, 7, {},
  ])('may not be %j', (url) => {
    expect(refusalOf(own(url))).toEqual(refusal);
  });

  it('may have a name', () => {
    const url = 'https://neshan.example/place/7';
    expect(valueOf(reviewLink({ destination: 'own:neshan', url }))).toEqual({ destination: 'own:neshan', url });
    expect(() => reviewLink({ destination: 'own:', url })).toThrow(RangeError);
  });

  it('is not taken for a map, nor a map for it', () => {
    const asMap = { destination: 'google-maps', url: 'https://example.com' } as unknown as ReviewPlace;
    expect(refusalOf(reviewLink(asMap))).toEqual({ kind: 'review/place-malformed', destination: 'google-maps' });
    const asOwn = { destination: 'own', placeId: '70000001081123283' } as unknown as ReviewPlace;
    expect(refusalOf(reviewLink(asOwn))).toEqual(refusal);
  });

  it('is decided at once, however long and odd the text is', () => {
    const began = performance.now();
    for (const odd of ['a.', '-', 'a', '.a-', '@']) own(`https://${odd.repeat(500_000)}`);
    for (const odd of ['a.', '-', 'a']) own(`https://${odd.repeat(600)}!`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
