import type { ExpectedAnswer } from '../../surveys/survey-refusal.js';
import type { SurveyStatus } from '../../surveys/survey-status.js';
import type { AnySurveyRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const expectedAnswers: Readonly<Record<ExpectedAnswer, string>> = {
  rating: 'целое число от 0 до 10',
  option: 'варианты этого вопроса',
  'one-option': 'только один вариант',
  text: 'не слишком длинный текст',
  'yes-or-no': 'да или нет',
  address: 'адрес электронной почты или номер телефона с + и кодом страны',
};

const statuses: Readonly<Record<SurveyStatus, string>> = {
  draft: 'черновик',
  live: 'идёт',
  paused: 'приостановлен',
  closed: 'закрыт',
};

export const surveys: MessagesOf<AnySurveyRefusal> = {
  'survey/nps-question-count': ({ count }) => `Вопросов NPS в опросе: ${number(count)}; нужен ровно один.`,
  'survey/condition-looks-ahead': ({ path, question }) =>
    `Условие ${quoted(path)} зависит от ответа на ${quoted(question)}, который ещё не известен. Пожалуйста, выберите более ранний вопрос.`,
  'survey/variants-overlap': ({ path, score }) => `Формулировка ${quoted(path)} относится к оценке ${number(score)}, для которой уже есть другая.`,
  'survey/composite-of-one': ({ question }) => `В составном показателе учитывается только вопрос ${quoted(question)}; нужно не менее двух.`,
  'survey/placeholder-unknown': ({ path, placeholder }) => `Подстановки ${quoted(placeholder)} в ${quoted(path)} не существует.`,
  'survey/placeholder-without-fallback': ({ path, placeholder }) =>
    `Для подстановки ${quoted(placeholder)} в ${quoted(path)} нужны слова на случай, если значение неизвестно, например {{${placeholder}|…}}.`,
  'survey/answer-unfit': ({ question, expected }) => `Ответ на ${quoted(question)} нельзя использовать; ожидается: ${expectedAnswers[expected]}.`,
  // Its id is not repeated: it came from whoever sent the answers.
  'survey/question-unknown': () => 'В опросе нет такого вопроса.',
  'survey/status-unreachable': ({ from, to }) => `Состояние опроса «${statuses[from]}» нельзя сменить на «${statuses[to]}».`,
  'survey/version-not-found': ({ number: version }) => `У опроса нет версии ${number(version)}.`,
  'survey/closed': () => 'Опрос закрыт. Чтобы спросить снова, создайте его копию.',
  'survey/saved-meanwhile': () => 'Тем временем этот опрос сохранил кто-то другой. Его изменения не заменены: посмотрите их, прежде чем сохранять свои.',
  'survey/translations-missing': ({ missing }) =>
    `Не хватает переводов: ${number(missing.length)}. Первый из них: ${quoted(missing[0]?.path ?? '')} на языке ${quoted(missing[0]?.language ?? '')}.`,
  'survey/reasons-unknown': ({ codes }) => `Этих причин нет среди причин рабочей области: ${codes.map(quoted).join(', ')}.`,
  'survey/reasons-in-use': ({ codes }) =>
    `Эти причины встречаются в ответах или опросах: ${codes.map(quoted).join(', ')}. Не удаляйте их, а отметьте, что их больше не предлагают.`,
};
