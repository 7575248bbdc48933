import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const unchanged = (): string => 'ไม่มีอะไรเปลี่ยน สถานะเป็นเช่นนี้อยู่แล้วหรือสิ้นสุดแล้ว';

const malformed = ({ path }: { readonly path: string }): string => `ใช้โปรแกรมนี้ไม่ได้${path === '' ? '' : ` กรุณาตรวจสอบ ${quoted(path)}`}`;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'นี่ไม่ใช่หมายเลขบัตร กรุณาตรวจสอบทุกหลัก',
  'card/not-active': () => 'บัตรนี้ถูกระงับ ถูกแทนที่ หรือถูกปิดแล้ว กรุณาใช้บัตรอื่น',
  'card/change-refused': unchanged,
  'membership/not-active': () => 'สมาชิกภาพถูกระงับหรือสิ้นสุดแล้ว',
  'membership/change-refused': unchanged,
  'membership/in-household': () => 'สมาชิกอยู่ในครัวเรือน กรุณาออกจากครัวเรือนก่อน',
  'membership/merge-refused': () =>
    'รวมสมาชิกภาพนี้ไม่ได้ รายการหนึ่งสิ้นสุดหรือถูกระงับเพราะทุจริต หรืออยู่คนละโปรแกรมหรือครัวเรือน',
  'household/full': ({ limit }) => `ครัวเรือนมีสมาชิก ${number(limit)} คนและเต็มแล้ว`,
  'household/not-possible': () =>
    'ครัวเรือนมีไว้สำหรับสมาชิกโปรแกรมเดียวกันที่ไม่อยู่ในครัวเรือนอื่น เจ้าของเป็นผู้ตัดสินใจและออกเป็นคนสุดท้าย',
  'household/limit-reached': ({ left }) => `รอบนี้ใช้คะแนนของครัวเรือนได้อีกเพียง ${number(left)} คะแนน`,
  'tier/programme-malformed': malformed,
  'tier/not-rising': ({ tier, measure }) => `ระดับ ${quoted(tier)} ต้องกำหนด ${quoted(measure)} สูงกว่าระดับที่ต่ำกว่า`,
  'tier/unknown': () => 'ไม่มีระดับนี้',
  'stamp-card/programme-malformed': malformed,
  'stamp-card/day-full': ({ limit }) => `ให้แสตมป์ของวันนี้ครบ ${number(limit)} ดวงแล้ว`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open' ? `บัตรแสตมป์ยังไม่เต็ม ขาดอีก ${number(missing)} ดวง` : 'บัตรแสตมป์นี้แลกไม่ได้แล้ว',
  'stamp-card/not-given': ({ given }) => `การซื้อนี้ได้แสตมป์เพียง ${number(given)} ดวง`,
};
