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
    `در وضعیت ${quoted(of(status))} این کار ممکن نیست؛ وضعیت‌های ممکن: ${needed.map(of).join('، ')}.`,
  'case/not-owner': () => 'پرونده مسئول دیگری دارد که می‌تواند آن را واگذار کند.',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `${fields[field]} نوشته نشده است.`
      : `${fields[field]} بیش از اندازه بلند یا ذخیره‌نشدنی است؛ حداکثر ${number(limit)} نویسه ممکن است.`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'این شخص هم‌اکنون مسئول پرونده است.' : 'این پاسخ پیش‌تر به پرونده افزوده شده است.',
  'case/waiting': () => 'پرونده هم‌اکنون در انتظار مشتری است.',
  'case/not-waiting': () => 'پرونده در انتظار مشتری نیست.',
  'case/wait-out-of-range': () =>
    `پایان انتظار در آینده است و همهٔ انتظارهای پرونده حداکثر ${number(14)} روز است. لطفاً روز نزدیک‌تری انتخاب کنید.`,
  'case/too-few-attempts': ({ attempts, needed }) =>
    `تلاش برای تماس با مشتری: ${number(attempts)} بار؛ ${number(needed)} بار لازم است.`,
  'case/answer-too-early': () => 'این پاسخ پیش از پرسش دوباره داده شده است.',
  'case/cause-unknown': () => 'این علت در فهرست شما نیست.',
  'case/taxonomy-malformed': ({ path }) => `در فهرست علت‌ها ${quoted(path)} نیامده، تکراری یا بیش از اندازه بلند است.`,
  'case/apology-granted': () => 'برای این رویداد پیش‌تر دلجویی شده است.',
  'case/apology-too-large': () => 'مبلغ دلجویی از سقف یا بودجه بیشتر است. لطفاً مبلغ کمتری انتخاب کنید.',
  'case/second-person-needed': () =>
    'به‌تازگی از این مشتری دلجویی شده است. نفر دومی باید تأیید کند.',
};
