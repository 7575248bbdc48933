import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const faults = {
  missing: (path: string) => `โปรแกรมแนะนำเพื่อนไม่มี ${quoted(path)}`,
  unknown: (path: string) => `โปรแกรมแนะนำเพื่อนไม่รู้จัก ${quoted(path)} กรุณาตรวจตัวสะกด`,
  malformed: (path: string) => `ค่าของ ${quoted(path)} ในโปรแกรมแนะนำเพื่อนใช้ไม่ได้`,
} as const;

const lacks = {
  membership: 'กรุณาสมัครสมาชิกก่อน แล้วคุณจะชวนเพื่อนได้',
  purchases: 'คุณจะชวนเพื่อนได้เมื่อซื้อครบตามจำนวนที่กำหนด',
  standing: 'การชวนเพื่อนถูกระงับไว้ กรุณาติดต่อเรา',
} as const;

const notes = {
  by: (limit: number) => `กรุณาระบุผู้ตัดสินใจ ไม่เกิน ${number(limit)} ตัวอักษร`,
  because: (limit: number) => `กรุณาระบุเหตุผล ไม่เกิน ${number(limit)} ตัวอักษร`,
} as const;

const misfits = {
  'other-event': () => 'นี่ไม่ใช่เหตุการณ์ที่โปรแกรมแนะนำเพื่อนรออยู่',
  'other-currency': () => 'สกุลเงินของการซื้อไม่ตรงกับสกุลเงินของโปรแกรม',
  'below-minimum': (atLeast: number | null) => `ยอดซื้อน้อยเกินไป ต้องไม่น้อยกว่า ${number(atLeast ?? 0)} ในหน่วยย่อยที่สุดของสกุลเงิน`,
  'before-claim': () => 'การซื้อนี้เกิดขึ้นก่อนที่เพื่อนจะระบุผู้แนะนำ',
  'already-qualified': () => 'การแนะนำนี้ครบเงื่อนไขแล้ว จึงไม่มีอะไรเปลี่ยนแปลง',
  unknown: () => 'ไม่พบการซื้อนี้ในการแนะนำ กรุณาแจ้งการซื้อก่อน',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'อ่านโปรแกรมแนะนำเพื่อนไม่ได้' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'ใช้รหัสนี้ไม่ได้ กรุณาตรวจสอบรหัสหรือขอรหัสใหม่จากเพื่อน',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'โปรแกรมแนะนำเพื่อนยังไม่เริ่ม' : 'ปิดรับการชวนเพื่อนแล้ว'),
  'referral/too-late': () => 'หมดเวลาแล้ว กรุณาขอคำเชิญใหม่จากเพื่อน',
  'referral/self-referral': () => 'นี่คือรหัสของคุณเอง กรุณาส่งต่อให้เพื่อน',
  'referral/existing-customer': () => 'คำเชิญนี้สำหรับลูกค้าใหม่ แต่คุณเคยซื้อกับเราแล้ว',
  'referral/already-claimed': () => 'คุณตอบรับคำเชิญของผู้อื่นไปแล้ว',
  'referral/budget-spent': () => 'รางวัลของโปรแกรมแนะนำเพื่อนหมดแล้ว ขอบคุณที่สนใจ',
  'referral/not-qualifying': ({ because, atLeast }) => misfits[because](atLeast),
  'referral/not-possible': () => 'การแนะนำนี้เปลี่ยนไปหรือสิ้นสุดแล้ว กรุณาเปิดดูอีกครั้ง',
};
