import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const lacks = {
  membership: '只有会员可以邀请好友。',
  purchases: '再购买几次后即可邀请好友。',
  standing: '邀请功能已暂停。请联系我们。',
} as const;

const misfits = {
  'other-event': '此推荐等待的是其他事件。',
  'other-currency': '该笔购买使用了其他货币。',
  'below-minimum': '购买金额不足以获得奖励。',
  'before-claim': '该笔购买早于邀请。',
  'already-qualified': '此推荐已有购买记录。',
  unknown: '此推荐中没有该笔购买。',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path }) => `推荐计划${path === '' ? '' : `的${quoted(path)}`}无效。`,
  'referral/note-malformed': ({ limit }) => `请写明由谁决定及原因，不超过 ${number(limit)} 个字符。`,
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => '此邀请码无法使用。',
  'referral/not-running': ({ phase }) => (phase === 'before' ? '邀请尚未开始。' : '邀请已结束。'),
  'referral/too-late': () => '此邀请已过期。',
  'referral/self-referral': () => '这是您自己的邀请码。请分享给好友。',
  'referral/existing-customer': () => '邀请仅限新客户。',
  'referral/already-claimed': () => '您已接受另一个邀请。',
  'referral/budget-spent': () => '奖励已全部发放完毕。',
  'referral/not-qualifying': ({ because }) => misfits[because],
  'referral/not-possible': () => '此推荐已变化或结束。请重新查看。',
};
