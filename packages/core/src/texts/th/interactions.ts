import type { AttributesRefusal } from '../../attributes/check-attributes.js';
import type {
  InteractionEndingRefusal, InteractionNotFound, InteractionRefusal, RefundRefusal,
} from '../../interactions/interaction-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const fields = { externalId: 'รหัสภายนอก', branch: 'ชื่อสาขา', staff: 'ชื่อพนักงาน', product: 'ชื่อสินค้า', channel: 'ชื่อช่องทาง' } as const;

const over = {
  completed: 'รายการนี้เสร็จสิ้นแล้ว',
  refunded: 'รายการนี้คืนเงินไปแล้ว',
  cancelled: 'รายการนี้ถูกยกเลิกแล้ว',
} as const;

export const interactions: MessagesOf<
  Exclude<InteractionRefusal, AttributesRefusal> | InteractionEndingRefusal | RefundRefusal | InteractionNotFound
> = {
  'interaction/type-missing': () => 'กรุณาระบุประเภทของรายการ เช่น purchase',
  'interaction/type-malformed': ({ limit }) =>
    `ประเภทของรายการต้องเป็นรหัส เช่น support-call ใช้อักษรละตินตัวเล็ก ตัวเลข และขีดกลาง ไม่เกิน ${number(limit)} อักขระ`,
  'interaction/text-too-long': ({ field, length, limit }) =>
    `${fields[field]}ของรายการยาว ${number(length)} อักขระ โดยยาวได้ไม่เกิน ${number(limit)} อักขระ`,
  'interaction/text-not-storable': ({ field }) => `${fields[field]}ของรายการมีอักขระที่บันทึกไม่ได้ กรุณาลบอักขระที่มองไม่เห็นออก`,
  'interaction/date-unreadable': () => 'อ่านวันที่ของรายการไม่ได้',
  'interaction/date-out-of-range': () => 'วันที่ของรายการอยู่ในอนาคต ก่อนปี ค.ศ. 2000 หรือก่อนเหตุการณ์ที่อ้างถึง',
  'interaction/amount-malformed': () => 'จำนวนเงินต้องเป็นจำนวนเต็มของหน่วยย่อยที่สุด เช่น สตางค์',
  'interaction/currency-malformed': () => 'สกุลเงินต้องเป็นอักษรละตินตัวใหญ่สามตัว เช่น THB',
  'interaction/amount-unknown': () => 'รายการนี้ไม่มีจำนวนเงิน จึงคืนเงินบางส่วนไม่ได้',
  'interaction/currency-differs': ({ currency }) => `รายการนี้ชำระเป็นสกุลเงิน ${quoted(currency)}`,
  'interaction/refund-too-large': () => 'จำนวนนี้มากกว่าเงินที่เหลืออยู่ กรุณาเลือกจำนวนที่น้อยลง',
  'interaction/already-over': ({ status }) => over[status],
  'interaction/not-found': () => 'ไม่มีรายการนี้',
};
