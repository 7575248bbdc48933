import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const usedUp = {
  code: 'This voucher has been used up.',
  customer: 'You have used this offer as far as is possible.',
  programme: 'This offer has been used up.',
} as const;

const settled = 'This use of the voucher is settled already.';
const given = 'The reservation of this voucher is over. Please enter the code again.';
const statuses = {
  reserved: 'This voucher has not been redeemed.', redeemed: settled, 'rolled-back': settled, released: given, lapsed: given,
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast }) =>
    `A pattern of codes needs at least ${number(drawnAtLeast)} #, as in GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'The code is not right. Please compare it with the original, character by character.',
  'voucher/programme-malformed': ({ path }) => `The voucher programme is not possible${path === '' ? '' : ` at ${quoted(path)}`}.`,
  'voucher/not-found': () => 'There is no such voucher. Please check the code.',
  'voucher/customer-needed': () => 'Please sign in to use this voucher.',
  'voucher/other-customer': () => 'This voucher belongs to another customer.',
  'voucher/not-yet-valid': () => 'This voucher is not valid yet. Please try again later.',
  'voucher/expired': () => 'This voucher has expired.',
  'voucher/other-currency': ({ expected }) => `This voucher is for orders in ${expected} only.`,
  'voucher/minimum-order': () => 'The order is too small for this voucher. Please add something to it.',
  'voucher/not-first-purchase': () => 'This voucher is for a first purchase only.',
  'voucher/limit-reached': ({ per, period }) => usedUp[per] + (period === null ? '' : ' Please try again later.'),
  'voucher/nothing-to-give': () => 'This voucher takes nothing off this order.',
  'voucher/too-many': ({ limit }) => `At most ${number(limit)} vouchers can be compared.`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `The amount may be ${number(lowest)} to ${number(highest)}, in the smallest unit of the currency.`,
  'voucher/not-usable': () => 'This code cannot be used.',
};
