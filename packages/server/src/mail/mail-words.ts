import { type Language, languageOf } from '../language.js';

/** What a mail says of its own, around the words of the survey. */
export interface MailWords {
  /** Beside the link, for readers whose program shows no buttons. */
  readonly openPage: string;
  readonly unsubscribe: string;
}

const mailWords: Readonly<Record<Language, MailWords>> = {
  en: { openPage: 'Answer on a page', unsubscribe: 'Stop these questions' },
  fa: { openPage: 'پاسخ در صفحهٔ وب', unsubscribe: 'دیگر از من نپرسید' },
  ru: { openPage: 'Ответить на странице', unsubscribe: 'Больше не спрашивать' },
  zh: { openPage: '在网页上回答', unsubscribe: '不再接收此类询问' },
  th: { openPage: 'ตอบบนหน้าเว็บ', unsubscribe: 'ไม่รับคำถามเหล่านี้อีก' },
  pt: { openPage: 'Responder numa página', unsubscribe: 'Não receber mais estas perguntas' },
};

/** The words of a language (BCP 47); English for those that there are none for. */
export function mailWordsOf(language: string): MailWords {
  return mailWords[languageOf(language)];
}
