import type { FieldFault } from '../../json-fields.js';
import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults: Readonly<Record<FieldFault, string>> = {
  missing: 'está faltando', unknown: 'é desconhecido', malformed: 'tem um valor impossível',
};

const usedUp = {
  code: 'Este vale já foi todo utilizado.',
  customer: 'Você já usou esta oferta até o limite.',
  programme: 'Esta oferta se esgotou.',
} as const;

const statuses = {
  reserved: 'Este vale está apenas reservado.',
  redeemed: 'Este vale já foi resgatado.',
  released: 'A reserva deste vale foi cancelada. Digite o código novamente.',
  lapsed: 'A reserva deste vale venceu. Digite o código novamente.',
  'rolled-back': 'O uso deste vale já foi desfeito.',
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `O padrão dos códigos precisa de pelo menos ${number(drawnAtLeast)} # entre letras latinas, algarismos e hífens isolados, em até ${number(limit)} caracteres. Um exemplo é GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'O código não está correto. Compare-o com o original, caractere por caractere.',
  'voucher/programme-malformed': ({ path, fault }) =>
    path === ''
      ? 'O programa de vales deve ser um objeto com campos nomeados.'
      : `No programa de vales, o campo ${quoted(path)} ${faults[fault]}.`,
  'voucher/not-found': () => 'Este vale não existe. Verifique o código.',
  'voucher/customer-needed': () => 'Entre na sua conta para usar este vale.',
  'voucher/other-customer': () => 'Este vale pertence a outro cliente.',
  'voucher/not-yet-valid': () => 'Este vale ainda não é válido. Tente mais tarde.',
  'voucher/expired': () => 'Este vale expirou.',
  'voucher/other-currency': ({ expected }) => `Este vale só serve para pedidos em ${expected}.`,
  'voucher/minimum-order': () => 'O pedido é pequeno demais para este vale. Acrescente algo a ele.',
  'voucher/not-first-purchase': () => 'Este vale só serve para a primeira compra.',
  'voucher/limit-reached': ({ per, period }) => usedUp[per] + (period === null ? '' : ' Tente mais tarde.'),
  'voucher/nothing-to-give': () => 'Este vale não desconta nada deste pedido.',
  'voucher/too-many': ({ count, limit }) =>
    `Há ${number(count)} vales; é possível comparar no máximo ${number(limit)}.`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `O valor deve ficar entre ${number(lowest)} e ${number(highest)} na menor unidade da moeda.`,
  'voucher/not-usable': () => 'Este código não pode ser usado.',
};
