import type { ContactBudgetRefusal } from '../../invitations/check-contact-budget.js';
import type { ContactOutranked, ContactRefusal } from '../../invitations/contact-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const tooSoon = {
  guard: 'เพิ่งติดต่อลูกค้ารายนี้ไปไม่ถึงหนึ่งวัน',
  quarantine: 'ลูกค้ารายนี้เพิ่งได้รับแบบสำรวจเมื่อไม่นานมานี้',
  answer: 'ลูกค้ารายนี้เพิ่งตอบแบบสำรวจเมื่อไม่นานมานี้',
  decline: 'ลูกค้ารายนี้เพิ่งปฏิเสธแบบสำรวจเมื่อไม่นานมานี้',
  reminder: 'ยังเร็วเกินไปที่จะส่งคำเตือน',
} as const;

export const invitations: MessagesOf<ContactBudgetRefusal | ContactRefusal | ContactOutranked> = {
  'contact-budget/malformed': ({ path }) => `อ่านการตั้งค่าการติดต่อลูกค้าไม่ได้${path === '' ? '' : `ที่ ${quoted(path)}`}`,
  'contact-budget/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)} ต้องเป็นจำนวนเต็มตั้งแต่ ${number(lowest)} ถึง ${number(highest)}`,
  'contact-budget/kind-unknown': () => 'ข้อจำกัดหนึ่งระบุประเภทการติดต่อที่ไม่มีอยู่ กรุณาเลือกจากรายการ',
  'contact-budget/quiet-hours-malformed': () =>
    'อ่านช่วงเวลางดรบกวนไม่ได้ หรือช่วงเวลานั้นครอบคลุมทั้งวัน ตัวอย่างคือ 21:00 ถึง 09:00',
  'contact/too-soon': ({ since }) => tooSoon[since],
  'contact/limit-reached': ({ atMost, days }) =>
    `ส่งข้อความประเภทนี้ครบตามจำนวนแล้ว คือ ${number(atMost)} ครั้งใน ${number(days)} วัน`,
  'contact/quiet-hours': () => 'ขณะนี้เป็นช่วงเวลางดรบกวนของลูกค้า กรุณารอจนกว่าจะพ้นช่วงนั้น',
  'contact/unsubscribed': () => 'ลูกค้ายกเลิกการรับข้อความประเภทนี้แล้ว',
  'contact/case-open': () => 'ข้อร้องเรียนของลูกค้ารายนี้ยังไม่ปิด กรุณาจัดการให้เสร็จก่อน',
  'contact/nothing-to-remind': () =>
    'ไม่มีสิ่งที่ต้องเตือน คำถามยังไม่ได้ส่ง จบไปแล้ว หรือส่งคำเตือนครบแล้ว',
  'contact/outranked': () => 'มีข้อความที่สำคัญกว่าต้องส่งถึงลูกค้ารายนี้ก่อน',
};
