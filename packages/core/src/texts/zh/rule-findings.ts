import type { RuleSetUnsound } from '../../publishing/publish-sound-rule-set.js';
import type { RuleFindingSentences } from '../rule-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const publishing: MessagesOf<RuleSetUnsound> = {
  'rule/unsound': ({ findings }) =>
    `规则集无法发布，有 ${number(findings.length)} 个问题阻止发布。请您更正。`,
};

export const ruleFindings: RuleFindingSentences = {
  unreachable: ({ rule }) => `${quoted(rule)}的条件永远不会成立。`,
  shadowed: ({ rule, by }) => `${quoted(rule)}永远不会触发：${quoted(by)}总是优先。`,
  overlap: ({ rule, other }) => `${quoted(rule)}与${quoted(other)}都是独占规则，可能同时成立；只有一个会触发。`,
  unchecked: ({ rules }) => `规则的条件过多，无法全部比较；未完全检查的规则：${number(rules.length)}条，第一条是${quoted(rules[0] ?? '')}。`,
  scoreGap: ({ event, fact, scores }) => `在${quoted(event)}上，没有规则针对${quoted(fact)}的这些值：${scores.join('、')}。`,
  scoreMisfit: ({ rule, scores }) => `${quoted(rule)}的分数把 NPS 的一个类别分割开了：${scores.join('、')}。`,
  uncapped: ({ rule, effect }) => `${quoted(rule)}给出${quoted(effect)}，没有上限。`,
  rewardByScore: ({ rule, effect }) => `${quoted(rule)}给出的内容（${quoted(effect)}）取决于分数，会让人习惯打高分。`,
};
