import { type PlaceholderValues, smsSegments, type SurveyDefinition } from '@goodword/core';
import { describe, expect, test } from 'vitest';
import { composeInvitation } from './compose-invitation.js';

const link = 'https://ask.example/s/gwp_7Jn2yRzJd3wMmV4sPUQ2Sa_4N3z8WbQX2nqH7v5ZpF6tYc1mKjLrEoDgAsTuV';
const question: SurveyDefinition = {
  v: 1, languages: ['en', 'fa', 'ru', 'zh', 'th', 'pt', 'de'],
  questions: [{
    kind: 'nps', id: 'score',
    text: {
      en: 'How likely are you to recommend us?', fa: 'چقدر احتمال دارد ما را پیشنهاد کنید؟', ru: 'Порекомендуете ли вы нас?', zh: '您会推荐我们吗？',
      th: 'ท่านจะแนะนำเราหรือไม่', pt: 'Você nos recomendaria?', de: 'Würden Sie uns empfehlen?',
    },
  }],
};

const composed = (locale: string | null, changes: { definition?: SurveyDefinition; values?: PlaceholderValues; isReminder?: boolean } = {}) => composeInvitation({
  definition: question, values: { company: 'North Bakery', 'customer.name': 'Ana Lima' }, isReminder: false, ...changes, locale, link,
  unsubscribeLink: 'https://ask.example/u/x',
});

describe('an invitation', () => {
  test.each([
    ['en', 'A question from', 'Hello Ana Lima,', 'you are a customer of'], ['fa-IR', 'پرسشی از', 'گرامی', 'مشتری'],
    ['ru', 'Вопрос от', 'Здравствуйте, Ana Lima!', 'вы клиент'], ['zh-Hans-CN', '想听听您的意见', 'Ana Lima，您好：', '的顾客'],
    ['th', 'คำถามจาก', 'เรียน คุณAna Lima', 'เป็นลูกค้าของ'], ['pt-BR', 'Uma pergunta de', 'Olá, Ana Lima!', 'é cliente de'],
  ])('is in the words of %s: who asks, whom, what, and why', (locale, subject, greeting, why) => {
    const { language, text, html, ...mail } = composed(locale);
    expect(locale.startsWith(language)).toBe(true);
    expect(mail.subject).toContain(subject);
    expect(mail.subject).toContain('North Bakery');
    for (const words of [greeting, question.questions[0]!.text[language]!, why, link]) expect(text).toContain(words);
    expect(html).toContain(`lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}"`);
    expect(composed(locale, { isReminder: true }).subject).not.toBe(mail.subject);
  });

  test('asks in any language of the survey, with English around it where there are no words', () => {
    const { language, subject, text } = composed('de-AT');
    expect([language, subject]).toEqual(['de', 'A question from North Bakery']);
    expect(text).toContain('Würden Sie uns empfehlen?');
  });

  test('greets nobody whose name is not known', () => {
    expect(composed('en', { values: { company: 'North Bakery', 'customer.name': '  ' } }).text).toMatch(/^How likely/);
  });

  test('says nothing of the ends of a scale that nobody has named, and has no links for more numbers than fit', () => {
    expect(composed('en').text).not.toContain('0 =');
    const wide: SurveyDefinition = { v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', scale: 'zero-to-hundred', text: { en: 'How likely?' } }] };
    expect(composed('en', { definition: wide }).html).not.toContain('?score=');
    expect([...composed('en').html!.matchAll(/\?score=(\d+)/g)].map(([, score]) => score)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  test('shows the words of others as words', () => {
    const { html, subject } = composed('en', { values: { company: '<b>North</b>\n"Bakery"', 'customer.name': 'Ana <script>' } });
    expect(html).not.toMatch(/<b>|<script>/);
    expect(subject).toBe('A question from <b>North</b> "Bakery"');
  });
});

describe('its short text', () => {
  test('is the question where that makes it no longer', () => {
    expect(composed('en').shortText).toBe(`How likely are you to recommend us? ${link}`);
  });

  test('is a few words where the question would cost another message', () => {
    const long: SurveyDefinition = { v: 1, languages: ['en'], questions: [{ kind: 'nps', id: 'score', text: { en: `${'Well, '.repeat(30)}how likely are you to recommend us?` } }] };
    const { shortText } = composed('en', { definition: long });
    expect(shortText).toBe(`North Bakery: how was it? ${link}`);
    expect(smsSegments(shortText).segments).toBe(1);
  });
});
