import type { BusinessHoursRefusal } from '../../calendars/business-calendar.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

export const calendars: MessagesOf<BusinessHoursRefusal> = {
  'calendar/time-zone-unknown': () => 'ไม่รู้จักเขตเวลานี้ ตัวอย่างเขตเวลาที่รู้จักคือ Asia/Bangkok',
  'calendar/no-hours': () => 'ไม่มีวันใดในสัปดาห์ที่มีเวลาทำการ กรุณาระบุเวลาทำการอย่างน้อยหนึ่งวัน',
  'calendar/hours-malformed': ({ on }) => `อ่านเวลาทำการของ ${quoted(on)} ไม่ได้ ตัวอย่างคือ 09:00 ถึง 18:00`,
  'calendar/day-malformed': ({ day }) => `ไม่มีวันที่ ${quoted(day)} ตัวอย่างวันที่คือ 2026-12-25`,
};
