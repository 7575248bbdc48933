import type { ContactBudgetRefusal } from '../../invitations/check-contact-budget.js';
import type { ContactOutranked, ContactRefusal } from '../../invitations/contact-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const tooSoon = {
  guard: '不到一天前刚联系过这位客户。',
  quarantine: '这位客户不久前刚收到过调查。',
  answer: '这位客户不久前刚回答过调查。',
  decline: '这位客户不久前刚拒绝过调查。',
  reminder: '现在提醒还太早。',
} as const;

export const invitations: MessagesOf<ContactBudgetRefusal | ContactRefusal | ContactOutranked> = {
  'contact-budget/malformed': ({ path }) => `客户联系设置${path === '' ? '' : `中的${quoted(path)}`}无法识别。`,
  'contact-budget/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)}须为 ${number(lowest)} 到 ${number(highest)} 的整数。`,
  'contact-budget/kind-unknown': () => '某条限制写了不存在的联系类型。请从列表中选择。',
  'contact-budget/quiet-hours-malformed': () => '免打扰时段无法识别，或占满了全天。示例：21:00 至 09:00。',
  'contact/too-soon': ({ since }) => tooSoon[since],
  'contact/limit-reached': ({ atMost, days }) => `此类消息已达上限：${number(days)} 天内 ${number(atMost)} 条。`,
  'contact/quiet-hours': () => '客户当地正处于免打扰时段。请等到时段结束。',
  'contact/unsubscribed': () => '客户已退订此类消息。',
  'contact/case-open': () => '这位客户的投诉仍未解决。请先处理投诉。',
  'contact/nothing-to-remind': () => '没有可提醒的内容：问题未曾发出、已经了结，或提醒次数已用完。',
  'contact/outranked': () => '有更重要的消息要先发给这位客户。',
};
