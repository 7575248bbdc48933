import type { CaseRefusal } from '../../cases/case-refusal.js';
import type { CaseStatus } from '../../cases/case-status.js';
import type { CaseStatusNames, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const caseStatusNames: CaseStatusNames = {
  opened: 'เปิด',
  contacted: 'ติดต่อลูกค้าแล้ว',
  causeConfirmed: 'ยืนยันสาเหตุแล้ว',
  remedied: 'แก้ไขแล้ว',
  resurveyed: 'สอบถามซ้ำแล้ว',
  recovered: 'ได้ลูกค้ากลับมา',
  notRecovered: 'ไม่ได้ลูกค้ากลับมา',
  closedWithoutContact: 'ปิดโดยไม่ได้ติดต่อ',
};

const of = (status: CaseStatus): string => caseStatusNames[status];

const fields = { note: 'บันทึก', reason: 'เหตุผล', remedy: 'การแก้ไข' } as const;

export const cases: MessagesOf<CaseRefusal> = {
  'case/status': ({ status, needed }) =>
    `ทำขั้นตอนนี้ไม่ได้ เพราะสถานะของเคสคือ ${quoted(of(status))} เคสต้องอยู่ในสถานะใดสถานะหนึ่งต่อไปนี้: ${needed.map(of).join(', ')}`,
  'case/not-owner': () => 'เคสนี้มีผู้รับผิดชอบคนอื่นอยู่แล้ว ผู้นั้นดำเนินการเองหรือส่งมอบเคสต่อได้',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `ยังไม่ได้ระบุ${fields[field]} กรุณาเขียนเป็นข้อความ`
      : `${fields[field]}ยาวเกินไปหรือจัดเก็บไม่ได้ ได้ไม่เกิน ${number(limit)} อักขระ`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'บุคคลนี้รับผิดชอบเคสนี้อยู่แล้ว' : 'คำตอบนี้อยู่ในเคสนี้แล้ว',
  'case/waiting': () => 'เคสนี้กำลังรอลูกค้าอยู่แล้ว กรุณาสิ้นสุดการรอครั้งนั้นก่อน',
  'case/not-waiting': () => 'เคสนี้ไม่ได้กำลังรอลูกค้า',
  'case/wait-out-of-range': () =>
    'การรอต้องสิ้นสุดในอนาคต และการรอทั้งหมดของเคสหนึ่งรวมกันได้ไม่เกิน 14 วัน กรุณาเลือกวันที่เร็วขึ้น',
  'case/too-few-attempts': ({ attempts, needed }) =>
    `พยายามติดต่อลูกค้าแล้ว ${number(attempts)} ครั้ง ต้องมีอย่างน้อย ${number(needed)} ครั้ง`,
  'case/answer-too-early': () =>
    'ลูกค้าตอบก่อนการสอบถามซ้ำ จึงใช้คำตอบนี้ตัดสินเคสไม่ได้',
  'case/cause-unknown': () => 'สาเหตุนี้ไม่อยู่ในรายการของคุณ กรุณาเลือกจากรายการ',
  'case/taxonomy-malformed': ({ path }) =>
    `รายการสาเหตุมีข้อผิดพลาดที่ ${quoted(path)} มีบางอย่างขาด ซ้ำ หรือยาวเกินไป`,
  'case/apology-granted': () => 'ลูกค้ารายนี้ได้รับการชดเชยสำหรับเหตุการณ์นี้แล้ว',
  'case/apology-too-large': () =>
    'ค่าชดเชยสูงกว่าที่กำหนดหรือเกินงบประมาณ กรุณาเลือกจำนวนที่น้อยลง',
  'case/second-person-needed': () =>
    'ลูกค้ารายนี้เพิ่งได้รับการชดเชยไปไม่นาน กรุณาให้บุคคลที่สองอนุมัติครั้งนี้',
};
