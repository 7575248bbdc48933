import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const usedUp = {
  code: '此优惠券已用完。',
  customer: '您对此优惠的使用已达上限。',
  programme: '此优惠已被领用完。',
} as const;

const settled = '此优惠券的这次使用已经了结。';
const given = '此优惠券的预留已结束。请重新输入代码。';
const statuses = {
  reserved: '此优惠券尚未核销。', redeemed: settled, 'rolled-back': settled, released: given, lapsed: given,
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast }) =>
    `代码格式至少需要 ${number(drawnAtLeast)} 个 #，例如 GIFT-####-#####-#####。`,
  'voucher/code-mistyped': () => '代码有误。请与原件逐字核对。',
  'voucher/programme-malformed': ({ path }) => `优惠券方案${path === '' ? '' : `中${quoted(path)}的值`}无效。`,
  'voucher/not-found': () => '没有这张优惠券。请检查代码。',
  'voucher/customer-needed': () => '请登录后使用此优惠券。',
  'voucher/other-customer': () => '此优惠券属于其他顾客。',
  'voucher/not-yet-valid': () => '此优惠券尚未生效。请稍后再试。',
  'voucher/expired': () => '此优惠券已过期。',
  'voucher/other-currency': ({ expected }) => `此优惠券仅适用于以 ${expected} 结算的订单。`,
  'voucher/minimum-order': () => '订单金额未达到此优惠券的要求。请再添加商品。',
  'voucher/not-first-purchase': () => '此优惠券仅限首次购买。',
  'voucher/limit-reached': ({ per, period }) => usedUp[per] + (period === null ? '' : '请稍后再试。'),
  'voucher/nothing-to-give': () => '此优惠券对本订单没有优惠。',
  'voucher/too-many': ({ limit }) => `最多可比较 ${number(limit)} 张优惠券。`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `金额可为 ${number(lowest)} 至 ${number(highest)}（以货币最小单位计）。`,
  'voucher/not-usable': () => '此代码无法使用。',
};
