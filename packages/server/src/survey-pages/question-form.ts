import type { ShownQuestion, StoredAnswer } from '@goodword/core';
import { escapeHtml } from '../mail/escape-html.js';
import { addressField, answerField, otherField, skipField } from './read-answer-form.js';
import type { AnswerFault, SurveyPageWords } from './survey-page-words.js';

/** More numbers than these are written, not pressed. */
const MOST_BUTTONS = 11;

/** Whether a scale has too many numbers for buttons. */
export function isWritten({ lowest, highest }: NonNullable<ShownQuestion['scale']>): boolean {
  return highest - lowest + 1 > MOST_BUTTONS;
}

/** A question with what is already known of its answer. */
export interface QuestionForm {
  readonly question: ShownQuestion;
  readonly words: SurveyPageWords;
  /** A number as the language writes it. */
  readonly number: (value: number) => string;
  /** Chosen already, by a link in a mail: it is sent by a button of its own. */
  readonly preselected: number | null;
  /** What was wrong, and what was typed; `null` while nothing was. */
  readonly failed: { readonly fault: AnswerFault; readonly form: URLSearchParams } | null;
  /** Whether others will use the same screen: nothing typed is remembered by the browser. */
  readonly isShared: boolean;
}

/** What stands inside of the form: the question, its controls, and the buttons that send it. */
export function questionForm(form: QuestionForm): string {
  const { question, words, failed } = form;
  return `${failed === null ? '' : `<p class="fault" role="alert" id="fault">${escapeHtml(words.faults[failed.fault])}</p>\n`}<fieldset${failed === null ? '' : ' aria-describedby="fault"'}>
<legend><h1>${lines(question.text)}</h1>${question.help === null ? '' : `<p class="help">${lines(question.help)}</p>`}</legend>
${controls(form)}
</fieldset>
${question.required ? '' : `<button class="plain" name="${skipField}" value="yes" formnovalidate>${escapeHtml(words.skip)}</button>`}`;
}

function controls(form: QuestionForm): string {
  switch (form.question.kind) {
    case 'nps':
    case 'rating':
      return scoreControls(form);
    case 'reasons':
    case 'choice':
      return optionControls(form);
    case 'comment':
      return `<textarea name="${answerField}" rows="4" maxlength="10000" ${named(form)}${invalid(form)}>\n${escapeHtml(typed(form, answerField) ?? textOf(form.question.answer))}</textarea>
${send(form.words.sendComment)}`;
    case 'consent':
      return `<div class="pair">${choose('yes', form.words.yes)}${choose('no', form.words.no)}</div>`;
    case 'contactMe':
      return contactControls(form);
  }
}

function scoreControls({ question, words, number, preselected, failed }: QuestionForm): string {
  const scale = question.scale ?? { lowest: 0, highest: 10 };
  const { lowest, highest } = scale;
  const count = highest - lowest + 1;
  const { ends } = question;
  const described = ends === null ? '' : `<div class="ends"><span>${number(lowest)} – ${escapeHtml(ends.lowest)}</span><span>${number(highest)} – ${escapeHtml(ends.highest)}</span></div>`;
  const sent = failed?.form.get(answerField) ?? '';
  const chosen = preselected ?? (/^\d{1,3}$/.test(sent) ? Number(sent) : typeof question.answer === 'number' ? question.answer : null);
  if (isWritten(scale)) {
    const value = failed?.form.get(answerField) ?? (chosen === null ? '' : String(chosen));
    return `<input type="text" inputmode="numeric" maxlength="6" autocomplete="off" name="${answerField}" value="${escapeHtml(value)}" aria-label="${number(lowest)} – ${number(highest)}"${failed === null ? '' : ' aria-invalid="true"'}>
${described}
${send(words.send)}`;
  }
  const row = count === 11 ? ' eleven' : count === 10 ? ' ten' : count === 5 ? ' five' : '';
  const button = (score: number): string =>
    `<button class="score" name="${answerField}" value="${score}"${score === chosen ? ' aria-pressed="true"' : ''}>${number(score)}</button>`;
  return `<div class="scores${row}">${Array.from({ length: count }, (_, index) => button(lowest + index)).join('')}</div>
${described}${preselected === null ? '' : `\n<button class="main" name="${answerField}" value="${preselected}">${escapeHtml(words.sendScore(number(preselected)))}</button>`}`;
}

function optionControls(form: QuestionForm): string {
  const { question, words } = form;
  const { codes, other } = chosenOf(question.answer);
  const chosen = form.failed === null ? codes : form.failed.form.getAll(answerField);
  const type = question.pick === 'one' ? 'radio' : 'checkbox';
  const options = question.options.map(({ code, text }) =>
    `<label class="option"><input type="${type}" name="${answerField}" value="${escapeHtml(code)}"${chosen.includes(code) ? ' checked' : ''}><span>${escapeHtml(text)}</span></label>`);
  const hasOther = question.kind === 'choice' && question.options.some(({ code }) => code === 'other');
  return `<div class="options">${options.join('\n')}</div>
${hasOther ? `<label class="field"><span>${escapeHtml(words.other)}</span><input type="text" name="${otherField}" maxlength="1000" autocomplete="off" value="${escapeHtml(typed(form, otherField) ?? other ?? '')}"></label>` : ''}
${send(words.send)}`;
}

function contactControls(form: QuestionForm): string {
  const { question, words, isShared } = form;
  const { answer } = question;
  const known = typeof answer === 'object' && answer !== null && 'wanted' in answer ? (answer.address ?? '') : '';
  // On a screen that others use as well, nothing of the last one may be offered to the next.
  const complete = isShared ? 'off' : 'email';
  const field = `<label class="field"><span>${escapeHtml(words.address)}</span><input type="text" name="${addressField}" maxlength="254" dir="ltr" autocapitalize="off" spellcheck="false" autocomplete="${complete}" value="${escapeHtml(typed(form, addressField) ?? known)}"${invalid(form)}></label>`;
  return `${question.asksAddress ? field : ''}
${choose('yes', words.contactMe, 'main')}
${choose('no', words.doNotContactMe, 'main second')}`;
}

function choose(value: 'yes' | 'no', text: string, look = 'main second'): string {
  return `<button class="${look}" name="${answerField}" value="${value}">${escapeHtml(text)}</button>`;
}

function send(text: string): string {
  return `<button class="main">${escapeHtml(text)}</button>`;
}

function typed({ failed }: QuestionForm, field: string): string | null {
  return failed === null ? null : (failed.form.get(field) ?? '');
}

function named({ question }: QuestionForm): string {
  return `aria-label="${escapeHtml(question.text)}"`;
}

function invalid({ failed }: QuestionForm): string {
  return failed === null ? '' : ' aria-invalid="true" autofocus';
}

function textOf(answer: StoredAnswer | null): string {
  return typeof answer === 'string' ? answer : '';
}

function chosenOf(answer: StoredAnswer | null): { readonly codes: readonly string[]; readonly other: string | null } {
  if (Array.isArray(answer)) return { codes: answer as readonly string[], other: null }; // codes of reasons
  return typeof answer === 'object' && answer !== null && 'codes' in answer ? answer : { codes: [], other: null };
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll(/\r?\n/g, '<br>');
}
