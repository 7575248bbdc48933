import type { PointsRefusal } from '../../points/points-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const things = { lot: 'การได้รับ', hold: 'การจอง', spend: 'การใช้' } as const;

const closed = { captured: 'ถูกใช้ไปแล้ว', released: 'ถูกยกเลิกแล้ว', timedOut: 'หมดเวลาแล้ว' } as const;

export const ledger: MessagesOf<PointsRefusal> = {
  'points/programme-malformed': ({ path }) => `ใช้กติกาคะแนนนี้ไม่ได้${path === '' ? '' : ` กรุณาแก้ไข ${quoted(path)}`}`,
  'points/currency-unknown': () => 'โปรแกรมนี้ไม่มีคะแนนชื่อนี้',
  'points/amount-out-of-range': ({ limit }) => `จำนวนคะแนนต้องอยู่ระหว่าง 1 ถึง ${number(limit)}`,
  'points/insufficient': ({ available, requested }) => `ต้องใช้ ${number(requested)} คะแนน แต่มีให้ใช้ ${number(available)} คะแนน`,
  'points/not-found': ({ what }) => `ไม่พบ${things[what]}คะแนนรายการนี้ของสมาชิก`,
  'points/hold-closed': ({ status }) => `คะแนนที่จองไว้${closed[status]} กรุณาจองใหม่`,
  'points/not-pending': () => 'คะแนนนี้ไม่ได้รอดำเนินการแล้ว จึงทำรายการนี้ไม่ได้',
  'points/beyond-original': ({ left }) => `เกินจำนวนที่เหลือของรายการเดิม ซึ่งเหลือ ${number(left)} คะแนน`,
  'points/out-of-order': () => 'มีรายการที่ใหม่กว่าของสมาชิกนี้แล้ว กรุณาลองอีกครั้งด้วยเวลาปัจจุบัน',
  'points/opened-before': () => 'นำเข้ายอดยกมาของสมาชิกนี้แล้ว',
  'points/same-member': () => 'โอนคะแนนให้ตนเองไม่ได้',
  'points/reason-missing': ({ field }) => (field === 'actor' ? 'กรุณาระบุผู้ปรับคะแนน' : 'กรุณาระบุเหตุผลของการปรับคะแนน'),
};
