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
    `ทำขั้นตอนนี้ไม่ได้เมื่อเคสอยู่ในสถานะ ${quoted(of(status))} ทำได้จาก: ${needed.map(of).join(', ')}`,
  'case/not-owner': () => 'เคสนี้มีผู้รับผิดชอบคนอื่น ซึ่งส่งมอบเคสต่อได้',
  'case/text-malformed': ({ field, fault, limit }) =>
    fault === 'missing'
      ? `ยังไม่ได้ระบุ${fields[field]}`
      : `${fields[field]}ยาวเกินไปหรือจัดเก็บไม่ได้ ได้ไม่เกิน ${number(limit)} อักขระ`,
  'case/unchanged': ({ what }) =>
    what === 'owner' ? 'บุคคลนี้รับผิดชอบเคสนี้อยู่แล้ว' : 'คำตอบนี้อยู่ในเคสนี้แล้ว',
  'case/waiting': () => 'เคสนี้กำลังรอลูกค้าอยู่แล้ว',
  'case/not-waiting': () => 'เคสนี้ไม่ได้กำลังรอลูกค้า',
  'case/wait-out-of-range': () =>
    `การรอต้องสิ้นสุดในอนาคต และรวมทั้งเคสได้ไม่เกิน ${number(14)} วัน กรุณาเลือกวันที่เร็วขึ้น`,
  'case/too-few-attempts': ({ attempts, needed }) =>
    `พยายามติดต่อลูกค้าแล้ว ${number(attempts)} ครั้ง ต้องมี ${number(needed)} ครั้ง`,
  'case/answer-too-early': () => 'ลูกค้าตอบก่อนการสอบถามซ้ำ',
  'case/cause-unknown': () => 'สาเหตุนี้ไม่อยู่ในรายการของคุณ',
  'case/taxonomy-malformed': ({ path }) => `ในรายการสาเหตุ ${quoted(path)} ขาด ซ้ำ หรือยาวเกินไป`,
  'case/apology-granted': () => 'เหตุการณ์นี้ได้รับการชดเชยแล้ว',
  'case/apology-too-large': () => 'ค่าชดเชยเกินเพดานหรืองบประมาณ กรุณาเลือกจำนวนที่น้อยลง',
  'case/second-person-needed': () =>
    'ลูกค้ารายนี้เพิ่งได้รับการชดเชย ครั้งนี้ต้องให้บุคคลที่สองอนุมัติ',
};
