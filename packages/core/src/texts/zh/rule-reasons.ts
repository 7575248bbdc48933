import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import { factWording, type RuleReasonSentences } from '../rule-reason.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { actual, asked } = factWording(wording, { yes: '是', no: '否', hidden: '（已隐藏）' });

const answers = (answer: boolean | null): string => (answer === null ? '未知' : answer ? '是' : '否');

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `${quoted(path)}处的值无法使用，应为：${expected}。请您更正。`,
  'rule/name-unknown': ({ path, what }) => `${quoted(path)}处的名称未知（${what}）。请检查拼写。`,
  'rule/too-large': ({ path, what, limit }) =>
    `${quoted(path)}处的内容过多（${what}），最多 ${number(limit)}。`,
  'rule/id-repeated': ({ path }) => `${quoted(path)}处的内容此前已被使用，请另选一个。`,
  'rule/replay-differs': ({ path }) => `根据已保存的内容重新决策时，${quoted(path)}处的结果不同。`,
};

export const ruleReasons: RuleReasonSentences = {
  conditions: {
    factMissing: ({ path }) => `${quoted(path)}未知。`,
    factPresent: ({ path }) => `${quoted(path)}已知。`,
    factAbsent: ({ path }) => `${quoted(path)}未知。`,
    factFits: (reason) => `${quoted(reason.path)}为 ${actual(reason.actual)}，符合 ${asked(reason)}。`,
    factDiffers: (reason) =>
      `${quoted(reason.path)}为 ${actual(reason.actual)}，不符合 ${asked(reason)}。`,
    parts: ({ holding, failing, unknown, needed }) =>
      `成立 ${number(holding)} 项，不成立 ${number(failing)} 项，未知 ${number(unknown)} 项；需要 ${number(needed)} 项。`,
    kindAnswered: ({ kind, answer }) => `${quoted(kind)}的回答：${answers(answer)}。`,
  },
  outcomes: {
    fired: () => '规则已触发。',
    conditionFalse: () => '条件不成立。',
    conditionUnknown: () => '已知信息太少，无法判断条件是否成立。',
    notYetStarted: () => '规则尚未开始。',
    ended: () => '规则已结束。',
    holdout: () => '该客户属于对照组，规则对其不触发。',
    otherEvent: () => '规则等待的是另一种事件。',
    outbidBy: ({ by }) => `规则${quoted(by)}优先。`,
    excludedBy: ({ by }) => `规则${quoted(by)}排除了此规则。`,
    capReached: ({ cap, limit }) =>
      cap === 'total'
        ? `该规则总共最多触发 ${number(limit)} 次，现已达到。`
        : `该规则对每位客户最多触发 ${number(limit)} 次，现已达到。`,
    inputMissing: ({ name }) => `条件成立，但${quoted(name)}未知。`,
  },
};
