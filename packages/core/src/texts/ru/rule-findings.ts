import type { RuleSetUnsound } from '../../publishing/publish-sound-rule-set.js';
import type { RuleFindingSentences } from '../rule-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const publishing: MessagesOf<RuleSetUnsound> = {
  'rule/unsound': ({ findings }) =>
    `Набор правил нельзя опубликовать; препятствий: ${number(findings.length)}. Пожалуйста, устраните их.`,
};

export const ruleFindings: RuleFindingSentences = {
  unreachable: ({ rule }) => `Условие правила ${quoted(rule)} никогда не может выполниться.`,
  shadowed: ({ rule, by }) => `Правило ${quoted(rule)} никогда не сработает: ${quoted(by)} всегда опережает его.`,
  overlap: ({ rule, other }) =>
    `Правила ${quoted(rule)} и ${quoted(other)} исключают другие и могут подойти одновременно; сработает только одно.`,
  unchecked: ({ rules }) =>
    `Условий слишком много, чтобы сравнить все правила; проверено не полностью: ${number(rules.length)}, первое — ${quoted(rules[0] ?? '')}.`,
  scoreGap: ({ event, fact, scores }) =>
    `Для этих значений ${quoted(fact)} при событии ${quoted(event)} правила нет: ${scores.join(', ')}.`,
  scoreMisfit: ({ rule, scores }) => `Оценки правила ${quoted(rule)} делят категорию NPS на части: ${scores.join(', ')}.`,
  uncapped: ({ rule, effect }) => `Правило ${quoted(rule)} даёт ${quoted(effect)} без предела.`,
  rewardByScore: ({ rule, effect }) =>
    `То, что даёт правило ${quoted(rule)} (${quoted(effect)}), зависит от оценки. Это приучает ставить оценку повыше.`,
};
