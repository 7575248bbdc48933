import type { ClubRefusal } from '../../loyalty/club-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const cards = {
  frozen: 'บัตรนี้ถูกระงับ กรุณาใช้บัตรอื่นหรือขอปลดการระงับ',
  replaced: 'บัตรนี้ถูกแทนที่ด้วยบัตรใหม่แล้ว กรุณาใช้บัตรใหม่',
  closed: 'บัตรนี้ถูกปิดแล้ว กรุณาใช้บัตรอื่น',
} as const;

const memberships = {
  frozen: 'สมาชิกภาพนี้ถูกระงับ กรุณาปลดการระงับก่อน',
  closed: 'สมาชิกภาพนี้สิ้นสุดแล้ว ลูกค้าสมัครใหม่ได้',
  merged: 'สมาชิกภาพนี้ถูกรวมเข้ากับอีกรายการแล้ว กรุณาใช้รายการนั้น',
} as const;

export const club: MessagesOf<ClubRefusal> = {
  'card/number-mistyped': () => 'หมายเลขบัตรไม่ถูกต้อง กรุณาตรวจสอบทีละหลัก',
  'card/not-active': ({ status }) => cards[status],
  'card/change-refused': () =>
    'เปลี่ยนสถานะบัตรเช่นนี้ไม่ได้ บัตรมีสถานะนี้อยู่แล้ว หรือถูกแทนที่หรือปิดไปแล้ว',
  'membership/not-active': ({ status }) => memberships[status],
  'membership/change-refused': () =>
    'เปลี่ยนสถานะสมาชิกภาพเช่นนี้ไม่ได้ มีสถานะนี้อยู่แล้ว หรือสิ้นสุดหรือถูกรวมไปแล้ว',
  'membership/in-household': () => 'สมาชิกใช้คะแนนร่วมกับครัวเรือน กรุณาออกจากครัวเรือนก่อน',
  'tier/programme-malformed': ({ path }) =>
    `ใช้โปรแกรมระดับสมาชิกนี้ไม่ได้ ${quoted(path)} ไม่มีอยู่ เป็นชนิดอื่น หรืออยู่นอกช่วงที่กำหนด`,
  'tier/not-rising': ({ tier, measure }) =>
    `ระดับ ${quoted(tier)} ต้องกำหนด ${quoted(measure)} สูงกว่าระดับที่ต่ำกว่า`,
  'tier/unknown': () => 'โปรแกรมไม่มีระดับนี้',
  'stamp-card/programme-malformed': ({ path }) =>
    `ใช้โปรแกรมบัตรสะสมแสตมป์นี้ไม่ได้ ${quoted(path)} ไม่มีอยู่ เป็นชนิดอื่น หรืออยู่นอกช่วงที่กำหนด`,
  'stamp-card/day-full': ({ limit }) => `ให้แสตมป์ของวันนี้ครบ ${number(limit)} ดวงแล้ว พรุ่งนี้รับเพิ่มได้`,
  'stamp-card/not-full': ({ status, missing }) =>
    status === 'open'
      ? `บัตรนี้ยังขาดแสตมป์อีก ${number(missing)} ดวง`
      : { rewarded: 'บัตรนี้แลกของรางวัลไปแล้ว', expired: 'บัตรนี้หมดอายุแล้ว', none: 'ไม่พบบัตรสะสมแสตมป์นี้' }[status ?? 'none'],
  'stamp-card/not-given': ({ given }) => `การซื้อนี้ได้แสตมป์เพียง ${number(given)} ดวง เรียกคืนมากกว่านี้ไม่ได้`,
};
