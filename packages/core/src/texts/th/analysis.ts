import type { AnalysisMessages } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const analysisMessages: AnalysisMessages = {
  'series/too-few-values': ({ got, atLeast }) =>
    `ชุดข้อมูลมี ${number(got)} ค่า ต้องมีอย่างน้อย ${number(atLeast)} ค่า`,
  'forecast/too-few-periods': ({ got, atLeast }) =>
    `มีคำตอบใน ${number(got)} ช่วงเวลา การพยากรณ์ต้องมีอย่างน้อย ${number(atLeast)} ช่วงเวลา`,
  'churn/too-few-events': ({ got, atLeast }) =>
    `ลูกค้าที่เลิกใช้หรือที่ยังอยู่มีเพียง ${number(got)} ราย แบบจำลองต้องมีอย่างน้อยกลุ่มละ ${number(atLeast)} ราย`,
  'regression/too-few-rows': ({ got, atLeast }) =>
    `มีข้อมูลครบ ${number(got)} แถว ต้องมีอย่างน้อย ${number(atLeast)} แถว กรุณาลดจำนวนปัจจัยหรือเพิ่มข้อมูล`,
  'regression/constant': ({ predictor }) =>
    predictor === null
      ? 'ผลลัพธ์เท่ากันทุกแถว จึงไม่มีสิ่งที่ต้องอธิบาย'
      : `ปัจจัย ${quoted(predictor)} มีค่าเท่ากันทุกแถว กรุณานำออก`,
  'regression/collinear': ({ predictors }) =>
    `ปัจจัยเหล่านี้บอกเรื่องเกือบเดียวกัน: ${predictors.map(quoted).join(', ')} กรุณานำออกหนึ่งปัจจัย`,
  'regression/separated': ({ predictors }) =>
    `ผลลัพธ์เป็นไปตามปัจจัยโดยไม่มีข้อยกเว้น${predictors.length === 0 ? '' : ` (${predictors.map(quoted).join(', ')})`} จึงประมาณขนาดของผลไม่ได้`,
  'weights/lonely-stratum': ({ stratum }) =>
    `ชั้นภูมิ ${quoted(stratum)} มีหน่วยตัวอย่างเพียงหน่วยเดียว กรุณารวมกับชั้นภูมิที่คล้ายกัน`,
  'weights/empty-cell': ({ margin, label }) =>
    `ใน ${quoted(margin)} ไม่มีคำตอบจากกลุ่ม ${quoted(label)} กรุณารวมกับกลุ่มที่คล้ายกัน`,
  'weights/no-target': ({ margin, label }) => `ใน ${quoted(margin)} ไม่ได้ระบุขนาดของกลุ่ม ${quoted(label)}`,
  'weights/totals-differ': ({ margin, total, expected }) =>
    `ผลรวมของกลุ่มใน ${quoted(margin)} คือ ${number(total)} แต่ควรเป็น ${number(expected)}`,
  'weights/not-converged': ({ iterations }) =>
    `หลังคำนวณ ${number(iterations)} รอบ ยังไม่พบน้ำหนักที่ตรงกับทุกกลุ่มพร้อมกัน กรุณารวมกลุ่มเล็ก`,
};
