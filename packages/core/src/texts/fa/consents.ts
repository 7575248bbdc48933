import type { ConsentRefusal } from '../../consents/check-consent.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const consents: MessagesOf<ConsentRefusal> = {
  'consent/channel-malformed': ({ limit }) =>
    `کانال باید کدی مانند sms باشد: حروف کوچک لاتین، رقم و خط تیره، حداکثر ${number(limit)} نویسه.`,
  'consent/source-missing': () => 'لطفاً بنویسید رضایت از کجا آمده است، مثلاً فرم خرید.',
  'consent/source-too-long': ({ length, limit }) =>
    `طول منبع رضایت ${number(length)} نویسه است؛ حداکثر ${number(limit)} نویسه ممکن است.`,
  'consent/source-not-storable': () => 'در منبع رضایت نویسه‌ای هست که ذخیره نمی‌شود. لطفاً نویسه‌های نامرئی را پاک کنید.',
  'consent/date-unreadable': () => 'تاریخ رضایت خوانا نیست.',
  'consent/date-out-of-range': () => 'تاریخ رضایت پیش از سال ۲۰۰۰ میلادی یا در آینده است.',
};
