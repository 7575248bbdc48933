import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MailContent, renderMail } from './render-mail.js';

const content: MailContent = {
  language: 'en', direction: 'ltr', subject: 'A question', greeting: 'Hello Sara,', question: 'How likely are you to recommend us?',
  labels: { lowest: 'not likely at all', highest: 'extremely likely' },
  scores: Array.from({ length: 11 }, (_, score) => ({ score, link: `https://nps.example/a/1?score=${score}` })),
  pageLink: 'https://nps.example/a/1', footer: 'You bought something from us on 20 March.', unsubscribeLink: 'https://nps.example/u/1',
};
const persian: MailContent = { ...content, language: 'fa', direction: 'rtl', greeting: 'سارای گرامی،', question: 'چقدر ممکن است ما را پیشنهاد کنید؟' };

describe('the page of a mail', () => {
  const { html } = renderMail(content);

  it('has a link for each number, all in the same colours, so that none looks wanted', () => {
    const links = [...html.matchAll(/<a class="score" href="([^"]+)" style="([^"]+)">(\d+)<\/a>/g)];
    expect(links.map(([, href, , score]) => [href, score])).toEqual(content.scores.map(({ score, link }) => [link, String(score)]));
    expect(new Set(links.map(([, , style]) => style)).size).toBe(1);
  });

  it('loads nothing, runs nothing and sends nothing', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|form|object|embed|video|svg)\b|\burl\(|@import|\son\w+=|src=/i);
  });

  it('is not cut on the smallest phones', () => {
    const pixels = (pattern: RegExp): number => Number(pattern.exec(html)?.[1]);
    const around = 2 * (pixels(/<td align="center" style="padding:24px (\d+)px"/) + pixels(/<td dir="ltr" style="padding:32px (\d+)px;/));
    const number = pixels(/class="score"[^>]*;width:(\d+)px;/) + 2 * pixels(/class="score"[^>]*;border:(\d+)px /) + 2 * pixels(/<td style="padding:(\d+)px"><a class="score"/);
    expect(around + 6 * number).toBeLessThanOrEqual(320);
  });

  it('holds no scores where none can be chosen from a mail', () => {
    const page = renderMail({ ...content, scores: [] });
    expect(page.html).not.toContain('class="score"');
    expect(page.text).not.toContain('not likely at all');
  });

  it('has nothing to end where there is nothing', () => {
    const page = renderMail({ ...content, unsubscribeLink: null });
    expect(page.html + page.text).not.toContain('Stop these questions');
  });
});

it('in Persian runs from right to left, with Persian digits', () => {
  const { html, text } = renderMail(persian);
  expect(html).toContain('<html lang="fa" dir="rtl">');
  expect(html).toContain('>۱۰</a>');
  expect(html).toContain('text-align:right');
  expect(text).toContain('۱۰ = extremely likely');
  expect(text).toContain('دیگر از من نپرسید');
});

it('as text says the same', () => {
  expect(renderMail(content).text).toBe(`Hello Sara,

How likely are you to recommend us?

0 = not likely at all
10 = extremely likely

Answer on a page:
https://nps.example/a/1

-- 
You bought something from us on 20 March.
Stop these questions: https://nps.example/u/1
`);
});

it.each([['pt-BR', 'Responder numa página'], ['zh-Hant-TW', '在网页上回答'], ['th', 'ตอบบนหน้าเว็บ'], ['ru', 'Ответить на странице'], ['de', 'Answer on a page']])(
  'has its own words in %s', (language, words) => {
    expect(renderMail({ ...content, language }).text).toContain(words);
  });

it('whatever stands in its texts, stays a text', () => {
  const nasty = fc.array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '<script>', '<!--', '-->', '<![endif]-->', '</style>', '\n', 'x', '🙂', '؟'), { maxLength: 8 })
    .map((parts) => parts.join(''));
  const tags = (html: string): number => html.split(/<(?!br>)/).length;
  const plain = tags(renderMail(content).html);
  fc.assert(fc.property(nasty, nasty, nasty, (a, b, c) => {
    const { html } = renderMail({
      ...content, subject: a, greeting: `x${b}`, question: c, labels: { lowest: a, highest: b }, footer: c, language: 'en', pageLink: `https://x/${a}`,
      unsubscribeLink: `https://x/${b}`,
    });
    expect(tags(html)).toBe(plain);
  }));
});

it('a subject is one line', () => {
  expect(renderMail({ ...content, subject: ' A\r\nBcc: x@y.example \t b ' }).subject).toBe('A Bcc: x@y.example b');
});
