import type { AnyIncentiveRefusal } from '../../incentives/incentive-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const incentives: MessagesOf<AnyIncentiveRefusal> = {
  'incentive/plan-malformed': ({ field }) => `方案中缺少${quoted(field)}，或其内容无法识别。`,
  'incentive/out-of-range': ({ field, lowest, highest }) => `${quoted(field)}必须是 ${number(lowest)} 到 ${number(highest)} 之间的数字。`,
  'incentive/curve-falls': ({ at }) => `奖金曲线的第 ${number(at + 1)} 点得分必须高于前一点，金额不得更低。`,
  'incentive/group-unknown': ({ group }) => `方案中没有客户类别${quoted(group)}。请将其加入方案的客户构成。`,
  'incentive/nothing-held': () => '此处没有暂扣的奖金：该部分可以发放，或已有决定。',
  'incentive/own-bonus': () => '任何人都不能决定自己的奖金。请由他人决定。',
  'incentive/reason-malformed': ({ limit }) => `请填写决定的理由，不超过 ${number(limit)} 个字符，且不含不可见字符。`,
};
