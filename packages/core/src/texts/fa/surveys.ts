import type { ExpectedAnswer } from '../../surveys/survey-refusal.js';
import type { SurveyStatus } from '../../surveys/survey-status.js';
import type { AnySurveyRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const expectedAnswers: Readonly<Record<ExpectedAnswer, string>> = {
  rating: 'عددی صحیح از ۰ تا ۱۰',
  option: 'گزینه‌های همین پرسش',
  'one-option': 'فقط یک گزینه',
  text: 'متنی که بیش از حد بلند نباشد',
  'yes-or-no': 'بله یا خیر',
  address: 'نشانی ایمیل، یا شماره تلفن با + و کد کشور',
};

const statuses: Readonly<Record<SurveyStatus, string>> = {
  draft: 'پیش‌نویس',
  live: 'فعال',
  paused: 'متوقف',
  closed: 'بسته',
};

export const surveys: MessagesOf<AnySurveyRefusal> = {
  'survey/nps-question-count': ({ count }) => `این نظرسنجی ${number(count)} پرسش NPS دارد؛ باید دقیقاً یکی داشته باشد.`,
  'survey/condition-looks-ahead': ({ path, question }) =>
    `شرط ${quoted(path)} به پاسخ ${quoted(question)} نیاز دارد که هنوز معلوم نیست. لطفاً از پرسشی پیش از آن استفاده کنید.`,
  'survey/variants-overlap': ({ path, score }) => `متن ${quoted(path)} برای امتیاز ${number(score)} است که متن دیگری پیش‌تر برای آن نوشته شده است.`,
  'survey/composite-of-one': ({ question }) => `فقط پرسش ${quoted(question)} در شاخص ترکیبی حساب می‌شود؛ دست‌کم دو پرسش لازم است.`,
  'survey/placeholder-unknown': ({ path, placeholder }) => `جای‌نگهدار ${quoted(placeholder)} در ${quoted(path)} وجود ندارد.`,
  'survey/placeholder-without-fallback': ({ path, placeholder }) =>
    `جای‌نگهدار ${quoted(placeholder)} در ${quoted(path)} برای زمانی که مقدارش معلوم نیست متن جایگزین می‌خواهد، مانند {{${placeholder}|…}}.`,
  'survey/answer-unfit': ({ question, expected }) => `پاسخ ${quoted(question)} قابل استفاده نیست؛ مورد انتظار: ${expectedAnswers[expected]}.`,
  // Its id is not repeated: it came from whoever sent the answers.
  'survey/question-unknown': () => 'این نظرسنجی چنین پرسشی ندارد.',
  'survey/status-unreachable': ({ from, to }) => `وضعیت نظرسنجی «${statuses[from]}» است و نمی‌تواند «${statuses[to]}» شود.`,
  'survey/version-not-found': ({ number: version }) => `این نظرسنجی نسخهٔ ${number(version)} ندارد.`,
  'survey/closed': () => 'نظرسنجی بسته شده است. برای پرسیدن دوباره، از آن رونوشتی بسازید.',
  'survey/saved-meanwhile': () => 'در این میان کس دیگری این نظرسنجی را ذخیره کرده است. چیزی از نوشتهٔ او جایگزین نشد؛ لطفاً پیش از ذخیرهٔ نوشتهٔ خود، آن را ببینید.',
  'survey/translations-missing': ({ missing }) =>
    `تعداد ترجمه‌های ناقص: ${number(missing.length)}. نخستین مورد ${quoted(missing[0]?.path ?? '')} به زبان ${quoted(missing[0]?.language ?? '')} است.`,
  'survey/reasons-unknown': ({ codes }) => `این دلیل‌ها در فضای کاری ارائه نمی‌شوند: ${codes.map(quoted).join('، ')}.`,
  'survey/reasons-in-use': ({ codes }) =>
    `این دلیل‌ها در پاسخ‌ها یا نظرسنجی‌ها به کار رفته‌اند: ${codes.map(quoted).join('، ')}. به‌جای حذف، آن‌ها را کنارگذاشته علامت بزنید.`,
};
