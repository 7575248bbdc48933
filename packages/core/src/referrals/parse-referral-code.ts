import { refuse, type Result } from '../result.js';
import { parseVoucherCode, type VoucherCodeMistyped } from '../vouchers/parse-voucher-code.js';
import { cutBefore, nameOf, referralParameter } from './referral-link.js';
import type { ReferralProgramme } from './referral-programme.js';

/** Longest link that is read; browsers cut theirs at about the same length. */
const longestLink = 2_000;

/**
 * The advocate's code from what a friend typed, pasted or followed: a code in any case, spacing and digits (`parseVoucherCode`), or
 * a link with it.
 *
 * @returns the code as printed; refuses `voucher/code-mistyped`
 * @example
 * parseReferralCode('https://shop.example/?ref=friend-5679-9jfql-wr5w4&utm_source=chat', programme);
 * // { ok: true, value: 'FRIEND-5679-9JFQL-WR5W4' }
 */
export function parseReferralCode(
  text: string, programme: Pick<ReferralProgramme, 'codePattern'>,
): Result<string, VoucherCodeMistyped> {
  if (text.length > longestLink) return refuse({ kind: 'voucher/code-mistyped' });
  return parseVoucherCode(text.includes('?') ? parameterOf(text) : text, programme.codePattern);
}

/** The code of a link, `''` without one. */
function parameterOf(link: string): string {
  const [, query] = cutBefore('?', cutBefore('#', link)[0]);
  const pair = query.slice(1).split('&').find((candidate) => nameOf(candidate) === referralParameter) ?? '';
  try {
    return decodeURIComponent(pair.slice(referralParameter.length + 1));
  } catch {
    // A broken escape such as %E0%: whoever mistyped a link is told so, like whoever mistyped a code.
    return '';
  }
}
