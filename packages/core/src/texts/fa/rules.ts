import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `مقدار ${quoted(path)} قابل استفاده نیست؛ مورد انتظار: ${expected}. لطفاً آن را اصلاح کنید.`,
  'rule/name-unknown': ({ path, what }) => `نام ${quoted(path)} ناشناخته است (${what}). لطفاً املای آن را بررسی کنید.`,
  'rule/too-large': ({ path, what, limit }) =>
    `مقدار موارد در ${quoted(path)} زیاد است (${what})؛ حداکثر ${number(limit)}.`,
  'rule/id-repeated': ({ path }) => `آنچه در ${quoted(path)} آمده پیش‌تر استفاده شده است. لطفاً مورد دیگری انتخاب کنید.`,
  'rule/replay-differs': ({ path }) => `با تکرار تصمیم از روی داده‌های ذخیره‌شده، نتیجه در ${quoted(path)} متفاوت است.`,
};
