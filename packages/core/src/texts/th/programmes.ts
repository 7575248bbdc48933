import type { AnyProgrammeRefusal } from '../../programmes/programme-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { quoted } = wording;

const faults = { missing: 'ขาดหายไป', unknown: 'ไม่รู้จัก', malformed: 'ใช้ไม่ได้' } as const;

const parts = {
  points: 'แต้ม', voucher: 'บัตรส่วนลด', tier: 'ระดับ', referral: 'การแนะนำเพื่อน', 'stamp-card': 'บัตรสะสมตรา',
} as const;

export const programmes: MessagesOf<AnyProgrammeRefusal> = {
  'programme/malformed': ({ path, fault }) => `ช่อง ${quoted(path)} ของโปรแกรม${faults[fault]} กรุณาแก้ไข`,
  'programme/part-refused': ({ path }) => `ใช้โปรแกรมนี้ไม่ได้เพราะส่วน ${quoted(path)} กรุณาแก้ไขส่วนนั้น`,
  'programme/name-unknown': ({ path, what }) =>
    `ส่วน ${quoted(path)} ให้สิ่งที่โปรแกรมไม่มี (${parts[what]}) กรุณาเพิ่มหรือนำออก`,
  'programme/customer-missing': () => 'กฎนี้ให้บางอย่างแก่ลูกค้า แต่เหตุการณ์ไม่ได้ระบุลูกค้า โปรดผูกกฎกับเหตุการณ์ที่ระบุลูกค้า',
};
