import type { ExpectedAnswer } from '../../surveys/survey-refusal.js';
import type { SurveyStatus } from '../../surveys/survey-status.js';
import type { AnySurveyRefusal, MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

const expectedAnswers: Readonly<Record<ExpectedAnswer, string>> = {
  rating: 'จำนวนเต็มตั้งแต่ 0 ถึง 10',
  option: 'ตัวเลือกของคำถามนี้',
  'one-option': 'ตัวเลือกเดียวเท่านั้น',
  text: 'ข้อความที่ไม่ยาวเกินไป',
  'yes-or-no': 'ใช่หรือไม่',
  address: 'อีเมล หรือหมายเลขโทรศัพท์ที่มี + และรหัสประเทศ',
};

const statuses: Readonly<Record<SurveyStatus, string>> = {
  draft: 'ฉบับร่าง',
  live: 'เปิดใช้งาน',
  paused: 'หยุดชั่วคราว',
  closed: 'ปิดแล้ว',
};

export const surveys: MessagesOf<AnySurveyRefusal> = {
  'survey/nps-question-count': ({ count }) => `แบบสำรวจมีคำถาม NPS ${number(count)} ข้อ ต้องมีหนึ่งข้อเท่านั้น`,
  'survey/condition-looks-ahead': ({ path, question }) =>
    `เงื่อนไขที่ ${quoted(path)} ต้องใช้คำตอบของ ${quoted(question)} ซึ่งยังไม่ทราบ กรุณาใช้คำถามที่มาก่อน`,
  'survey/variants-overlap': ({ path, score }) => `ข้อความที่ ${quoted(path)} ใช้กับคะแนน ${number(score)} ซึ่งมีข้อความอื่นอยู่แล้ว`,
  'survey/composite-of-one': ({ question }) => `มีเพียงคำถาม ${quoted(question)} ที่นับในคะแนนรวม ต้องมีอย่างน้อยสองข้อ`,
  'survey/placeholder-unknown': ({ path, placeholder }) => `ไม่มีตัวแทนข้อความ ${quoted(placeholder)} ที่ ${quoted(path)}`,
  'survey/placeholder-without-fallback': ({ path, placeholder }) =>
    `ตัวแทนข้อความ ${quoted(placeholder)} ที่ ${quoted(path)} ต้องมีคำสำรองเมื่อไม่ทราบค่า เช่น {{${placeholder}|…}}`,
  'survey/answer-unfit': ({ question, expected }) => `ใช้คำตอบของ ${quoted(question)} ไม่ได้ ควรเป็น: ${expectedAnswers[expected]}`,
  // Its id is not repeated: it came from whoever sent the answers.
  'survey/question-unknown': () => 'แบบสำรวจไม่มีคำถามนี้',
  'survey/status-unreachable': ({ from, to }) => `แบบสำรวจมีสถานะ “${statuses[from]}” จึงเปลี่ยนเป็น “${statuses[to]}” ไม่ได้`,
  'survey/version-not-found': ({ number: version }) => `แบบสำรวจนี้ไม่มีเวอร์ชัน ${number(version)}`,
  'survey/closed': () => 'แบบสำรวจนี้ปิดแล้ว หากต้องการถามอีกครั้ง โปรดทำสำเนา',
  'survey/saved-meanwhile': () => 'ระหว่างนั้นมีผู้อื่นบันทึกแบบสำรวจนี้แล้ว เนื้อหาของผู้นั้นยังไม่ถูกแทนที่ โปรดตรวจดูก่อนบันทึกของท่าน',
  'survey/translations-missing': ({ missing }) =>
    `ยังขาดคำแปล ${number(missing.length)} แห่ง แห่งแรกคือ ${quoted(missing[0]?.path ?? '')} ในภาษา ${quoted(missing[0]?.language ?? '')}`,
  'survey/reasons-unknown': ({ codes }) => `พื้นที่ทำงานไม่มีเหตุผลเหล่านี้: ${codes.map(quoted).join(', ')}`,
  'survey/reasons-in-use': ({ codes }) =>
    `เหตุผลเหล่านี้อยู่ในคำตอบหรือแบบสำรวจแล้ว: ${codes.map(quoted).join(', ')} โปรดทำเครื่องหมายว่าเลิกใช้แทนการนำออก`,
};
