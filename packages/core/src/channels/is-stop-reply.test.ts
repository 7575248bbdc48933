import { describe, expect, it } from 'vitest';
import { isStopReply } from './is-stop-reply.js';

describe('a reply that wants no more messages', () => {
  it.each([
    'STOP', 'stop', ' Stop! ', '"STOP"', 'ＳＴＯＰ', 'Stop All', 'UNSUBSCRIBE.', 'opt-out', 'Cancel',
    'لغو', 'لغو۱۱', 'لغو11', 'لغو ۱۱', 'لغو عضويت', 'لغو‌اشتراک', '«توقف»', '\u200Fلغو\u200F',
    'СТОП', 'Стоп.', 'отписаться', 'Отказ',
    'SAIR', 'Parar', 'cancelar inscrição', 'cancelar inscric\u0327a\u0303o', 'Descadastrar!',
    '退订', '回复：退订'.slice(3), 'TD', 't', 'R', '拒收。',
    'ยกเลิก', 'หยุด', ' เลิกรับ ',
  ])('is %j', (text) => {
    expect(isStopReply(text)).toBe(true);
  });

  it.each([
    '', ' ', '!', '10', '0', '11', '۱۱', 'Stop sending cold pizza', 'Never stop', '9, never stop', 'please', 'no', 'constructor',
    'не останавливайтесь', 'não', 'ไม่', '不', 'The end', `stop${' '.repeat(200)}`, 'x'.repeat(1_000_000),
  ])('is not %j', (text) => {
    expect(isStopReply(text)).toBe(false);
  });
});
