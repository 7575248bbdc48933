import { amountWordingOf } from '../amount-wording.js';
import type { BonusTexts } from '../bonus-texts.js';
import { wording } from './wording.js';

const { number, points } = wording;
const { money: inCurrency, percent } = amountWordingOf('th');

export const bonusTexts: BonusTexts = {
  money: inCurrency,
  parts: { branch: 'สาขา', person: 'คะแนนของตนเอง' },
  lines: {
    answers: ({ n, invited, responseRate }) =>
      `คำตอบที่นับ ${number(n)} รายการ`
      + (invited === null || responseRate === null ? '' : ` จากลูกค้าที่เชิญ ${number(invited)} ราย มีผู้ตอบ ${percent(responseRate)}`),
    excluded: ({ excluded, taken }) =>
      `คำตอบที่ตัดออก ${number(excluded)} รายการ โบนัสยังคิดจาก ${number(taken)} รายการในนั้น เพราะการตัดคำตอบออกต้องไม่ทำให้โบนัสเพิ่ม`,
    'too-few-answers': ({ n, minimum }) => `มีคำตอบ ${number(n)} รายการ คะแนนจะมีผลต่อโบนัสเมื่อมีตั้งแต่ ${number(minimum)} รายการ`,
    score: ({ n, score }) => `คะแนนจากคำตอบ ${number(n)} รายการคือ ${points(score)}`,
    mix: ({ company, expected, adjustment }) =>
      `คะแนนจากลูกค้าทั้งหมดคือ ${points(company)} ส่วนลูกค้าแบบนี้ให้ ${points(expected)} จึงบวกผลต่าง ${points(adjustment)}`,
    limits: ({ lower, upper, level }) =>
      `ที่ความเชื่อมั่น ${percent(level)} คะแนนอยู่ระหว่าง ${points(lower)} ถึง ${points(upper)} โดยจ่ายตามค่าต่ำสุด`,
    shrunk: ({ weight, mean, shrunkScore }) =>
      `คะแนนของตนเองมีน้ำหนัก ${percent(weight)} ที่เหลือเป็นของค่าเฉลี่ย ${points(mean)} ได้ผลเป็น ${points(shrunkScore)}`,
    points: ({ points: paid }) => `คะแนนที่ใช้จ่ายโบนัส ${points(paid)}`,
    curve({ amount, reached, next }, money) {
      if (reached === null) return `ตารางโบนัสเริ่มที่ ${number(next?.from ?? 0)} คะแนน จึงยังไม่มีการจ่าย`;
      if (next === null) return `คะแนนนี้ได้ ${money(amount)} ตามตารางโบนัส ซึ่งเป็นจำนวนสำหรับ ${number(reached.from)} คะแนนขึ้นไป`;
      return `คะแนนนี้ได้ ${money(amount)} ตามตารางโบนัส ซึ่งจ่าย ${money(reached.amount)} ตั้งแต่ ${number(reached.from)} คะแนน และ ${money(next.amount)} ตั้งแต่ ${number(next.from)} คะแนน`;
    },
    share: ({ percent: share, amount }, money) => `${percent(share / 100)} ของจำนวนนี้คือ ${money(amount)}`,
    cap: ({ left, cut }, money) => `เพดานโบนัสเหลือให้ส่วนนี้ ${money(left)} และตัดออก ${money(cut)}`,
  },
  alarms: {
    'response-rate-fell': 'ลูกค้าที่เชิญตอบน้อยลงกว่าเดิม',
    'many-excluded': 'ตัดคำตอบออกมากกว่าที่อื่น',
    'all-tens': 'ทุกคำตอบเป็น 10',
    'many-tens': 'ในคำตอบ 7 ถึง 10 มี 10 มากกว่าที่อื่น',
    'in-bursts': 'คำตอบที่มาห่างกันไม่กี่นาทีมีมากกว่าที่อื่น',
    'shared-device': 'คำตอบจากอุปกรณ์ที่ผู้อื่นใช้แล้วมีมากกว่าที่อื่น',
    'asked-for-score': 'ความคิดเห็นที่บอกว่าพนักงานขอคะแนนสูงมีมากกว่าที่อื่น',
  },
  compared: (alarm, own, against) =>
    `${alarm}: ${percent(own.events / own.n)} (${number(own.events)} จาก ${number(own.n)}) เทียบกับ ${percent(against.events / against.n)} (${number(against.events)} จาก ${number(against.n)})`,
  statuses: {
    payable: (amount) => `จ่ายได้ ${amount}`,
    held: (amount) => `รอการตัดสินใจ ${amount}`,
    released: (amount) => `อนุมัติให้จ่าย ${amount}`,
    denied: (amount) => `ไม่จ่ายตามการตัดสินใจ ${amount}`,
  },
  warnings: {
    cliff: ({ from, jump, highest }, money) =>
      `ที่ ${number(from)} คะแนน คะแนนเพียง 1 คะแนนทำให้โบนัสเปลี่ยน ${money(jump)} จาก ${money(highest)} ผู้ที่ขาดอีกนิดเดียวอาจขอคะแนนจากลูกค้า`,
    'person-before-branch': ({ branchPercent }) =>
      `คะแนนของสาขามีผลเพียง ${percent(branchPercent / 100)} เพื่อนร่วมงานจะแข่งกันเอง และคำตอบไม่กี่รายการจะมีผลมาก`,
    'few-answers': ({ minimumAnswers, reliableFrom }) =>
      `กำหนดขั้นต่ำไว้ ${number(minimumAnswers)} คำตอบ คะแนนจะเชื่อถือได้ตั้งแต่ ${number(reliableFrom)} คำตอบ`,
    'cap-below-curve': ({ cap, highest }, money) =>
      `เพดานโบนัส ${money(cap)} ต่ำกว่าจำนวนสูงสุดในตารางโบนัส ${money(highest)}`,
    'pays-below-zero': ({ from }) =>
      `แผนนี้จ่ายตั้งแต่ ${number(from)} คะแนน ทั้งที่มีผู้ติเตียนมากกว่าผู้สนับสนุน`,
  },
};
