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

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path, fault }) => (path === '' ? 'อ่านโปรแกรมแนะนำเพื่อนไม่ได้' : faults[fault](path)),
  'referral/note-malformed': ({ field, limit }) => notes[field](limit),
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
};
