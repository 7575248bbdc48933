import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const cards = {
  frozen: '此卡已冻结。请使用其他卡，或申请解冻。',
  replaced: '此卡已换新卡，请使用新卡。',
  closed: '此卡已注销，请使用其他卡。',
} as const;

const memberships = {
  frozen: '会员资格已冻结，请先解冻。',
  closed: '会员资格已终止，客户可以重新入会。',
  merged: '此会员资格已并入另一个，请使用后者。',
} as const;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => '卡号不正确，请逐位核对。',
  'card/not-active': ({ status }) => cards[status],
  'card/change-refused': () =>
    '无法这样更改此卡的状态：它已处于该状态，或已被更换或注销。',
  'membership/not-active': ({ status }) => memberships[status],
  'membership/change-refused': () =>
    '无法这样更改会员资格的状态：它已处于该状态，或已终止或合并。',
  'membership/in-household': () => '该会员正与家庭共享积分，请先退出家庭共享。',
  'tier/programme-malformed': ({ path }) =>
    `等级方案无法使用：${quoted(path)} 缺失、类型不符或超出范围。`,
  'tier/not-rising': ({ tier, measure }) =>
    `等级${quoted(tier)}对${quoted(measure)}的要求必须高于下一级。`,
  'tier/unknown': () => '方案中没有这个等级。',
  'stamp-card/programme-malformed': ({ path }) =>
    `集章方案无法使用：${quoted(path)} 缺失、类型不符或超出范围。`,
  'stamp-card/day-full': ({ limit }) => `当天的 ${number(limit)} 枚印章已全部发放，明天可继续领取。`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open'
      ? `此卡还差 ${number(missing)} 枚印章。`
      : { rewarded: '此卡已兑换过奖励。', expired: '此卡已过期。', none: '没有这张集章卡。' }[status ?? 'none'],
  'stamp-card/not-given': ({ given }) => `此次购买只获得 ${number(given)} 枚印章，不能收回更多。`,
};
