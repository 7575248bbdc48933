import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `Значение в ${quoted(path)} не подходит; ожидается: ${expected}. Пожалуйста, исправьте его.`,
  'rule/name-unknown': ({ path, what }) => `Имя в ${quoted(path)} неизвестно (${what}). Проверьте, как оно написано.`,
  'rule/too-large': ({ path, what, limit }) =>
    `В ${quoted(path)} слишком много (${what}): возможно не более ${number(limit)}.`,
  'rule/id-repeated': ({ path }) => `То, что указано в ${quoted(path)}, уже использовано. Выберите другое.`,
  'rule/replay-differs': ({ path }) => `При повторе по сохранённым данным решение отличается в ${quoted(path)}.`,
};
