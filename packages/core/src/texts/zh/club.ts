import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const unchanged = (): string => '未作更改：状态已是如此，或不能再变。';

const malformed = ({ path }: { readonly path: string }): string => `方案无法使用${path === '' ? '' : `，请检查${quoted(path)}`}。`;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => '这不是卡号，请核对每一位数字。',
  'card/not-active': () => '此卡已冻结、更换或注销，请使用其他卡。',
  'card/change-refused': unchanged,
  'membership/not-active': () => '会员资格已冻结或已终止。',
  'membership/change-refused': unchanged,
  'membership/in-household': () => '该会员已加入家庭，请先退出。',
  'membership/merge-refused': () =>
    '两个会员资格无法合并：其一已终止或因欺诈冻结，或不属于同一方案或家庭。',
  'household/full': ({ limit }) => `该家庭已有 ${number(limit)} 名成员，人数已满。`,
  'household/not-possible': () =>
    '家庭仅限同一方案且未加入其他家庭的会员。由户主决定，户主最后退出。',
  'household/limit-reached': ({ left }) => `本期只能再使用家庭积分 ${number(left)} 分。`,
  'tier/programme-malformed': malformed,
  'tier/not-rising': ({ tier, measure }) => `等级${quoted(tier)}对${quoted(measure)}的要求必须高于下一级。`,
  'tier/unknown': () => '没有这个等级。',
  'stamp-card/programme-malformed': malformed,
  'stamp-card/day-full': ({ limit }) => `当天的 ${number(limit)} 枚印章已全部发放。`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open' ? `集章卡未集满，还差 ${number(missing)} 枚。` : '此集章卡已不能兑换。',
  'stamp-card/not-given': ({ given }) => `此次购买只获得 ${number(given)} 枚印章。`,
};
