import type { AnyVoucherRefusal } from '../../vouchers/voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `รูปแบบรหัสต้องมี # อย่างน้อย ${number(drawnAtLeast)} ตัว ร่วมกับอักษรละติน ตัวเลข และขีดเดี่ยว รวมไม่เกิน ${number(limit)} ตัว ตัวอย่างคือ GIFT-####-#####-#####`,
  'voucher/code-mistyped': () => 'รหัสไม่ถูกต้อง กรุณาเทียบกับต้นฉบับทีละตัว',
};
