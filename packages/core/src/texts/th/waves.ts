import type { WaveStatus } from '../../invitations/change-wave-status.js';
import type { WaveRefusal } from '../../invitations/wave-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const statusNames: Readonly<Record<WaveStatus, string>> = { running: 'กำลังดำเนินการ', paused: 'หยุดชั่วคราว', cancelled: 'ยกเลิกแล้ว' };

const fieldNames = { weeks: 'จำนวนสัปดาห์', hour: 'ชั่วโมง' } as const;

export const waves: MessagesOf<WaveRefusal> = {
  'wave/day-malformed': () => 'ไม่มีวันดังกล่าว โปรดเขียนในรูปแบบ 2026-11-30',
  'wave/day-past': ({ earliest }) => `รายชื่อเริ่มในอดีตไม่ได้ เริ่มได้เร็วที่สุดในวันที่ ${quoted(earliest)}`,
  'wave/day-too-far': ({ latest }) => `รายชื่อเริ่มล่วงหน้าได้ไม่เกินสองปี เริ่มได้ช้าที่สุดในวันที่ ${quoted(latest)}`,
  'wave/out-of-range': ({ field, lowest, highest }) => `${fieldNames[field]}ต้องเป็นจำนวนเต็มตั้งแต่ ${number(lowest)} ถึง ${number(highest)}`,
  'wave/not-possible': ({ status, to }) => `รายชื่อที่มีสถานะ ${quoted(statusNames[status])} เปลี่ยนเป็น ${quoted(statusNames[to])} ไม่ได้`,
  'wave/not-found': () => 'ไม่มีรายชื่อนี้',
  'wave/without-day': () => 'วันเหล่านี้เป็นวันหยุดทั้งหมด โปรดเลือกจำนวนสัปดาห์ให้มากขึ้น',
  'wave/without-customer': () => 'ไม่มีลูกค้าในรายชื่อ จึงไม่มีใครถูกถาม',
  'wave/without-trigger': () => 'โปรดกำหนดก่อนว่าแบบสำรวจนี้ถามอย่างไร',
  'wave/survey-not-live': () => 'เฉพาะแบบสำรวจที่เปิดใช้งานเท่านั้นที่ส่งคำเชิญ โปรดเปิดใช้งานก่อน',
};
