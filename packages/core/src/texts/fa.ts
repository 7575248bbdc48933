import { calendars } from './fa/calendars.js';
import { publishing } from './fa/rule-findings.js';
import { rules } from './fa/rule-reasons.js';
import { cases } from './fa/cases.js';
import { consents } from './fa/consents.js';
import { interactions } from './fa/interactions.js';
import { wording } from './fa/wording.js';
import type { CategoryNames, Messages, ReliabilityNames, VerdictSentences } from './texts.js';

const { number, points, quoted } = wording;

export { caseStatusNames } from './fa/cases.js';

const fields = {
  comment: 'نظر',
  branch: 'نام شعبه',
  staff: 'نام همکار',
  product: 'نام محصول',
  channel: 'نام کانال',
  reasons: 'متن یکی از دلیل‌ها',
  tags: 'متن یکی از برچسب‌ها',
  note: 'یادداشت',
  reason: 'دلیل',
  externalId: 'شناسهٔ بیرونی',
  name: 'نام',
  question: 'پرسش',
} as const;

const lists = { reasons: 'دلیل', tags: 'برچسب' } as const;

const tooLong = (what: string, length: number, limit: number): string =>
  `طول ${what} ${number(length)} نویسه است؛ حداکثر ${number(limit)} نویسه ممکن است.`;

const notStorable = (what: string): string =>
  `در ${what} نویسه‌ای هست که ذخیره نمی‌شود. لطفاً نویسه‌های نامرئی را پاک کنید.`;

export const categoryNames: CategoryNames = {
  promoter: { one: 'مروج', many: 'مروجان' },
  passive: { one: 'خنثی', many: 'افراد خنثی' },
  detractor: { one: 'منتقد', many: 'منتقدان' },
};

export const reliabilityNames: ReliabilityNames = {
  none: 'هنوز پاسخی نیست',
  'very-low': 'پاسخ‌ها بسیار کم است',
  low: 'پاسخ‌ها کم است',
  ok: 'پاسخ‌ها کافی است',
};

export const verdicts: VerdictSentences = {
  rose: ({ before, after }) =>
    `امتیاز از ${points(before)} به ${points(after)} افزایش یافته است؛ بعید است این افزایش تصادفی باشد.`,
  fell: ({ before, after }) =>
    `امتیاز از ${points(before)} به ${points(after)} کاهش یافته است؛ بعید است این کاهش تصادفی باشد.`,
  'no-change-shown': ({ before, after, smallestDetectable }) =>
    `امتیاز پیش‌تر ${points(before)} بود و اکنون ${points(after)} است؛ این تفاوت می‌تواند تصادفی باشد.`
    + (smallestDetectable === null ? '' : ` تغییری در حدود ${number(Math.ceil(smallestDetectable))} یا بیشتر به احتمال زیاد دیده می‌شد.`),
  'too-few-answers': () => 'تعداد پاسخ‌ها برای داوری دربارهٔ تغییر امتیاز کافی نیست.',
};

export const messages: Messages = {
  'score/missing': () => 'امتیاز وارد نشده است.',
  'score/not-a-number': () => 'امتیاز عدد نیست. لطفاً آن را با رقم بنویسید.',
  'score/not-whole': ({ value }) => `امتیاز ${number(value)} عدد صحیح نیست.`,
  'score/out-of-range': ({ value, lowest, highest }) =>
    `امتیاز ${number(value)} بیرون از بازهٔ ${number(lowest)} تا ${number(highest)} است.`,

  'attributes/not-a-record': () => 'ویژگی‌ها باید فهرستی از نام و مقدار باشند.',
  'attributes/too-many': ({ count, limit }) =>
    `تعداد ویژگی‌ها ${number(count)} است؛ حداکثر ${number(limit)} ویژگی ممکن است.`,
  'attributes/name-malformed': ({ limit }) =>
    `نام یکی از ویژگی‌ها خالی، بیش از اندازه بلند یا ذخیره‌نشدنی است؛ نام حداکثر ${number(limit)} نویسه دارد.`,
  'attributes/too-long': ({ name, length, limit }) => tooLong(`ویژگی ${quoted(name)}`, length, limit),
  'attributes/not-plain': ({ name }) => `مقدار ویژگی ${quoted(name)} باید متن، عدد یا بله/خیر باشد.`,

  'response/comment-too-long': ({ length, limit }) => tooLong(fields.comment, length, limit),
  'response/date-unreadable': () => 'تاریخ پاسخ خوانا نیست.',
  'response/date-out-of-range': () => 'تاریخ پاسخ پیش از سال ۲۰۰۰ میلادی یا در آینده است.',
  'response/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'response/text-not-storable': ({ field }) => notStorable(fields[field]),
  'response/too-many-values': ({ field, count, limit }) =>
    `این پاسخ ${number(count)} ${lists[field]} دارد؛ حداکثر ${number(limit)} ${lists[field]} ممکن است.`,
  'response/exclusion-reason-missing': () => 'لطفاً بنویسید چرا این پاسخ نباید به حساب بیاید.',
  'response/not-found': () => 'چنین پاسخی یافت نشد.',
  'response/edit-window-over': ({ days }) => `بیش از ${number(days)} روز از این پاسخ گذشته است و دیگر نمی‌توان آن را تغییر داد.`,

  'customer/unidentified': () => 'لطفاً شناسهٔ بیرونی، نشانی ایمیل یا شمارهٔ تلفن را وارد کنید.',
  'customer/email-invalid': () => 'نشانی ایمیل معتبر نیست.',
  'customer/phone-invalid': () => 'شمارهٔ تلفن معتبر نیست. لطفاً آن را با + و کد کشور بنویسید.',
  'customer/time-zone-unknown': () => 'منطقهٔ زمانی شناخته نشد. یک نمونهٔ درست: Asia/Tehran',
  'customer/locale-unknown': () => 'کد زبان معتبر نیست. یک نمونهٔ درست: fa-IR',
  'customer/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'customer/text-not-storable': ({ field }) => notStorable(fields[field]),
  'customer/not-found': () => 'چنین مشتری‌ای یافت نشد.',
  'customer/ambiguous': () => 'این شناسه‌ها به دو مشتری متفاوت تعلق دارند. چیزی تغییر نکرد.',

  'survey/name-missing': () => 'لطفاً برای نظرسنجی نامی بنویسید.',
  'survey/question-missing': () => 'لطفاً پرسش نظرسنجی را بنویسید.',
  'survey/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'survey/text-not-storable': ({ field }) => notStorable(fields[field]),
  'survey/not-found': () => 'چنین نظرسنجی‌ای یافت نشد.',
  'survey/name-taken': () => 'نظرسنجی دیگری همین نام را دارد. لطفاً نام دیگری انتخاب کنید.',

  'idempotency/key-malformed': ({ limit }) =>
    `کلید تکرار (idempotency) باید بین ${number(1)} تا ${number(limit)} نویسه داشته باشد.`,
  'idempotency/key-reused': () => 'این کلید تکرار (idempotency) پیش‌تر با محتوای دیگری به کار رفته است.',

  'batch/empty': () => 'فهرست خالی است. لطفاً دست‌کم یک مورد بفرستید.',
  'batch/too-large': ({ count, limit }) =>
    `فهرست ${number(count)} مورد دارد؛ هر بار حداکثر ${number(limit)} مورد ممکن است.`,

  'api-key/name-missing': () => 'لطفاً برای کلید نامی بنویسید.',
  'api-key/name-too-long': ({ limit }) =>
    `نام کلید بیش از اندازه بلند یا ذخیره‌نشدنی است؛ نام حداکثر ${number(limit)} نویسه دارد.`,
  'api-key/scopes-missing': () => 'لطفاً مشخص کنید این کلید چه دسترسی‌هایی دارد.',
  'api-key/not-found': () => 'چنین کلیدی یافت نشد.',
  'api-key/already-revoked': () => 'این کلید پیش‌تر باطل شده است.',

  'import/csv-malformed': ({ line }) =>
    `فایل از سطر ${number(line)} به بعد خوانا نیست. لطفاً علامت‌های نقل‌قول آن را بررسی کنید.`,
  'import/column-missing': ({ column }) => `ستون ${quoted(column)} در فایل نیست.`,
  'import/column-count': ({ expected, got }) =>
    `تعداد ستون‌ها ${number(got)} است، نه ${number(expected)}.`,
  'import/date-unreadable': ({ format }) => `تاریخ به شکل ${quoted(format)} نوشته نشده است.`,
  'import/source-id-repeated': () => 'ردیف دیگری پیش از این همین شناسه را دارد.',
  'import/file-empty': () => 'فایل خالی است و حتی سطری با نام ستون‌ها ندارد.',
  'import/column-repeated': ({ column }) => `فایل دو ستون با نام ${quoted(column)} دارد. لطفاً نام یکی را تغییر دهید.`,
  'import/encoding-invalid': ({ line, encoding }) =>
    `سطر ${number(line)} متنی با کدگذاری ${quoted(encoding)} نیست. لطفاً کدگذاری فایل را مشخص کنید.`,
  'import/row-too-long': ({ line, limit }) =>
    `ردیفی که از سطر ${number(line)} آغاز می‌شود از ${number(limit)} بایت بلندتر است. لطفاً بررسی کنید که علامت نقل‌قولی باز نمانده باشد.`,
  'import/rescaling-unknown': () => 'امتیاز با قاعده‌ای تبدیل شده است که اینجا شناخته نیست.',
  'import/rescaling-differs': ({ score }) =>
    `بنا بر قاعدهٔ تبدیل، امتیاز ${number(score)} به دست می‌آید، نه امتیاز این ردیف.`,
  'import/truth-unreadable': () => 'این مقدار باید true یا false باشد.',
  'import/source-id-malformed': ({ limit }) =>
    `شناسه بیش از ${number(limit)} نویسه دارد، یا نویسه‌ای که ذخیره‌شدنی نیست.`,
  'import/interrupted': () =>
    'ورود داده‌ها ناتمام ماند. لطفاً آن را با همان فایل دوباره آغاز کنید؛ هیچ ردیفی دو بار ذخیره نمی‌شود.',
  'import/survey-changed': () =>
    'هنگام خواندن فایل، پرسش‌های نظرسنجی تغییر کرد یا نظرسنجی بسته شد. چیزی ذخیره نشد. لطفاً نظرسنجی را ببینید و فایل را دوباره وارد کنید.',
  'import/label-mismatch': ({ category }) =>
    `گروهی که در ردیف آمده با امتیاز آن نمی‌خواند. ملاک امتیاز است: ${categoryNames[category].one}.`,
  'import/not-found': () => 'چنین ورود داده‌ای یافت نشد.',
  'import/already-undone': () => 'این ورود داده پیش‌تر برگردانده شده است.',

  ...calendars,
  ...rules,
  ...publishing,
  ...cases,
  ...interactions,
  ...consents,
};
