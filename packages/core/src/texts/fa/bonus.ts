import { amountWordingOf } from '../amount-wording.js';
import type { BonusTexts } from '../bonus-texts.js';
import { wording } from './wording.js';

const { number, points } = wording;
const { money: inCurrency, percent } = amountWordingOf('fa');

export const bonusTexts: BonusTexts = {
  money: inCurrency,
  parts: { branch: 'شعبه', person: 'امتیاز شخصی' },
  lines: {
    answers: ({ n, invited, responseRate }) =>
      `پاسخ‌های به‌حساب‌آمده: ${number(n)}.`
      + (invited === null || responseRate === null ? '' : ` از ${number(invited)} مشتری دعوت‌شده، ${percent(responseRate)} پاسخ داده‌اند.`),
    excluded: ({ excluded, taken }) =>
      `پاسخ‌های کنارگذاشته: ${number(excluded)}. پاداش هنوز بر ${number(taken)} تا از آن‌ها تکیه دارد، چون کنار گذاشتن پاسخ نباید پاداش را بالا ببرد.`,
    'too-few-answers': ({ n, minimum }) => `شمار پاسخ‌ها ${number(n)} است؛ امتیاز از ${number(minimum)} پاسخ به بعد پاداش دارد.`,
    score: ({ n, score }) => `امتیاز ${number(n)} پاسخ، ${points(score)} است.`,
    mix: ({ company, expected, adjustment }) =>
      `امتیاز همهٔ مشتریان با هم ${points(company)} است و امتیاز مشتریانی مانند این‌ها ${points(expected)}. تفاوت، یعنی ${points(adjustment)}، افزوده می‌شود.`,
    limits: ({ lower, upper, level }) =>
      `با اطمینان ${percent(level)}، امتیاز میان ${points(lower)} و ${points(upper)} است؛ پاداش بر پایهٔ حد پایین است.`,
    shrunk: ({ weight, mean, shrunkScore }) =>
      `وزن امتیاز خود ${percent(weight)} است و باقی از آن میانگین ${points(mean)}. حاصل ${points(shrunkScore)} است.`,
    points: ({ points: paid }) => `امتیازی که پاداش دارد: ${points(paid)}.`,
    curve({ amount, reached, next }, money) {
      if (reached === null) return `منحنی پاداش از ${number(next?.from ?? 0)} آغاز می‌شود؛ پس چیزی پرداخت نمی‌شود.`;
      if (next === null) return `برای این امتیاز، منحنی پاداش ${money(amount)} می‌دهد که مبلغ آن از ${number(reached.from)} به بالا است.`;
      return `برای این امتیاز، منحنی پاداش ${money(amount)} می‌دهد: از ${number(reached.from)} به بالا ${money(reached.amount)} و از ${number(next.from)} به بالا ${money(next.amount)}.`;
    },
    share: ({ percent: share, amount }, money) => `${percent(share / 100)} آن ${money(amount)} است.`,
    cap: ({ left, cut }, money) => `سقف پاداش برای این بخش ${money(left)} می‌گذارد و ${money(cut)} کم می‌کند.`,
  },
  alarms: {
    'response-rate-fell': 'سهم پاسخ‌دهندگان از دعوت‌شدگان کمتر از پیش است',
    'many-excluded': 'پاسخ‌های کنارگذاشته بیشتر از دیگران است',
    'all-tens': 'همهٔ پاسخ‌ها ۱۰ است',
    'many-tens': 'در میان پاسخ‌های ۷ تا ۱۰، شمار ۱۰ها بیشتر از دیگران است',
    'in-bursts': 'پاسخ‌هایی که به فاصلهٔ چند دقیقه رسیده‌اند بیشتر از دیگران است',
    'shared-device': 'پاسخ‌هایی که از دستگاه مشترک آمده‌اند بیشتر از دیگران است',
    'asked-for-score': 'نظرهایی که می‌گویند کارکنان امتیاز بالا خواسته‌اند بیشتر از دیگران است',
  },
  compared: (alarm, own, against) =>
    `${alarm}: ${percent(own.events / own.n)} (${number(own.events)} از ${number(own.n)}) در برابر ${percent(against.events / against.n)} (${number(against.events)} از ${number(against.n)}).`,
  statuses: {
    payable: (amount) => `پرداختنی: ${amount}.`,
    held: (amount) => `در انتظار تصمیم: ${amount}.`,
    released: (amount) => `آزادشده: ${amount}.`,
    denied: (amount) => `بنا بر تصمیم پرداخت نمی‌شود: ${amount}.`,
  },
  warnings: {
    cliff: ({ from, jump, highest }, money) =>
      `در ${number(from)}، تنها یک واحد امتیاز پاداش را ${money(jump)} از ${money(highest)} تغییر می‌دهد. کسی که اندکی پایین‌تر است شاید برای آن به مشتری التماس کند.`,
    'person-before-branch': ({ branchPercent }) =>
      `امتیاز شعبه فقط ${percent(branchPercent / 100)} پاداش را می‌سازد. همکاران با هم رقابت می‌کنند و چند پاسخ چیزهای زیادی را تعیین می‌کند.`,
    'few-answers': ({ minimumAnswers, reliableFrom }) =>
      `حداقل ${number(minimumAnswers)} پاسخ تعیین شده است؛ امتیاز از ${number(reliableFrom)} پاسخ به بعد قابل اعتماد است.`,
    'cap-below-curve': ({ cap, highest }, money) =>
      `سقف پاداش، ${money(cap)}، از بیشترین مبلغ منحنی، ${money(highest)}، پایین‌تر است.`,
    'pays-below-zero': ({ from }) =>
      `طرح از ${number(from)} به بالا پاداش می‌دهد، جایی که منتقدان از مروجان بیشترند.`,
  },
};
