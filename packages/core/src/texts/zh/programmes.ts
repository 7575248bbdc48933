import type { AnyProgrammeRefusal } from '../../programmes/programme-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const faults = { missing: '缺失', unknown: '未知', malformed: '无法使用' } as const;

const parts = {
  points: '积分', voucher: '优惠券', tier: '等级', referral: '推荐', 'stamp-card': '集章卡',
} as const;

export const programmes: MessagesOf<AnyProgrammeRefusal> = {
  'programme/malformed': ({ path, fault }) => `方案中${quoted(path)}处的字段${faults[fault]}。请您更正。`,
  'programme/part-refused': ({ path }) => `由于${quoted(path)}处有误，该方案无法使用。请您更正。`,
  'programme/name-unknown': ({ path, what }) =>
    `${quoted(path)}处给出了方案中没有的内容（${parts[what]}）。请添加或删除。`,
  'programme/customer-missing': () => '规则要给客户某样东西，但该事件没有指明客户。请让规则等待指明客户的事件。',
};
