import type { AnyVoucherRefusal } from '../../vouchers/any-voucher-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const usedUp = {
  code: 'คูปองนี้ถูกใช้ครบแล้ว',
  customer: 'คุณใช้ข้อเสนอนี้ครบจำนวนแล้ว',
  programme: 'ข้อเสนอนี้ถูกใช้หมดแล้ว',
} as const;

const settled = 'การใช้คูปองครั้งนี้เสร็จสิ้นไปแล้ว';
const given = 'การจองคูปองนี้สิ้นสุดแล้ว กรุณาใส่รหัสอีกครั้ง';
const statuses = {
  reserved: 'คูปองนี้ยังไม่ได้ใช้', redeemed: settled, 'rolled-back': settled, released: given, lapsed: given,
} as const;

export const vouchers: MessagesOf<AnyVoucherRefusal> = {
  'voucher/pattern-malformed': ({ drawnAtLeast }) =>
    `รูปแบบรหัสต้องมี # อย่างน้อย ${number(drawnAtLeast)} ตัว เช่น GIFT-####-#####-#####`,
  'voucher/code-mistyped': () => 'รหัสไม่ถูกต้อง กรุณาเทียบกับต้นฉบับทีละตัว',
  'voucher/programme-malformed': ({ path }) => `โปรแกรมคูปองใช้ไม่ได้${path === '' ? '' : `ที่ ${quoted(path)}`}`,
  'voucher/not-found': () => 'ไม่มีคูปองนี้ กรุณาตรวจสอบรหัส',
  'voucher/customer-needed': () => 'กรุณาเข้าสู่ระบบเพื่อใช้คูปองนี้',
  'voucher/other-customer': () => 'คูปองนี้เป็นของลูกค้าท่านอื่น',
  'voucher/not-yet-valid': () => 'คูปองนี้ยังไม่เริ่มใช้ได้ กรุณาลองใหม่ภายหลัง',
  'voucher/expired': () => 'คูปองนี้หมดอายุแล้ว',
  'voucher/other-currency': ({ expected }) => `คูปองนี้ใช้ได้กับคำสั่งซื้อสกุลเงิน ${expected} เท่านั้น`,
  'voucher/minimum-order': () => 'ยอดสั่งซื้อน้อยเกินไปสำหรับคูปองนี้ กรุณาเพิ่มสินค้า',
  'voucher/not-first-purchase': () => 'คูปองนี้ใช้ได้กับการซื้อครั้งแรกเท่านั้น',
  'voucher/limit-reached': ({ per, period }) => usedUp[per] + (period === null ? '' : ' กรุณาลองใหม่ภายหลัง'),
  'voucher/nothing-to-give': () => 'คูปองนี้ไม่ช่วยลดราคาในคำสั่งซื้อนี้',
  'voucher/too-many': ({ limit }) => `เปรียบเทียบคูปองได้ไม่เกิน ${number(limit)} ใบ`,
  'voucher/wrong-status': ({ status }) => statuses[status],
  'voucher/amount-out-of-range': ({ lowest, highest }) =>
    `จำนวนเงินต้องเป็น ${number(lowest)} ถึง ${number(highest)} ในหน่วยย่อยที่สุดของสกุลเงิน`,
  'voucher/not-usable': () => 'ใช้รหัสนี้ไม่ได้',
};
