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
  const [address = '', ...fragment] = page.split('#');
  const [path = '', ...query] = address.split('?');
  const kept = query.join('?').split('&').filter((pair) => pair !== '' && nameOf(pair) !== referralParameter);
  const parameters = [...kept, `${referralParameter}=${parsed.value}`].join('&');
  return `${path}?${parameters}${fragment.length === 0 ? '' : `#${fragment.join('#')}`}`;
}

/** Name of a parameter, `ref` of `ref=1`, as it is written. */
export function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}
