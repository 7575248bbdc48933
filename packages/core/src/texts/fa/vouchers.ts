import type { AnyVoucherRefusal } from '../../vouchers/voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `الگوی کدها دست‌کم ${number(drawnAtLeast)} نشانهٔ # می‌خواهد، همراه با حروف لاتین، رقم و خط تیرهٔ تکی، در حداکثر ${number(limit)} نویسه. نمونه: GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'این کد درست نیست. لطفاً آن را نویسه به نویسه با اصل مقایسه کنید.',
};
