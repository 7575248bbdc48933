import type { AnyVoucherRefusal } from '../../vouchers/voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `代码格式至少需要 ${number(drawnAtLeast)} 个 #，可含拉丁字母、数字和单个连字符，总长不超过 ${number(limit)} 个字符。示例：GIFT-####-#####-#####。`,
  'voucher/code-mistyped': () => '代码有误。请与原件逐字核对。',
};
