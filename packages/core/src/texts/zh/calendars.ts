import type { BusinessHoursRefusal } from '../../calendars/business-calendar.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

export const calendars: MessagesOf<BusinessHoursRefusal> = {
  'calendar/time-zone-unknown': () => '时区未知。已知时区的例子：Asia/Shanghai。',
  'calendar/no-hours': () => '一周中没有任何一天设置营业时间。请至少为一天设置营业时间。',
  'calendar/hours-malformed': ({ on }) => `${quoted(on)}的营业时间无法识别。示例：09:00 至 18:00。`,
  'calendar/day-malformed': ({ day }) => `日期${quoted(day)}不存在。日期示例：2026-12-25。`,
};
