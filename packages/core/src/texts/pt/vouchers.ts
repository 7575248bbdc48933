import type { AnyVoucherRefusal } from '../../vouchers/voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `O padrão dos códigos precisa de pelo menos ${number(drawnAtLeast)} # entre letras latinas, algarismos e hífens isolados, em até ${number(limit)} caracteres. Um exemplo é GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'O código não está correto. Compare-o com o original, caractere por caractere.',
};
