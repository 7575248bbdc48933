import type { FieldFault } from '../../json-fields.js';
import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults: Readonly<Record<FieldFault, string>> = {
  missing: 'وجود ندارد', unknown: 'ناشناخته است', malformed: 'مقدار ممکنی ندارد',
};

const usedUp = {
  code: 'این بن تمام و کمال استفاده شده است.',
  customer: 'شما تا حد ممکن از این پیشنهاد استفاده کرده‌اید.',
  programme: 'ظرفیت این پیشنهاد به پایان رسیده است.',
} as const;

const statuses = {
  reserved: 'این بن فقط رزرو شده است.',
  redeemed: 'این بن پیش‌تر استفاده شده است.',
  released: 'رزرو این بن لغو شده است. لطفاً کد را دوباره وارد کنید.',
  lapsed: 'مهلت رزرو این بن تمام شده است. لطفاً کد را دوباره وارد کنید.',
  'rolled-back': 'استفاده از این بن پیش‌تر پس گرفته شده است.',
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast, limit }) =>
    `الگوی کدها دست‌کم ${number(drawnAtLeast)} نشانهٔ # می‌خواهد، همراه با حروف لاتین، رقم و خط تیرهٔ تکی، در حداکثر ${number(limit)} نویسه. نمونه: GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'این کد درست نیست. لطفاً آن را نویسه به نویسه با اصل مقایسه کنید.',
  'voucher/programme-malformed': ({ path, fault }) =>
    path === ''
      ? 'برنامهٔ بن باید شیئی با فیلدهای نام‌دار باشد.'
      : `در برنامهٔ بن، فیلد ${quoted(path)} ${faults[fault]}.`,
  'voucher/not-found': () => 'چنین بنی وجود ندارد. لطفاً کد را بررسی کنید.',
  'voucher/customer-needed': () => 'برای استفاده از این بن لطفاً وارد حساب خود شوید.',
  'voucher/other-customer': () => 'این بن به مشتری دیگری تعلق دارد.',
  'voucher/not-yet-valid': () => 'این بن هنوز معتبر نیست. لطفاً بعداً دوباره امتحان کنید.',
  'voucher/expired': () => 'اعتبار این بن به پایان رسیده است.',
  'voucher/other-currency': ({ expected }) => `این بن فقط برای سفارش‌هایی به ${expected} است.`,
  'voucher/minimum-order': () => 'مبلغ سفارش برای این بن کم است. لطفاً کالایی به آن بیفزایید.',
  'voucher/not-first-purchase': () => 'این بن فقط برای نخستین خرید است.',
  'voucher/limit-reached': ({ per, period }) => usedUp[per] + (period === null ? '' : ' لطفاً بعداً دوباره امتحان کنید.'),
  'voucher/nothing-to-give': () => 'این بن از مبلغ این سفارش چیزی کم نمی‌کند.',
  'voucher/too-many': ({ count, limit }) =>
    `${number(count)} بن داده شده است؛ حداکثر ${number(limit)} بن را می‌توان مقایسه کرد.`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `مبلغ باید بین ${number(lowest)} و ${number(highest)} کوچک‌ترین واحد پول باشد.`,
  'voucher/not-usable': () => 'این کد قابل استفاده نیست.',
};
