import type { CaseRefusal } from '../../cases/case-refusal.js';
import type { CaseStatus } from '../../cases/case-status.js';
import type { CaseStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const caseStatusNames: CaseStatusNames = {
  opened: 'باز',
  contacted: 'تماس گرفته شده',
  causeConfirmed: 'علت تأیید شده',
  remedied: 'جبران شده',
  resurveyed: 'دوباره پرسیده شده',
  recovered: 'بازگشته',
  notRecovered: 'بازنگشته',
  closedWithoutContact: 'بسته‌شده بدون تماس',
};

const of = (status: CaseStatus): string => caseStatusNames[status];

const fields = { note: 'یادداشت', reason: 'دلیل', remedy: 'اقدام جبرانی' } as const;

export const cases: MessagesOf<CaseRefusal> = {
  'case/status': ({ status, needed }) =>
    `این کار ممکن نیست: وضعیت پرونده ${quoted(of(status))} است. پرونده باید در یکی از این وضعیت‌ها باشد: ${needed.map(of).join('، ')}.`,
  'case/not-owner': () => 'این پرونده مسئول دیگری دارد. او می‌تواند اقدام کند یا پرونده را واگذار کند.',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `${fields[field]} نوشته نشده است. لطفاً آن را بنویسید.`
      : `${fields[field]} بیش از اندازه بلند یا ذخیره‌نشدنی است؛ حداکثر ${number(limit)} نویسه ممکن است.`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'این شخص همین حالا مسئول پرونده است.' : 'این پاسخ پیش‌تر به پرونده افزوده شده است.',
  'case/waiting': () => 'پرونده هم‌اکنون در انتظار مشتری است. لطفاً نخست آن انتظار را پایان دهید.',
  'case/not-waiting': () => 'پرونده در انتظار مشتری نیست.',
  'case/wait-out-of-range': () =>
    `پایان انتظار باید در آینده باشد و همهٔ انتظارهای یک پرونده روی هم حداکثر ${number(14)} روز است. لطفاً روز نزدیک‌تری انتخاب کنید.`,
  'case/too-few-attempts': ({ attempts, needed }) =>
    `تاکنون ${number(attempts)} بار برای تماس با مشتری تلاش شده است؛ ${number(needed)} بار لازم است.`,
  'case/answer-too-early': () =>
    'این پاسخ پیش از پرسش دوباره داده شده است و نمی‌تواند نتیجهٔ پرونده را تعیین کند.',
  'case/cause-unknown': () => 'این علت در فهرست علت‌های شما نیست. لطفاً یکی از علت‌های فهرست را انتخاب کنید.',
  'case/taxonomy-malformed': ({ path }) =>
    `فهرست علت‌ها در ${quoted(path)} ایراد دارد: چیزی کم، تکراری یا بیش از اندازه بلند است.`,
  'case/apology-granted': () => 'برای این رویداد پیش‌تر از مشتری دلجویی شده است.',
  'case/apology-too-large': () =>
    'مبلغ دلجویی از سقف مجاز یا از بودجه بیشتر است. لطفاً مبلغ کمتری انتخاب کنید.',
  'case/second-person-needed': () =>
    'به‌تازگی از این مشتری دلجویی شده است. لطفاً تأیید نفر دومی را بگیرید.',
};
