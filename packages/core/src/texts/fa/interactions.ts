import type { AttributesRefusal } from '../../attributes/check-attributes.js';
import type {
  InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, RefundRefusal,
} from '../../interactions/interaction-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const fields = { externalId: 'شناسهٔ بیرونی', branch: 'شعبه', staff: 'همکار', product: 'محصول', channel: 'کانال' } as const;

const over = {
  completed: 'این تعامل انجام شده است.',
  refunded: 'وجه این تعامل پیش‌تر برگردانده شده است.',
  cancelled: 'این تعامل لغو شده است.',
} as const;

export const interactions: MessagesOf<
  Exclude<InteractionRefusal, AttributesRefusal> | InteractionEndingRefusal | RefundRefusal | InteractionNotFound
> = {
  'interaction/type-missing': () => 'لطفاً نوع تعامل را بنویسید، مثلاً purchase.',
  'interaction/type-malformed': ({ limit }) =>
    `نوع تعامل باید کدی مانند support-call باشد: حروف کوچک لاتین، رقم و خط تیره، حداکثر ${number(limit)} نویسه.`,
  'interaction/text-too-long': ({ field, length, limit }) =>
    `طول ${fields[field]} در تعامل ${number(length)} نویسه است؛ حداکثر ${number(limit)} نویسه ممکن است.`,
  'interaction/text-not-storable': ({ field }) =>
    `در ${fields[field]} تعامل نویسه‌ای هست که ذخیره نمی‌شود. لطفاً نویسه‌های نامرئی را پاک کنید.`,
  'interaction/date-unreadable': () => 'تاریخ تعامل خوانا نیست.',
  'interaction/date-out-of-range': () => 'تاریخ تعامل در آینده، پیش از سال ۲۰۰۰ میلادی یا پیش از رویداد اصلی است.',
  'interaction/amount-malformed': () => 'مبلغ باید عددی صحیح از کوچک‌ترین واحد پول باشد، مثلاً سنت.',
  'interaction/currency-malformed': () => 'واحد پول باید سه حرف بزرگ لاتین باشد، مثلاً EUR.',
  'interaction/amount-unknown': () => 'این تعامل مبلغی ندارد؛ پس بخشی از آن را نمی‌توان برگرداند.',
  'interaction/currency-differs': ({ currency }) => `این تعامل به ${quoted(currency)} پرداخت شده است.`,
  'interaction/refund-too-large': () => 'این مبلغ از باقی‌ماندهٔ مبلغ بیشتر است. لطفاً مبلغ کمتری انتخاب کنید.',
  'interaction/already-over': ({ status }) => over[status],
  'interaction/not-found': () => 'چنین تعاملی وجود ندارد.',
};
