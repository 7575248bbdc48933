import type { PointsRefusal } from '../../points/points-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const things = { lot: 'دریافت', hold: 'رزرو', spend: 'پرداخت' } as const;

const closed = { captured: 'پرداخت شده است', released: 'آزاد شده است', timedOut: 'مهلتش گذشته است' } as const;

export const ledger: MessagesOf<PointsRefusal> = {
  'points/programme-malformed': ({ path }) => `قواعد امتیاز قابل استفاده نیست.${path === '' ? '' : ` لطفاً ${quoted(path)} را اصلاح کنید.`}`,
  'points/currency-unknown': () => 'این برنامه امتیازی با این نام ندارد.',
  'points/amount-out-of-range': ({ limit }) => `تعداد امتیاز باید از ${number(1)} تا ${number(limit)} باشد.`,
  'points/insufficient': ({ available, requested }) =>
    `${number(requested)} امتیاز لازم است و ${number(available)} امتیاز موجود است.`,
  'points/not-found': ({ what }) => `برای این عضو چنین ${things[what]} امتیازی ثبت نشده است.`,
  'points/hold-closed': ({ status }) => `این رزرو امتیاز ${closed[status]}. لطفاً رزرو تازه‌ای ثبت کنید.`,
  'points/not-pending': () => 'این امتیازها دیگر در انتظار نیستند و این کار شدنی نیست.',
  'points/beyond-original': ({ left }) => `این مقدار از باقی‌ماندهٔ مقدار اصلی بیشتر است: ${number(left)} امتیاز.`,
  'points/out-of-order': () => 'برای این عضو رویداد تازه‌تری ثبت شده است. لطفاً با زمان کنونی دوباره بکوشید.',
  'points/opened-before': () => 'ماندهٔ آغازین این عضو پیش‌تر وارد شده است.',
  'points/same-member': () => 'نمی‌توان امتیاز را برای خود فرستنده فرستاد.',
  'points/reason-missing': ({ field }) =>
    field === 'actor' ? 'لطفاً بنویسید چه کسی اصلاح را انجام می‌دهد.' : 'لطفاً دلیل اصلاح را بنویسید.',
};
