import type { FieldFault } from '../../json-fields.js';
import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults: Readonly<Record<FieldFault, string>> = {
  missing: 'is missing', unknown: 'is unknown', malformed: 'is not possible',
};

const usedUp = {
  code: 'This voucher has been used up.',
  customer: 'You have used this offer as far as is possible.',
  programme: 'This offer has been used up.',
} as const;

const statuses = {
  reserved: 'This voucher is only reserved.',
  redeemed: 'This voucher has been redeemed already.',
  released: 'The reservation of this voucher was given up. Please enter the code again.',
  lapsed: 'The reservation of this voucher has run out. Please enter the code again.',
  'rolled-back': 'The use of this voucher was taken back already.',
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `The pattern of the codes needs at least ${number(drawnAtLeast)} # between Latin letters, digits and single dashes, in ${number(limit)} characters. An example is GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'The code is not right. Please compare it with the original, character by character.',
  'voucher/programme-malformed': ({ path, fault }) =>
    path === ''
      ? 'The voucher programme has to be an object with named fields.'
      : `In the voucher programme, the field ${quoted(path)} ${faults[fault]}.`,
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
  'voucher/too-many': ({ count, limit }) =>
    `There are ${number(count)} vouchers; at most ${number(limit)} can be compared.`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `The amount has to lie between ${number(lowest)} and ${number(highest)} in the smallest unit of the currency.`,
  'voucher/not-usable': () => 'This code cannot be used.',
};
