import type { AnyIncentiveRefusal } from '../../incentives/incentive-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const incentives: MessagesOf<AnyIncentiveRefusal> = {
  'incentive/plan-malformed': ({ field }) => `แผนไม่มีช่อง ${quoted(field)} หรืออ่านค่าในช่องนี้ไม่ได้`,
  'incentive/out-of-range': ({ field, lowest, highest }) =>
    `${quoted(field)} ต้องเป็นตัวเลขตั้งแต่ ${number(lowest)} ถึง ${number(highest)}`,
  'incentive/curve-falls': ({ at }) =>
    `จุดที่ ${number(at + 1)} ของตารางโบนัสต้องมีคะแนนสูงกว่าจุดก่อนหน้า และจ่ายไม่น้อยกว่า`,
  'incentive/group-unknown': ({ group }) =>
    `แผนไม่รู้จักลูกค้ากลุ่ม ${quoted(group)} กรุณาเพิ่มกลุ่มนี้ในสัดส่วนลูกค้าของแผน`,
  'incentive/nothing-held': () => 'ส่วนนี้ไม่ได้ถูกพักไว้ เพราะจ่ายได้อยู่แล้วหรือมีการตัดสินใจไปแล้ว',
  'incentive/own-bonus': () => 'ไม่มีใครตัดสินใจเรื่องโบนัสของตนเองได้ กรุณาให้ผู้อื่นตัดสินใจ',
  'incentive/reason-malformed': ({ limit }) =>
    `กรุณาระบุเหตุผลของการตัดสินใจ ไม่เกิน ${number(limit)} อักขระ และไม่มีอักขระที่มองไม่เห็น`,
};
