import type { ConsentRefusal } from '../../consents/check-consent.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number } = wording;

export const consents: MessagesOf<ConsentRefusal> = {
  'consent/channel-malformed': ({ limit }) =>
    `ช่องทางต้องเป็นรหัส เช่น sms ใช้อักษรละตินตัวเล็ก ตัวเลข และขีดกลาง ไม่เกิน ${number(limit)} อักขระ`,
  'consent/source-missing': () => 'กรุณาระบุว่าได้รับความยินยอมจากที่ใด เช่น แบบฟอร์มสั่งซื้อ',
  'consent/source-too-long': ({ length, limit }) =>
    `ที่มาของความยินยอมยาว ${number(length)} อักขระ โดยยาวได้ไม่เกิน ${number(limit)} อักขระ`,
  'consent/source-not-storable': () => 'ที่มาของความยินยอมมีอักขระที่บันทึกไม่ได้ กรุณาลบอักขระที่มองไม่เห็นออก',
  'consent/date-unreadable': () => 'อ่านวันที่ของความยินยอมไม่ได้',
  'consent/date-out-of-range': () => 'วันที่ของความยินยอมอยู่ก่อนปี ค.ศ. 2000 หรืออยู่ในอนาคต',
};
