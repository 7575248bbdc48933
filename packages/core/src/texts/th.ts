import { calendars } from './th/calendars.js';
import { publishing } from './th/rule-findings.js';
import { rules } from './th/rule-reasons.js';
import { cases } from './th/cases.js';
import { consents } from './th/consents.js';
import { interactions } from './th/interactions.js';
import { wording } from './th/wording.js';
import type { CategoryNames, Messages, ReliabilityNames, VerdictSentences } from './texts.js';

const { number, points, quoted } = wording;

export { caseStatusNames } from './th/cases.js';

const fields = {
  comment: 'ความคิดเห็น',
  branch: 'ชื่อสาขา',
  staff: 'ชื่อพนักงาน',
  product: 'ชื่อสินค้า',
  channel: 'ชื่อช่องทาง',
  reasons: 'เหตุผลข้อหนึ่ง',
  tags: 'แท็กรายการหนึ่ง',
  note: 'บันทึก',
  reason: 'เหตุผล',
  externalId: 'รหัสภายนอก',
  name: 'ชื่อ',
  question: 'คำถาม',
} as const;

const lists = { reasons: 'เหตุผล', tags: 'แท็ก' } as const;

const units = { reasons: 'ข้อ', tags: 'รายการ' } as const;

const tooLong = (what: string, length: number, limit: number): string =>
  `${what}ยาว ${number(length)} อักขระ โดยยาวได้ไม่เกิน ${number(limit)} อักขระ`;

const notStorable = (what: string): string =>
  `${what}มีอักขระที่บันทึกไม่ได้ กรุณาลบอักขระที่มองไม่เห็นออก`;

export const categoryNames: CategoryNames = {
  promoter: { one: 'ผู้สนับสนุน', many: 'ผู้สนับสนุน' },
  passive: { one: 'ผู้วางเฉย', many: 'ผู้วางเฉย' },
  detractor: { one: 'ผู้ไม่พอใจ', many: 'ผู้ไม่พอใจ' },
};

export const reliabilityNames: ReliabilityNames = {
  none: 'ยังไม่มีคำตอบ',
  'very-low': 'คำตอบน้อยมาก',
  low: 'คำตอบน้อย',
  ok: 'คำตอบเพียงพอ',
};

export const verdicts: VerdictSentences = {
  rose: ({ before, after }) =>
    `คะแนนเพิ่มขึ้นจาก ${points(before)} เป็น ${points(after)} ซึ่งไม่น่าจะเกิดจากความบังเอิญ`,
  fell: ({ before, after }) =>
    `คะแนนลดลงจาก ${points(before)} เป็น ${points(after)} ซึ่งไม่น่าจะเกิดจากความบังเอิญ`,
  'no-change-shown': ({ before, after, smallestDetectable }) =>
    `คะแนนเดิมคือ ${points(before)} ปัจจุบันคือ ${points(after)} ความต่างนี้อาจเกิดจากความบังเอิญ`
    + (smallestDetectable === null ? '' : ` หากคะแนนเปลี่ยนไปราว ${number(Math.ceil(smallestDetectable))} ขึ้นไป ก็น่าจะเห็นได้แล้ว`),
  'too-few-answers': () => 'จำนวนคำตอบน้อยเกินไปที่จะบอกได้ว่าคะแนนเปลี่ยนแปลงหรือไม่',
};

export const messages: Messages = {
  'score/missing': () => 'ยังไม่ได้ระบุคะแนน',
  'score/not-a-number': () => 'คะแนนไม่ใช่ตัวเลข กรุณาระบุเป็นตัวเลข',
  'score/not-whole': ({ value }) => `คะแนน ${number(value)} ไม่ใช่จำนวนเต็ม`,
  'score/out-of-range': ({ value, lowest, highest }) =>
    `คะแนน ${number(value)} อยู่นอกช่วง ${number(lowest)} ถึง ${number(highest)}`,

  'attributes/not-a-record': () => 'คุณลักษณะต้องเป็นรายการที่มีชื่อและค่า',
  'attributes/too-many': ({ count, limit }) =>
    `มีคุณลักษณะ ${number(count)} รายการ โดยมีได้ไม่เกิน ${number(limit)} รายการ`,
  'attributes/name-malformed': ({ limit }) =>
    `ชื่อคุณลักษณะว่างเปล่า ยาวเกินไป หรือบันทึกไม่ได้ โดยชื่อยาวได้ไม่เกิน ${number(limit)} อักขระ`,
  'attributes/too-long': ({ name, length, limit }) => tooLong(`คุณลักษณะ ${quoted(name)} `, length, limit),
  'attributes/not-plain': ({ name }) => `คุณลักษณะ ${quoted(name)} ต้องเป็นข้อความ ตัวเลข หรือใช่/ไม่ใช่`,

  'response/comment-too-long': ({ length, limit }) => tooLong(fields.comment, length, limit),
  'response/date-unreadable': () => 'อ่านวันที่ของคำตอบไม่ได้',
  'response/date-out-of-range': () => 'วันที่ของคำตอบอยู่ก่อนปี ค.ศ. 2000 หรืออยู่ในอนาคต',
  'response/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'response/text-not-storable': ({ field }) => notStorable(fields[field]),
  'response/too-many-values': ({ field, count, limit }) =>
    `คำตอบนี้มี${lists[field]} ${number(count)} ${units[field]} โดยมีได้ไม่เกิน ${number(limit)} ${units[field]}`,
  'response/exclusion-reason-missing': () => 'กรุณาระบุเหตุผลที่ไม่นับคำตอบนี้',
  'response/not-found': () => 'ไม่พบคำตอบนี้',
  'response/edit-window-over': ({ days }) => `คำตอบนี้ผ่านมาเกิน ${number(days)} วันแล้ว จึงแก้ไขไม่ได้อีก`,

  'customer/unidentified': () => 'กรุณาระบุรหัสภายนอก อีเมล หรือหมายเลขโทรศัพท์',
  'customer/email-invalid': () => 'อีเมลไม่ถูกต้อง',
  'customer/phone-invalid': () => 'หมายเลขโทรศัพท์ไม่ถูกต้อง กรุณาขึ้นต้นด้วย + และรหัสประเทศ',
  'customer/time-zone-unknown': () => 'ไม่รู้จักเขตเวลานี้ ตัวอย่างที่ถูกต้องคือ Asia/Bangkok',
  'customer/locale-unknown': () => 'รหัสภาษาไม่ถูกต้อง ตัวอย่างที่ถูกต้องคือ th-TH',
  'customer/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'customer/text-not-storable': ({ field }) => notStorable(fields[field]),
  'customer/not-found': () => 'ไม่พบลูกค้ารายนี้',
  'customer/ambiguous': () => 'ข้อมูลระบุตัวตนเหล่านี้เป็นของลูกค้าสองราย จึงไม่มีการเปลี่ยนแปลงใด ๆ',

  'survey/name-missing': () => 'กรุณาตั้งชื่อแบบสำรวจ',
  'survey/question-missing': () => 'กรุณาเขียนคำถามของแบบสำรวจ',
  'survey/text-too-long': ({ field, length, limit }) => tooLong(fields[field], length, limit),
  'survey/text-not-storable': ({ field }) => notStorable(fields[field]),
  'survey/not-found': () => 'ไม่พบแบบสำรวจนี้',
  'survey/name-taken': () => 'มีแบบสำรวจชื่อนี้อยู่แล้ว กรุณาใช้ชื่ออื่น',

  'idempotency/key-malformed': ({ limit }) => `คีย์ป้องกันการทำซ้ำต้องยาว 1 ถึง ${number(limit)} อักขระ`,
  'idempotency/key-reused': () => 'คีย์ป้องกันการทำซ้ำนี้เคยใช้กับเนื้อหาอื่นแล้ว',

  'batch/empty': () => 'รายการว่างเปล่า กรุณาส่งอย่างน้อยหนึ่งรายการ',
  'batch/too-large': ({ count, limit }) =>
    `มี ${number(count)} รายการ โดยส่งได้ครั้งละไม่เกิน ${number(limit)} รายการ`,

  'api-key/name-missing': () => 'กรุณาตั้งชื่อคีย์',
  'api-key/name-too-long': ({ limit }) =>
    `ชื่อคีย์ยาวเกินไปหรือบันทึกไม่ได้ โดยยาวได้ไม่เกิน ${number(limit)} อักขระ`,
  'api-key/scopes-missing': () => 'กรุณาเลือกสิทธิ์ของคีย์',
  'api-key/not-found': () => 'ไม่พบคีย์นี้',
  'api-key/already-revoked': () => 'คีย์นี้ถูกเพิกถอนไปแล้ว',

  'import/csv-malformed': ({ line }) =>
    `อ่านไฟล์ตั้งแต่บรรทัดที่ ${number(line)} ไม่ได้ กรุณาตรวจสอบเครื่องหมายคำพูดในไฟล์`,
  'import/column-missing': ({ column }) => `ไม่มีคอลัมน์ ${quoted(column)} ในไฟล์`,
  'import/column-count': ({ expected, got }) =>
    `แถวนี้มี ${number(got)} คอลัมน์แทนที่จะเป็น ${number(expected)} คอลัมน์`,
  'import/date-unreadable': ({ format }) => `วันที่ไม่อยู่ในรูปแบบ ${quoted(format)}`,
  'import/source-id-repeated': () => 'ก่อนหน้านี้ในไฟล์มีแถวที่ใช้รหัสเดียวกันแล้ว',
  'import/file-empty': () => 'ไฟล์ว่างเปล่า ไม่มีแม้แต่บรรทัดชื่อคอลัมน์',
  'import/column-repeated': ({ column }) => `ไฟล์มีสองคอลัมน์ที่ชื่อ ${quoted(column)} กรุณาเปลี่ยนชื่อคอลัมน์หนึ่ง`,
  'import/encoding-invalid': ({ line, encoding }) =>
    `บรรทัดที่ ${number(line)} ไม่ใช่ข้อความในรหัส ${quoted(encoding)} กรุณาระบุการเข้ารหัสของไฟล์`,
  'import/row-too-long': ({ line, limit }) =>
    `แถวที่เริ่มในบรรทัดที่ ${number(line)} ยาวเกิน ${number(limit)} ไบต์ กรุณาตรวจสอบว่ามีเครื่องหมายคำพูดที่ยังไม่ปิดหรือไม่`,
  'import/rescaling-unknown': () => 'คะแนนนี้ถูกแปลงด้วยกฎที่ระบบไม่รู้จัก',
  'import/rescaling-differs': ({ score }) => `ตามกฎการแปลงจะได้คะแนน ${number(score)} ซึ่งไม่ตรงกับคะแนนของแถวนี้`,
  'import/truth-unreadable': () => 'ค่านี้ต้องเป็น true หรือ false',
  'import/source-id-malformed': ({ limit }) => `รหัสยาวเกิน ${number(limit)} อักขระ หรือมีอักขระที่บันทึกไม่ได้`,
  'import/interrupted': () =>
    'การนำเข้าหยุดกลางคัน กรุณาเริ่มใหม่ด้วยไฟล์เดิม โดยจะไม่มีแถวใดถูกบันทึกซ้ำ',
  'import/survey-changed': () =>
    'ระหว่างที่อ่านไฟล์ คำถามของแบบสำรวจถูกแก้ไขหรือแบบสำรวจถูกปิด จึงไม่มีการบันทึกใด ๆ กรุณาตรวจสอบแบบสำรวจแล้วนำเข้าไฟล์อีกครั้ง',
  'import/label-mismatch': ({ category }) =>
    `กลุ่มที่ระบุในแถวไม่ตรงกับคะแนน จึงยึดตามคะแนน: ${categoryNames[category].one}`,
  'import/not-found': () => 'ไม่พบการนำเข้านี้',
  'import/already-undone': () => 'การนำเข้านี้ถูกยกเลิกไปแล้ว',

  ...calendars,
  ...rules,
  ...publishing,
  ...cases,
  ...interactions,
  ...consents,
};
