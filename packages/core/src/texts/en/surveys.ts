import type { ExpectedAnswer } from '../../surveys/survey-refusal.js';
import type { SurveyStatus } from '../../surveys/survey-status.js';
import type { AnySurveyRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const expectedAnswers: Readonly<Record<ExpectedAnswer, string>> = {
  rating: 'a whole number from 0 to 10',
  option: 'options of the question',
  'one-option': 'one option only',
  text: 'a text that is not too long',
  'yes-or-no': 'yes or no',
  address: 'an e-mail address, or a phone number with + and the country code',
};

const statuses: Readonly<Record<SurveyStatus, string>> = {
  draft: 'a draft',
  live: 'live',
  paused: 'paused',
  closed: 'closed',
};

export const surveys: MessagesOf<AnySurveyRefusal> = {
  'survey/nps-question-count': ({ count }) => `The survey has ${number(count)} NPS questions; it needs exactly one.`,
  'survey/condition-looks-ahead': ({ path, question }) =>
    `The condition at ${quoted(path)} asks for the answer to ${quoted(question)}, which is not known yet. Please use an earlier question.`,
  'survey/variants-overlap': ({ path, score }) => `The wording at ${quoted(path)} is for the score ${number(score)}, which an earlier one is for already.`,
  'survey/composite-of-one': ({ question }) => `Only the question ${quoted(question)} counts in the composite; it needs at least two.`,
  'survey/placeholder-unknown': ({ path, placeholder }) => `The placeholder ${quoted(placeholder)} at ${quoted(path)} does not exist.`,
  'survey/placeholder-without-fallback': ({ path, placeholder }) =>
    `The placeholder ${quoted(placeholder)} at ${quoted(path)} needs words for the case that it is not known, such as {{${placeholder}|…}}.`,
  'survey/answer-unfit': ({ question, expected }) => `The answer to ${quoted(question)} cannot be used; expected: ${expectedAnswers[expected]}.`,
  // Its id is not repeated: it came from whoever sent the answers.
  'survey/question-unknown': () => 'The survey has no such question.',
  'survey/status-unreachable': ({ from, to }) => `The survey is ${statuses[from]} and cannot become ${statuses[to]}.`,
  'survey/version-not-found': ({ number: version }) => `The survey has no version ${number(version)}.`,
  'survey/closed': () => 'The survey is closed. Copy it to ask again.',
  'survey/saved-meanwhile': () => 'Somebody else has saved this survey meanwhile. Nothing of theirs was replaced; look at it before you save yours.',
  'survey/translations-missing': ({ missing }) =>
    `Translations are missing: ${number(missing.length)}. The first one is ${quoted(missing[0]?.path ?? '')} in ${quoted(missing[0]?.language ?? '')}.`,
  'survey/reasons-unknown': ({ codes }) => `These reasons are not offered in the workspace: ${codes.map(quoted).join(', ')}.`,
  'survey/reasons-in-use': ({ codes }) =>
    `These reasons stand in answers or in surveys: ${codes.map(quoted).join(', ')}. Mark them as retired instead of taking them away.`,
};
