import type { ExpectedAnswer } from '../../surveys/survey-refusal.js';
import type { SurveyStatus } from '../../surveys/survey-status.js';
import type { AnySurveyRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const expectedAnswers: Readonly<Record<ExpectedAnswer, string>> = {
  rating: '0 到 10 的整数',
  option: '该问题的选项',
  'one-option': '仅一个选项',
  text: '长度适当的文字',
  'yes-or-no': '是或否',
  address: '电子邮件地址，或带 + 和国家代码的电话号码',
};

const statuses: Readonly<Record<SurveyStatus, string>> = {
  draft: '草稿',
  live: '进行中',
  paused: '已暂停',
  closed: '已结束',
};

export const surveys: MessagesOf<AnySurveyRefusal> = {
  'survey/nps-question-count': ({ count }) => `该调查有 ${number(count)} 个 NPS 问题；必须恰好有一个。`,
  'survey/condition-looks-ahead': ({ path, question }) =>
    `${quoted(path)} 处的条件需要 ${quoted(question)} 的回答，但那时尚未得知。请您改用更靠前的问题。`,
  'survey/variants-overlap': ({ path, score }) => `${quoted(path)} 处的措辞用于评分 ${number(score)}，而该评分已有其他措辞。`,
  'survey/composite-of-one': ({ question }) => `只有问题 ${quoted(question)} 计入综合评分；至少需要两个。`,
  'survey/placeholder-unknown': ({ path, placeholder }) => `${quoted(path)} 处的占位符 ${quoted(placeholder)} 不存在。`,
  'survey/placeholder-without-fallback': ({ path, placeholder }) =>
    `${quoted(path)} 处的占位符 ${quoted(placeholder)} 需要未知时的替代文字，例如 {{${placeholder}|…}}。`,
  'survey/answer-unfit': ({ question, expected }) => `${quoted(question)} 的回答无法使用；应为：${expectedAnswers[expected]}。`,
  // Its id is not repeated: it came from whoever sent the answers.
  'survey/question-unknown': () => '该调查没有这个问题。',
  'survey/status-unreachable': ({ from, to }) => `调查状态为“${statuses[from]}”，不能改为“${statuses[to]}”。`,
  'survey/version-not-found': ({ number: version }) => `该调查没有版本 ${number(version)}。`,
  'survey/closed': () => '调查已结束。如需再次调查，请复制一份。',
  'survey/saved-meanwhile': () => '其间有其他人保存过此调查。对方的内容没有被替换；请您先查看，再保存自己的内容。',
  'survey/translations-missing': ({ missing }) =>
    `缺少 ${number(missing.length)} 处翻译，第一处是 ${quoted(missing[0]?.path ?? '')}（${quoted(missing[0]?.language ?? '')}）。`,
  'survey/reasons-unknown': ({ codes }) => `工作区不提供这些原因：${codes.map(quoted).join('、')}。`,
  'survey/reasons-in-use': ({ codes }) =>
    `这些原因已出现在回答或调查中：${codes.map(quoted).join('、')}。请将其停用，而不要删除。`,
};
