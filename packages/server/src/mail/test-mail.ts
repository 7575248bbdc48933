import { type Language, languageOf } from '../language.js';
import type { MailContent } from './render-mail.js';

type Words = Pick<MailContent, 'subject' | 'question' | 'labels' | 'footer'>;

const words: Readonly<Record<Language, Words>> = {
  en: {
    subject: 'A test message', question: 'How likely are you to recommend us to a friend or colleague?',
    labels: { lowest: 'not at all likely', highest: 'extremely likely' },
    footer: 'This is a test: nobody but you got it, and no answer is stored.',
  },
  fa: {
    subject: 'پیام آزمایشی', question: 'چقدر احتمال دارد که ما را به دوست یا همکارتان پیشنهاد کنید؟',
    labels: { lowest: 'اصلاً محتمل نیست', highest: 'بسیار محتمل است' },
    footer: 'این پیام آزمایشی است: جز شما کسی آن را دریافت نکرده و پاسخی ذخیره نمی‌شود.',
  },
  ru: {
    subject: 'Пробное сообщение', question: 'Насколько вероятно, что вы порекомендуете нас другу или коллеге?',
    labels: { lowest: 'совсем маловероятно', highest: 'очень вероятно' },
    footer: 'Это проверка: кроме вас, сообщение никто не получил, ответ не сохраняется.',
  },
  zh: {
    subject: '测试消息', question: '您有多大可能向朋友或同事推荐我们？', labels: { lowest: '完全不可能', highest: '非常可能' },
    footer: '这是一条测试消息：只有您收到，回答不会被保存。',
  },
  th: {
    subject: 'ข้อความทดสอบ', question: 'ท่านมีแนวโน้มจะแนะนำเราให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด',
    labels: { lowest: 'ไม่มีแนวโน้มเลย', highest: 'มีแนวโน้มอย่างยิ่ง' },
    footer: 'นี่คือการทดสอบ มีเพียงท่านที่ได้รับข้อความนี้ และไม่มีการเก็บคำตอบ',
  },
  pt: {
    subject: 'Mensagem de teste', question: 'Qual é a probabilidade de nos recomendar a um amigo ou colega?',
    labels: { lowest: 'nada provável', highest: 'muito provável' },
    footer: 'Isto é um teste: só você recebeu esta mensagem e nenhuma resposta é guardada.',
  },
};

/** A mail to try a channel with, in one of the six languages, else in English. */
export function testMailIn(wished: string, pageLink: string): MailContent {
  const language = languageOf(wished);
  return {
    ...words[language],
    language,
    direction: language === 'fa' ? 'rtl' : 'ltr',
    greeting: '',
    scores: Array.from({ length: 11 }, (_, score) => ({ score, link: pageLink })),
    pageLink,
    unsubscribeLink: null,
  };
}
