import type { AnyVoucherRefusal } from '../../vouchers/voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `В шаблоне кодов нужно не меньше ${number(drawnAtLeast)} знаков # среди латинских букв, цифр и одиночных дефисов, всего до ${number(limit)} знаков. Пример: GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'Код неверен. Сверьте его с оригиналом знак за знаком.',
};
