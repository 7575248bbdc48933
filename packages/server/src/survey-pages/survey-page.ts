import { isRightToLeft } from '@goodword/core';
import { escapeHtml } from '../mail/escape-html.js';
import { type QuestionForm, questionForm } from './question-form.js';
import { surveyPageStyle } from './survey-page-style.js';
import type { SurveyPageWords } from './survey-page-words.js';

/** What all pages of a link have in common. */
export interface PageFrame {
  /** BCP 47. */
  readonly language: string;
  readonly words: SurveyPageWords;
  /** Name of the workspace; `null` where the link does not say which. */
  readonly shop: string | null;
  /** Where its forms are sent and its links lead: the path of the link. */
  readonly path: string;
  /** The others that the survey has, to be chosen from; empty where there is nothing to choose. */
  readonly languages: readonly string[];
  /** What stands behind the path and stays there in another language. */
  readonly kept: Readonly<Record<string, string>>;
  readonly isKiosk: boolean;
  /** Whether it is told that a person sees the page. */
  readonly tellsOpened: boolean;
  /** Whether another site may show it inside of its own. */
  readonly isFramed: boolean;
  /** How far the customer came, for a site that shows the page inside of its own. */
  readonly state: 'question' | 'answered' | 'declined' | 'closed';
  /** Seconds after which the page goes back to the beginning by itself; `null` for never. */
  readonly startsAgainAfter: number | null;
}

/** A question, with what was answered before it. */
export interface QuestionPage {
  readonly form: QuestionForm;
  /** What goes along with the answer and is not seen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The score so far, as it is written, with the id of its question; `null` before it is given, and on its own page. */
  readonly score: { readonly text: string; readonly question: string } | null;
  /** Id of the question before this one; `null` for the first. */
  readonly back: string | null;
  readonly mayDecline: boolean;
}

/** One question at a time, in a form that needs no script. */
export function questionPage(frame: PageFrame, { form, hidden, score, back, mayDecline }: QuestionPage): string {
  const { words, path } = frame;
  const given = score === null ? '' : `<p class="given"><span>${escapeHtml(words.yourScore)} <b>${escapeHtml(score.text)}</b></span> <a href="${leadsTo(path, score.question)}">${escapeHtml(words.change)}</a></p>`;
  const fields = Object.entries(hidden).map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`).join('');
  const foot = [
    ...(back === null ? [] : [`<a href="${leadsTo(path, back)}">${escapeHtml(words.back)}</a>`]),
    ...(frame.isKiosk && score !== null ? [`<a href="${path}?start">${escapeHtml(words.startAgain)}</a>`] : []),
  ].join('');
  return layout(frame, form.question.text, `${given}<form method="post" action="${path}"${frame.isKiosk ? ' autocomplete="off"' : ''}>${fields}
${questionForm(form)}
${mayDecline ? `<button class="plain" name="decline" value="yes" formnovalidate>${escapeHtml(words.decline)}</button>` : ''}
</form>${foot === '' ? '' : `\n<div class="foot">${foot}</div>`}`);
}

/** What is said when there is no question, and perhaps one way to go on. */
export function sayingPage(frame: PageFrame, { title, text, more, link }: {
  readonly title: string;
  readonly text: string | null;
  /** A last remark, in small. */
  readonly more: string | null;
  readonly link: { readonly href: string; readonly text: string } | null;
}): string {
  return layout(frame, title, `<div role="status"><h1>${escapeHtml(title)}</h1>
${text === null ? '' : `<p class="said">${escapeHtml(text)}</p>`}${more === null ? '' : `<p class="said">${escapeHtml(more)}</p>`}</div>
${link === null ? '' : `<div class="foot"><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></div>`}`);
}

function layout(frame: PageFrame, title: string, content: string): string {
  const { language, shop, path, isKiosk, tellsOpened, isFramed, state, startsAgainAfter } = frame;
  const facts = `${isKiosk ? ' class="kiosk"' : ''}${tellsOpened ? ' data-tell="opened"' : ''} data-state="${state}"`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}"${facts}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${startsAgainAfter === null ? '' : `<meta http-equiv="refresh" content="${startsAgainAfter};url=${path}?start">\n`}<title>${escapeHtml(shop === null ? title : `${title} · ${shop}`)}</title>
<style>${surveyPageStyle}</style>
${tellsOpened || isFramed ? '<script src="/s/page.js" defer></script>\n' : ''}</head>
<body>
<main>
<div class="card">
${shop === null ? '' : `<p class="shop"><bdi>${escapeHtml(shop)}</bdi></p>\n`}${content}
</div>
${languageChoice(frame)}</main>
</body>
</html>
`;
}

function languageChoice({ language, languages, words, path, kept }: PageFrame): string {
  if (languages.length < 2) return '';
  const links = languages.map((one) => (one === language
    ? `<b lang="${escapeHtml(one)}">${escapeHtml(nameOf(one))}</b>`
    : `<a lang="${escapeHtml(one)}" hreflang="${escapeHtml(one)}" href="${path}?${escapeHtml(String(new URLSearchParams({ ...kept, lang: one })))}">${escapeHtml(nameOf(one))}</a>`));
  return `<nav class="languages" aria-label="${escapeHtml(words.language)}">${links.join('')}</nav>\n`;
}

/** What a language is called by those who speak it. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language;
}

function leadsTo(path: string, question: string): string {
  return `${path}?question=${encodeURIComponent(question)}`;
}
