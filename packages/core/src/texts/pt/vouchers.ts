import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const usedUp = {
  code: 'Este vale já foi todo utilizado.',
  customer: 'Você já usou esta oferta até o limite.',
  programme: 'Esta oferta se esgotou.',
} as const;

const settled = 'Este uso do vale já foi resolvido.';
const given = 'A reserva deste vale terminou. Digite o código novamente.';
const statuses = {
  reserved: 'Este vale ainda não foi resgatado.', redeemed: settled, 'rolled-back': settled, released: given, lapsed: given,
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast }) =>
    `Um padrão de códigos precisa de pelo menos ${number(drawnAtLeast)} #, como em GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'O código não está correto. Compare-o com o original, caractere por caractere.',
  'voucher/programme-malformed': ({ path }) => `O programa de vales não é possível${path === '' ? '' : ` em ${quoted(path)}`}.`,
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
  'voucher/too-many': ({ limit }) => `É possível comparar no máximo ${number(limit)} vales.`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `O valor pode ir de ${number(lowest)} a ${number(highest)}, na menor unidade da moeda.`,
  'voucher/not-usable': () => 'Este código não pode ser usado.',
};
