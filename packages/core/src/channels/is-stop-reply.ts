import { latinDigits } from '../latin-digits.js';

/**
 * What people send to get no more messages, in the languages of Goodword: what operators and gateways of those countries ask for,
 * and the plain verbs. As `comparable` writes them.
 */
const stopWords: ReadonlySet<string> = new Set([
  'stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit', 'optout', 'opt out', 'revoke',
  'لغو', 'لغو11', 'لغو 11', 'لغو عضویت', 'لغو اشتراک', 'توقف',
  'стоп', 'отписаться', 'отписка', 'отписать', 'отпишите', 'отмена', 'отказ', 'отказаться',
  'parar', 'pare', 'sair', 'cancelar', 'remover', 'descadastrar', 'cancelar inscrição', 'cancelar subscrição',
  '退订', '退訂', '取消订阅', '取消訂閱', '拒收', '停止', 'td', 't', 'r',
  'ยกเลิก', 'ยกเลิกรับข่าวสาร', 'เลิกรับ', 'หยุด', 'ไม่รับ',
]);

/**
 * Whether a reply to a text message says that its writer wants no more. Only when it says nothing else: "stop sending cold pizza" is
 * an opinion, and a person should read it. A number never is one, as it may be a score; in Iran some answer with a bare 11.
 *
 * @example
 * isStopReply(' Stop! '); // true
 * isStopReply('لغو۱۱'); // true
 * isStopReply('9, never stop'); // false
 */
export function isStopReply(text: string): boolean {
  return text.length <= longest && stopWords.has(comparable(text));
}

/** Nobody who wants no more writes a letter; a text of a million characters is not taken apart. */
const longest = 100;

/** Without punctuation, marks of direction and the difference of cases, and with one form for each letter. */
function comparable(text: string): string {
  return latinDigits(text.normalize('NFKC'))
    .toLowerCase()
    // Arabic keyboards write two letters of Persian otherwise.
    .replaceAll('ي', 'ی').replaceAll('ك', 'ک')
    // The joiner between two Persian words is a space to who does not find it.
    .replaceAll('\u200C', ' ')
    .replaceAll(/[\p{P}\p{S}\p{Cf}\u0640]/gu, '')
    .trim()
    .replaceAll(/\s+/g, ' ');
}
