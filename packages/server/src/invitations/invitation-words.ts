import { type Language, languageOf } from '../language.js';

/** What an invitation says around the question of the survey. Placeholders are those of surveys. */
export interface InvitationWords {
  readonly subject: string;
  readonly reminder: string;
  /** Of somebody whose name is known. */
  readonly greeting: string;
  /** Who writes, and why. */
  readonly footer: string;
  /** For an SMS, where the question would make it longer. */
  readonly short: string;
}

const invitationWords: Readonly<Record<Language, InvitationWords>> = {
  en: {
    subject: 'A question from {{company}}',
    reminder: 'Reminder: a question from {{company}}',
    greeting: 'Hello {{customer.name}},',
    footer: 'You get this message because you are a customer of {{company}}.',
    short: '{{company}}: how was it?',
  },
  fa: {
    subject: 'پرسشی از {{company}}',
    reminder: 'یادآوری: پرسشی از {{company}}',
    greeting: 'با سلام {{customer.name}} گرامی،',
    footer: 'این پیام را دریافت می‌کنید چون مشتری {{company}} هستید.',
    short: '{{company}}: نظر شما چیست؟',
  },
  ru: {
    subject: 'Вопрос от {{company}}',
    reminder: 'Напоминание: вопрос от {{company}}',
    greeting: 'Здравствуйте, {{customer.name}}!',
    footer: 'Вы получили это сообщение, потому что вы клиент {{company}}.',
    short: '{{company}}: как всё прошло?',
  },
  zh: {
    subject: '{{company}}想听听您的意见',
    reminder: '提醒：{{company}}想听听您的意见',
    greeting: '{{customer.name}}，您好：',
    footer: '您收到此消息，因为您是{{company}}的顾客。',
    short: '{{company}}：您的体验如何？',
  },
  th: {
    subject: 'คำถามจาก {{company}}',
    reminder: 'ขอเตือน: คำถามจาก {{company}}',
    greeting: 'เรียน คุณ{{customer.name}}',
    footer: 'ท่านได้รับข้อความนี้เพราะท่านเป็นลูกค้าของ {{company}}',
    short: '{{company}}: ท่านพอใจเพียงใด',
  },
  pt: {
    subject: 'Uma pergunta de {{company}}',
    reminder: 'Lembrete: uma pergunta de {{company}}',
    greeting: 'Olá, {{customer.name}}!',
    footer: 'Recebeu esta mensagem porque é cliente de {{company}}.',
    short: '{{company}}: como foi?',
  },
};

/** The words of a language (BCP 47); English for those that there are none for. */
export function invitationWordsOf(language: string): InvitationWords {
  return invitationWords[languageOf(language)];
}
