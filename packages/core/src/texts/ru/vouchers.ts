import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const usedUp = {
  code: 'Этот купон уже использован полностью.',
  customer: 'Вы уже использовали это предложение до предела.',
  programme: 'Это предложение исчерпано.',
} as const;

const settled = 'Это использование купона уже завершено.';
const given = 'Резерв этого купона снят. Введите код ещё раз.';
const statuses = {
  reserved: 'Этот купон ещё не погашен.', redeemed: settled, 'rolled-back': settled, released: given, lapsed: given,
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast }) =>
    `В шаблоне кодов нужно не меньше ${number(drawnAtLeast)} знаков #, например GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'Код неверен. Сверьте его с оригиналом знак за знаком.',
  'voucher/programme-malformed': ({ path }) => `Программа купонов недопустима${path === '' ? '' : ` в месте ${quoted(path)}`}.`,
  'voucher/not-found': () => 'Такого купона нет. Проверьте код.',
  'voucher/customer-needed': () => 'Войдите в свой аккаунт, чтобы использовать этот купон.',
  'voucher/other-customer': () => 'Этот купон принадлежит другому клиенту.',
  'voucher/not-yet-valid': () => 'Этот купон ещё не действует. Попробуйте позже.',
  'voucher/expired': () => 'Срок действия этого купона истёк.',
  'voucher/other-currency': ({ expected }) => `Этот купон действует только для заказов в ${expected}.`,
  'voucher/minimum-order': () => 'Сумма заказа мала для этого купона. Добавьте что-нибудь к заказу.',
  'voucher/not-first-purchase': () => 'Этот купон действует только на первую покупку.',
  'voucher/limit-reached': ({ per, period }) => usedUp[per] + (period === null ? '' : ' Попробуйте позже.'),
  'voucher/nothing-to-give': () => 'Этот купон ничего не даёт для этого заказа.',
  'voucher/too-many': ({ limit }) => `Сравнить можно не больше ${number(limit)} купонов.`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `Сумма может быть от ${number(lowest)} до ${number(highest)} в наименьших единицах валюты.`,
  'voucher/not-usable': () => 'Этот код нельзя использовать.',
};
