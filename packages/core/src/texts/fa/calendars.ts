import type { BusinessHoursRefusal } from '../../calendars/business-calendar.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

export const calendars: MessagesOf<BusinessHoursRefusal> = {
  'calendar/time-zone-unknown': () => 'منطقهٔ زمانی ناشناخته است. نمونه‌ای شناخته‌شده: Asia/Tehran.',
  'calendar/no-hours': () => 'هیچ روزی از هفته ساعت کاری ندارد. لطفاً دست‌کم برای یک روز ساعت کاری بنویسید.',
  'calendar/hours-malformed': ({ on }) => `ساعت کاری ${quoted(on)} خوانده نمی‌شود. نمونه: از 09:00 تا 18:00.`,
  'calendar/day-malformed': ({ day }) => `روز ${quoted(day)} وجود ندارد. نمونهٔ یک روز: 2026-12-25.`,
};
