import type { AnyReferralRefusal } from '../../referrals/referral-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const lacks = {
  membership: 'เฉพาะสมาชิกเท่านั้นที่ชวนเพื่อนได้',
  purchases: 'คุณจะชวนเพื่อนได้เมื่อซื้ออีกไม่กี่ครั้ง',
  standing: 'การชวนเพื่อนถูกระงับ กรุณาติดต่อเรา',
} as const;

const misfits = {
  'other-event': 'การแนะนำนี้รอเหตุการณ์อื่น',
  'other-currency': 'การซื้อนี้เป็นสกุลเงินอื่น',
  'below-minimum': 'ยอดซื้อน้อยเกินไปสำหรับรางวัล',
  'before-claim': 'การซื้อนี้เกิดก่อนคำเชิญ',
  'already-qualified': 'การแนะนำนี้มีการซื้อแล้ว',
  unknown: 'การแนะนำนี้ไม่มีการซื้อดังกล่าว',
} as const;

export const referrals: MessagesOf<AnyReferralRefusal> = {
  'referral/programme-malformed': ({ path }) => `โปรแกรมแนะนำเพื่อนใช้ไม่ได้${path === '' ? '' : `ที่ ${quoted(path)}`}`,
  'referral/note-malformed': ({ limit }) => `กรุณาระบุผู้ตัดสินใจและเหตุผล ไม่เกิน ${number(limit)} ตัวอักษร`,
  'referral/advocate-not-eligible': ({ lacks: what }) => lacks[what],
  'referral/not-usable': () => 'ใช้รหัสชวนเพื่อนนี้ไม่ได้',
  'referral/not-running': ({ phase }) => (phase === 'before' ? 'ยังไม่เปิดรับการชวนเพื่อน' : 'ปิดรับการชวนเพื่อนแล้ว'),
  'referral/too-late': () => 'คำเชิญนี้หมดเวลาแล้ว',
  'referral/self-referral': () => 'นี่คือรหัสของคุณเอง กรุณาส่งให้เพื่อน',
  'referral/existing-customer': () => 'คำเชิญมีไว้สำหรับลูกค้าใหม่เท่านั้น',
  'referral/already-claimed': () => 'คุณตอบรับคำเชิญอื่นแล้ว',
  'referral/budget-spent': () => 'แจกรางวัลครบแล้ว',
  'referral/not-qualifying': ({ because }) => misfits[because],
  'referral/not-possible': () => 'การแนะนำเปลี่ยนไปหรือสิ้นสุดแล้ว กรุณาเปิดดูอีกครั้ง',
};
