import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseReferralCode } from './parse-referral-code.js';
import { referralLink } from './referral-link.js';

const programme = { codePattern: 'FRIEND-####-#####-#####' };
const code = 'FRIEND-5679-9JFQL-WR5W4';

it.each([
  ['https://shop.example', `https://shop.example?ref=${code}`],
  ['https://shop.example/', `https://shop.example/?ref=${code}`],
  ['http://shop.example/a/b', `http://shop.example/a/b?ref=${code}`],
  ['HTTPS://пример.рф/дом', `HTTPS://пример.рф/дом?ref=${code}`],
  ['https://shop.example/?', `https://shop.example/?ref=${code}`],
  ['https://shop.example/?lang=fa', `https://shop.example/?lang=fa&ref=${code}`],
  ['https://shop.example/?lang=fa&', `https://shop.example/?lang=fa&ref=${code}`],
  ['https://shop.example/?a=1&a=2&b=%20?x#top', `https://shop.example/?a=1&a=2&b=%20?x&ref=${code}#top`],
  ['https://shop.example/#/route?ref=x', `https://shop.example/?ref=${code}#/route?ref=x`],
  ['https://shop.example/#a#b', `https://shop.example/?ref=${code}#a#b`],
  ['https://shop.example/#', `https://shop.example/?ref=${code}#`],
  ['https://shop.example/?ref=OLD&lang=fa&ref', `https://shop.example/?lang=fa&ref=${code}`],
  ['https://shop.example/?referrer=me', `https://shop.example/?referrer=me&ref=${code}`],
])('leads to %s', (page, link) => {
  expect(referralLink(page, code, programme)).toBe(link);
  expect(parseReferralCode(link, programme)).toEqual({ ok: true, value: code });
});

it('writes the code as printed, however it was typed', () => {
  expect(referralLink('https://shop.example', 'friend 5679 9jfql wr5w4', programme)).toBe(`https://shop.example?ref=${code}`);
});

it.each(['', 'shop.example', 'ftp://shop.example', 'javascript:alert(1)', 'https://', 'https:///x', 'https://shop.example/a b', 'https:// x', ' https://shop.example'])(
  'throws at the page %j',
  (page) => {
    expect(() => referralLink(page, code, programme)).toThrow(new RangeError('page: it is not an address that begins with http:// or https://'));
  },
);

it('trap: never carries an id, whatever it is given for a code', () => {
  for (const id of ['ada', '42', '0193b6c2-3c5e-7d4a-9f00-0123456789ab', 'ada@example.com', `${code}&user=42`, '']) {
    expect(() => referralLink('https://shop.example', id, programme)).toThrow(new RangeError('code: it is not a code of this programme'));
  }
});

it.each([
  code,
  ' friend-۵۶۷۹-9jfql-wr5w4 ',
  'friend-๕๖๗๙-9jfql-wr5w4',
  `https://shop.example/?utm_source=chat&ref=${code}`,
  `shop.example?ref=${code}`,
  `?ref=${code.toLowerCase()}`,
  `https://shop.example/?ref=${code}&ref=other`,
  `https://shop.example/?ref=FRIEND%2D5679%2D9JFQL%2DWR5W4#top`,
])('reads %j', (text) => {
  expect(parseReferralCode(text, programme)).toEqual({ ok: true, value: code });
});

it.each([
  '', '?', '?ref', '?ref=', '?ref=%', '?ref=%E0%A4%A', 'https://shop.example/', 'https://shop.example/?x=1',
  `https://shop.example/?a=1#?ref=${code}`, `https://shop.example/?xref=${code}`, `?a=1&REF=${code}`, 'FRIEND-5679-9JFQL-WR5W5',
  `https://shop.example/?ref=${code}&${'x'.repeat(2_000)}`, `?ref=other&ref=${code}`,
])('refuses %j', (text) => {
  expect(parseReferralCode(text, programme)).toEqual({ ok: false, refusal: { kind: 'voucher/code-mistyped' } });
});

it('answers to any text', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)), (text) => {
      expect(parseReferralCode(`?ref=${text}`, programme).ok).toBe(false);
    }),
  );
});
