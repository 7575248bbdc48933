import { fillPlaceholders, type PlaceholderValues, showSurvey, smsSegments, type SurveyDefinition } from '@goodword/core';
import type { OutgoingMessage } from '../channels/outgoing-message.js';
import { renderMail } from '../mail/render-mail.js';
import { invitationWordsOf } from './invitation-words.js';

/** More numbers than these do not fit beside each other on a phone; the page has room for them. */
const MOST_SCORES = 11;

/** An invitation in words, for every channel; its question is the one that the score comes from. */
export function composeInvitation({ definition, locale, values, link, unsubscribeLink, isReminder }: {
  readonly definition: SurveyDefinition;
  /** What the customer reads (BCP 47); `null` when that is not known. */
  readonly locale: string | null;
  readonly values: PlaceholderValues;
  readonly link: string;
  readonly unsubscribeLink: string;
  readonly isReminder: boolean;
}): Omit<OutgoingMessage, 'workspaceId' | 'to'> {
  const shown = showSurvey(definition, {}, { language: locale }, values);
  const question = shown.ok ? shown.value.questions.find(({ kind }) => kind === 'nps') : undefined;
  // A definition was checked before it was stored, and no answer was given that could be refused.
  if (!shown.ok || question === undefined) throw new TypeError('the survey of an invitation has no question to ask');
  const { language, isRightToLeft } = shown.value;
  const words = invitationWordsOf(language);
  const filled = (text: string): string => fillPlaceholders(text, values);
  const { lowest, highest } = question.scale ?? { lowest: 0, highest: 10 };
  const scores = highest - lowest < MOST_SCORES ? Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index) : [];
  const mail = renderMail({
    language, direction: isRightToLeft ? 'rtl' : 'ltr',
    subject: filled(isReminder ? words.reminder : words.subject),
    greeting: filled('{{customer.name}}') === '' ? '' : filled(words.greeting),
    question: question.text,
    labels: question.ends,
    scores: scores.map((score) => ({ score, link: `${link}?score=${score}` })),
    pageLink: link,
    footer: filled(words.footer),
    unsubscribeLink,
  });
  return { language, ...mail, shortText: shortTextOf(`${question.text} ${link}`, `${filled(words.short)} ${link}`), link, unsubscribeLink };
}

/** The question itself, where that costs no more than a few words in its place. */
function shortTextOf(whole: string, short: string): string {
  return smsSegments(whole).segments <= smsSegments(short).segments ? whole : short;
}
