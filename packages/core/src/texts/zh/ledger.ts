import type { PointsRefusal } from '../../points/points-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const things = { lot: '入账', hold: '预留', spend: '支付' } as const;

const closed = { captured: '已支付', released: '已释放', timedOut: '已过期' } as const;

export const ledger: MessagesOf<PointsRefusal> = {
  'points/programme-malformed': ({ path }) => `积分规则无法使用${path === '' ? '' : `，请修改${quoted(path)}`}。`,
  'points/currency-unknown': () => '该计划没有这种积分。',
  'points/amount-out-of-range': ({ limit }) => `积分数量必须在 1 到 ${number(limit)} 之间。`,
  'points/insufficient': ({ available, requested }) => `需要 ${number(requested)} 积分，可用 ${number(available)} 积分。`,
  'points/not-found': ({ what }) => `该会员没有这笔积分${things[what]}。`,
  'points/hold-closed': ({ status }) => `该积分预留${closed[status]}，请重新预留。`,
  'points/not-pending': () => '这些积分已不再待生效，因此无法执行此操作。',
  'points/beyond-original': ({ left }) => `超过原记录的剩余数量：${number(left)} 积分。`,
  'points/out-of-order': () => '该会员已有更晚的记录，请用当前时间重试。',
  'points/opened-before': () => '该会员的期初余额已导入。',
  'points/same-member': () => '不能把积分转给自己。',
  'points/reason-missing': ({ field }) => (field === 'actor' ? '请注明由谁调整。' : '请注明调整原因。'),
};
