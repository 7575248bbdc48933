import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const usedUp = {
  code: 'از این بن تا آخر استفاده شده است.',
  customer: 'شما تا حد ممکن از این پیشنهاد استفاده کرده‌اید.',
  programme: 'ظرفیت این پیشنهاد به پایان رسیده است.',
} as const;

const settled = 'تکلیف این استفاده از بن پیش‌تر روشن شده است.';
const given = 'مهلت رزرو این بن تمام شده است. لطفاً کد را دوباره وارد کنید.';
const statuses = {
  reserved: 'این بن هنوز استفاده نشده است.', redeemed: settled, 'rolled-back': settled, released: given, lapsed: given,
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast }) =>
    `الگوی کدها دست‌کم ${number(drawnAtLeast)} نشانهٔ # می‌خواهد؛ نمونه: GIFT-####-#####-#####.`,
  'voucher/code-mistyped': () => 'این کد درست نیست. لطفاً آن را نویسه به نویسه با اصل مقایسه کنید.',
  'voucher/programme-malformed': ({ path }) => `برنامهٔ بن${path === '' ? '' : ` در ${quoted(path)}`} ممکن نیست.`,
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
  'voucher/too-many': ({ limit }) => `حداکثر ${number(limit)} بن را می‌توان مقایسه کرد.`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `مبلغ می‌تواند از ${number(lowest)} تا ${number(highest)} کوچک‌ترین واحد پول باشد.`,
  'voucher/not-usable': () => 'این کد قابل استفاده نیست.',
};
