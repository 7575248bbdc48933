import { trimmed } from '../trimmed.js';
import { decodePunycode } from './decode-punycode.js';

/** Another name of the same mail host. */
const sameHost: ReadonlyMap<string, string> = new Map([['googlemail.com', 'gmail.com']]);

/**
 * The form in which two e-mail addresses of one person often agree: without case, without dots and a `+tag` before the
 * `@`, with the host in its own letters.
 *
 * It is a **signal** for fraud checks and nothing else. Never find or merge customers by it: at many hosts
 * `j.doe` and `jdoe` are two people. Dots go at every host all the same, because an advocate and a friend whose
 * addresses differ in nothing else are worth a look anywhere.
 *
 * @returns `null` when the text is no address
 * @example
 * comparableEmail('Sara.Ahmadi+shop@GoogleMail.com'); // 'saraahmadi@gmail.com'
 * comparableEmail('ivan@xn--e1afmkfd.xn--p1ai'); // 'ivan@пример.рф'
 */
export function comparableEmail(text: string): string | null {
  if (text.length > 1_000) return null;
  const email = trimmed(text).normalize('NFKC').toLowerCase();
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(at, 0)).replace(/\+.*$/su, '').replaceAll('.', '');
  const host = email.slice(at + 1).split(/[.。]/u).map(inOwnLetters).join('.').replace(/\.$/, '');
  return local === '' || host === '' ? null : `${local}@${sameHost.get(host) ?? host}`;
}

function inOwnLetters(label: string): string {
  return (label.startsWith('xn--') ? decodePunycode(label.slice(4))?.normalize('NFKC').toLowerCase() : null) ?? label;
}
