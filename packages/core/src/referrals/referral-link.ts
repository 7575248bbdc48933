import { parseVoucherCode } from '../vouchers/parse-voucher-code.js';
import type { ReferralProgramme } from './referral-programme.js';

/** The parameter of a link that carries the code. */
export const referralParameter = 'ref';

const webAddress = /^https?:\/\/[^\s/?#]+[^\s]*$/i;

/**
 * A link that names the advocate by the code and by nothing else.
 *
 * @param page - where friends arrive, with `http://` or `https://`; its own parameters and its `#` part stay, and an earlier `ref` is
 *   replaced
 * @throws RangeError when the page is no address of the web, or the code none of the programme: so that no id ends up in a link
 * @example
 * referralLink('https://shop.example/welcome?lang=fa#top', 'FRIEND-5679-9JFQL-WR5W4', programme);
 * // 'https://shop.example/welcome?lang=fa&ref=FRIEND-5679-9JFQL-WR5W4#top'
 */
export function referralLink(page: string, code: string, programme: Pick<ReferralProgramme, 'codePattern'>): string {
  if (!webAddress.test(page)) throw new RangeError('page: it is not an address that begins with http:// or https://');
  const parsed = parseVoucherCode(code, programme.codePattern);
  if (!parsed.ok) throw new RangeError('code: it is not a code of this programme');
  const [address, fragment] = cutBefore('#', page);
  const [path, query] = cutBefore('?', address);
  const kept = query.slice(1).split('&').filter((pair) => pair !== '' && nameOf(pair) !== referralParameter);
  return `${path}?${[...kept, `${referralParameter}=${parsed.value}`].join('&')}${fragment}`;
}

/** A text up to the first `mark`, and the rest from there on, `''` without one. */
export function cutBefore(mark: string, text: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/** Name of a parameter, `ref` of `ref=1`, as it is written. */
export function nameOf(pair: string): string {
  return cutBefore('=', pair)[0];
}
