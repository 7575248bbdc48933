import type { ContactBudgetRefusal } from '../../invitations/check-contact-budget.js';
import type { ContactOutranked, ContactRefusal } from '../../invitations/contact-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const tooSoon = {
  guard: 'کمتر از یک روز پیش با این مشتری تماس گرفته شده است.',
  quarantine: 'این مشتری به‌تازگی یک نظرسنجی داشته است.',
  answer: 'این مشتری به‌تازگی به یک نظرسنجی پاسخ داده است.',
  decline: 'این مشتری به‌تازگی یک نظرسنجی را رد کرده است.',
  reminder: 'برای یادآوری هنوز زود است.',
} as const;

export const invitations: MessagesOf<ContactBudgetRefusal | ContactRefusal | ContactOutranked> = {
  'contact-budget/malformed': ({ path }) => `تنظیمات تماس با مشتری${path === '' ? '' : ` در ${quoted(path)}`} خوانده نمی‌شود.`,
  'contact-budget/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)} باید عددی صحیح از ${number(lowest)} تا ${number(highest)} باشد.`,
  'contact-budget/kind-unknown': () => 'در یکی از محدودیت‌ها نوع تماسی آمده که وجود ندارد. لطفاً از فهرست انتخاب کنید.',
  'contact-budget/quiet-hours-malformed': () =>
    'ساعت‌های سکوت خوانده نمی‌شود یا هیچ ساعتی از روز را باز نمی‌گذارد. نمونه: از 21:00 تا 09:00.',
  'contact/too-soon': ({ since }) => tooSoon[since],
  'contact/limit-reached': ({ atMost, days }) =>
    `سقف این پیام‌ها پر شده است: ${number(atMost)} پیام در ${number(days)} روز.`,
  'contact/quiet-hours': () => 'در محل زندگی مشتری ساعت سکوت است. لطفاً تا پایان آن صبر کنید.',
  'contact/unsubscribed': () => 'مشتری دریافت این پیام‌ها را لغو کرده است.',
  'contact/case-open': () => 'شکایتی از این مشتری هنوز باز است. لطفاً نخست به آن رسیدگی کنید.',
  'contact/nothing-to-remind': () =>
    'چیزی برای یادآوری نیست: پرسش فرستاده نشده، به نتیجه رسیده یا همهٔ یادآوری‌هایش فرستاده شده است.',
  'contact/outranked': () => 'نخست پیام مهم‌تری برای این مشتری فرستاده می‌شود.',
};
