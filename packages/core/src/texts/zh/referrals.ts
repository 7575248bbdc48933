import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults = {
  missing: (path: string) => `推荐计划缺少${quoted(path)}。`,
  unknown: (path: string) => `推荐计划中没有${quoted(path)}这一项。请检查拼写。`,
  malformed: (path: string) => `推荐计划中${quoted(path)}的值无效。`,
} as const;

const lacks = {
  membership: '请先加入会员，然后即可邀请好友。',
  purchases: '您自己的购买次数达到要求后，即可邀请好友。',
  standing: '邀请好友功能已暂停。请联系我们。',
} as const;

const notes = {
  by: (limit: number) => `请写明由谁决定，不超过 ${number(limit)} 个字符。`,
  because: (limit: number) => `请说明原因，不超过 ${number(limit)} 个字符。`,
} as const;

const misfits = {
  'other-event': () => '这不是推荐计划所等待的事件。',
  'other-currency': () => '该笔购买的货币与推荐计划的货币不同。',
  'below-minimum': (atLeast: number | null) => `购买金额不足：以最小货币单位计，至少需要 ${number(atLeast ?? 0)}。`,
  'before-claim': () => '该笔购买发生在好友填写推荐人之前。',
  'already-qualified': () => '此推荐已达成条件，不再变化。',
  unknown: () => '此推荐中没有该笔购买。请先上报购买记录。',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? '无法读取推荐计划。' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => '此邀请码无法使用。请核对，或向好友索取新的邀请码。',
  'referral/not-running': ({ phase }) => (phase === 'before' ? '推荐计划尚未开始。' : '推荐计划已不再接受邀请。'),
  'referral/too-late': () => '已超过期限。请让好友重新邀请您。',
  'referral/self-referral': () => '这是您自己的邀请码。请把它分享给好友。',
  'referral/existing-customer': () => '邀请仅限新客户，而您此前已在本店购买过。',
  'referral/already-claimed': () => '您已接受其他人的邀请。',
  'referral/budget-spent': () => '推荐计划的奖励已全部发放完毕。感谢您的关注。',
  'referral/not-qualifying': ({ because, atLeast }) => misfits[because](atLeast),
  'referral/not-possible': () => '此推荐已发生变化或已结束。请重新查看。',
};
