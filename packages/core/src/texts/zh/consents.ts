import type { ConsentRefusal } from '../../consents/check-consent.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const consents: MessagesOf<ConsentRefusal> = {
  'consent/channel-malformed': ({ limit }) => `渠道须为代码，例如 sms：小写拉丁字母、数字和连字符，最多 ${number(limit)} 个字符。`,
  'consent/source-missing': () => '请说明同意的来源，例如结账表单。',
  'consent/source-too-long': ({ length, limit }) => `同意的来源共有 ${number(length)} 个字符，最多允许 ${number(limit)} 个。`,
  'consent/source-not-storable': () => '同意的来源含有无法保存的字符，请您删除不可见字符。',
  'consent/date-unreadable': () => '无法识别同意的日期。',
  'consent/date-out-of-range': () => '同意的日期早于 2000 年或晚于当前时间。',
};
