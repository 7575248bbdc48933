import type { AttributesRefusal } from '../../attributes/check-attributes.js';
import type {
  InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, RefundRefusal,
} from '../../interactions/interaction-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const fields = { externalId: '外部编号', branch: '门店', staff: '员工', product: '产品', channel: '渠道' } as const;

const over = {
  completed: '此互动已完成。',
  refunded: '此互动已退款。',
  cancelled: '此互动已取消。',
} as const;

export const interactions: MessagesOf<
  Exclude<InteractionRefusal, AttributesRefusal> | InteractionEndingRefusal | RefundRefusal | InteractionNotFound
> = {
  'interaction/type-missing': () => '请填写互动的类型，例如 purchase。',
  'interaction/type-malformed': ({ limit }) => `互动类型须为代码，例如 support-call：小写拉丁字母、数字和连字符，最多 ${number(limit)} 个字符。`,
  'interaction/text-too-long': ({ field, length, limit }) => `互动的${fields[field]}共有 ${number(length)} 个字符，最多允许 ${number(limit)} 个。`,
  'interaction/text-not-storable': ({ field }) => `互动的${fields[field]}含有无法保存的字符，请您删除不可见字符。`,
  'interaction/date-unreadable': () => '无法识别互动的日期。',
  'interaction/date-out-of-range': () => '互动的日期晚于当前时间、早于 2000 年，或早于它所依据的事件。',
  'interaction/amount-malformed': () => '金额须为最小货币单位的整数，例如分。',
  'interaction/currency-malformed': () => '货币须为三个大写拉丁字母，例如 CNY。',
  'interaction/amount-unknown': () => '此互动没有金额，因此无法退还其中一部分。',
  'interaction/currency-differs': ({ currency }) => `此互动以${quoted(currency)}支付。`,
  'interaction/refund-too-large': () => '该金额超过剩余金额。请选择较小的金额。',
  'interaction/already-over': ({ status }) => over[status],
  'interaction/not-found': () => '没有这个互动。',
};
