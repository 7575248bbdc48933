import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import { factWording, type RuleReasonSentences } from '../rule-reason.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { actual, asked } = factWording(wording, { yes: 'да', no: 'нет', hidden: '(скрыто)' });

const answers = (answer: boolean | null): string => (answer === null ? 'неизвестно' : answer ? 'да' : 'нет');

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `Значение в ${quoted(path)} не подходит; ожидается: ${expected}. Пожалуйста, исправьте его.`,
  'rule/name-unknown': ({ path, what }) => `Имя в ${quoted(path)} неизвестно (${what}). Проверьте, как оно написано.`,
  'rule/too-large': ({ path, what, limit }) =>
    `В ${quoted(path)} слишком много (${what}): возможно не более ${number(limit)}.`,
  'rule/id-repeated': ({ path }) => `То, что указано в ${quoted(path)}, уже использовано. Выберите другое.`,
  'rule/replay-differs': ({ path }) => `При повторе по сохранённым данным решение отличается в ${quoted(path)}.`,
};

export const ruleReasons: RuleReasonSentences = {
  conditions: {
    factMissing: ({ path }) => `Значение ${quoted(path)} неизвестно.`,
    factPresent: ({ path }) => `Значение ${quoted(path)} известно.`,
    factAbsent: ({ path }) => `Значение ${quoted(path)} неизвестно.`,
    factFits: (reason) => `Значение ${quoted(reason.path)} — ${actual(reason.actual)}, это подходит: ${asked(reason)}.`,
    factDiffers: (reason) =>
      `Значение ${quoted(reason.path)} — ${actual(reason.actual)}, это не подходит: ${asked(reason)}.`,
    parts: ({ holding, failing, unknown, needed }) =>
      `Выполнено частей: ${number(holding)}; не выполнено: ${number(failing)}; неизвестно: ${number(unknown)}. Нужно: ${number(needed)}.`,
    kindAnswered: ({ kind, answer }) => `Ответ ${quoted(kind)}: ${answers(answer)}.`,
  },
  outcomes: {
    fired: () => 'Правило сработало.',
    conditionFalse: () => 'Условие не выполнено.',
    conditionUnknown: () => 'Известно слишком мало, чтобы сказать, выполнено ли условие.',
    notYetStarted: () => 'Правило ещё не начало действовать.',
    ended: () => 'Срок действия правила закончился.',
    holdout: () => 'Клиент входит в контрольную группу, для которой правило не срабатывает.',
    otherEvent: () => 'Правило ждёт другого события.',
    outbidBy: ({ by }) => `Раньше сработало правило ${quoted(by)}.`,
    excludedBy: ({ by }) => `Правило ${quoted(by)} исключает это правило.`,
    capReached: ({ cap, limit }) =>
      cap === 'total'
        ? `Общий предел срабатываний достигнут: ${number(limit)}.`
        : `Предел срабатываний для одного клиента достигнут: ${number(limit)}.`,
    inputMissing: ({ name }) => `Условие выполнено, но значение ${quoted(name)} неизвестно.`,
  },
};
