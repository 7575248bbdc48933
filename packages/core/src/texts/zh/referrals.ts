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

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? '无法读取推荐计划。' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
};
