import type { AnyVoucherRefusal } from '../../vouchers/voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `The pattern of the codes needs at least ${number(drawnAtLeast)} # between Latin letters, digits and single dashes, in ${number(limit)} characters. An example is GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'The code is not right. Please compare it with the original, character by character.',
};
