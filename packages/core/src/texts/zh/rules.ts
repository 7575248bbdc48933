import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `${quoted(path)}处的值无法使用，应为：${expected}。请您更正。`,
  'rule/name-unknown': ({ path, what }) => `${quoted(path)}处的名称未知（${what}）。请检查拼写。`,
  'rule/too-large': ({ path, what, limit }) =>
    `${quoted(path)}处的内容过多（${what}），最多 ${number(limit)}。`,
  'rule/id-repeated': ({ path }) => `${quoted(path)}处的内容此前已被使用，请另选一个。`,
  'rule/replay-differs': ({ path }) => `根据已保存的内容重新决策时，${quoted(path)}处的结果不同。`,
};
