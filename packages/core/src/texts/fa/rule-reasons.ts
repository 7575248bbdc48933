import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import { factWording, type RuleReasonSentences } from '../rule-reason.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { actual, asked } = factWording(wording, { yes: 'بله', no: 'خیر', hidden: '(پنهان)' });

const answers = (answer: boolean | null): string => (answer === null ? 'نامعلوم' : answer ? 'بله' : 'خیر');

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `مقدار ${quoted(path)} قابل استفاده نیست؛ مورد انتظار: ${expected}. لطفاً آن را اصلاح کنید.`,
  'rule/name-unknown': ({ path, what }) => `نام ${quoted(path)} ناشناخته است (${what}). لطفاً املای آن را بررسی کنید.`,
  'rule/too-large': ({ path, what, limit }) =>
    `مقدار موارد در ${quoted(path)} زیاد است (${what})؛ حداکثر ${number(limit)}.`,
  'rule/id-repeated': ({ path }) => `آنچه در ${quoted(path)} آمده پیش‌تر استفاده شده است. لطفاً مورد دیگری انتخاب کنید.`,
  'rule/replay-differs': ({ path }) => `با تکرار تصمیم از روی داده‌های ذخیره‌شده، نتیجه در ${quoted(path)} متفاوت است.`,
};

export const ruleReasons: RuleReasonSentences = {
  conditions: {
    factMissing: ({ path }) => `مقدار ${quoted(path)} معلوم نیست.`,
    factPresent: ({ path }) => `مقدار ${quoted(path)} معلوم است.`,
    factAbsent: ({ path }) => `مقدار ${quoted(path)} معلوم نیست.`,
    factFits: (reason) => `مقدار ${quoted(reason.path)} برابر ${actual(reason.actual)} است و با ${asked(reason)} سازگار است.`,
    factDiffers: (reason) =>
      `مقدار ${quoted(reason.path)} برابر ${actual(reason.actual)} است و با ${asked(reason)} سازگار نیست.`,
    parts: ({ holding, failing, unknown, needed }) =>
      `بخش‌های برقرار: ${number(holding)}؛ نابرقرار: ${number(failing)}؛ نامعلوم: ${number(unknown)}. لازم: ${number(needed)}.`,
    kindAnswered: ({ kind, answer }) => `پاسخ ${quoted(kind)}: ${answers(answer)}.`,
  },
  outcomes: {
    fired: () => 'قاعده اجرا شد.',
    conditionFalse: () => 'شرط برقرار نیست.',
    conditionUnknown: () => 'اطلاعات برای داوری دربارهٔ شرط کافی نیست.',
    notYetStarted: () => 'زمان این قاعده هنوز نرسیده است.',
    ended: () => 'زمان این قاعده به پایان رسیده است.',
    holdout: () => 'این مشتری در گروه مقایسه است و قاعده برای او اجرا نمی‌شود.',
    otherEvent: () => 'این قاعده منتظر رویداد دیگری است.',
    outbidBy: ({ by }) => `قاعدهٔ ${quoted(by)} مقدم بود.`,
    excludedBy: ({ by }) => `قاعدهٔ ${quoted(by)} این قاعده را کنار می‌گذارد.`,
    capReached: ({ cap, limit }) =>
      cap === 'total'
        ? `این قاعده در مجموع حداکثر ${number(limit)} بار اجرا می‌شود و این تعداد پر شده است.`
        : `این قاعده برای هر مشتری حداکثر ${number(limit)} بار اجرا می‌شود و این تعداد پر شده است.`,
    inputMissing: ({ name }) => `شرط برقرار است، اما مقدار ${quoted(name)} معلوم نیست.`,
  },
};
