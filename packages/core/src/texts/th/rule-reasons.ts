import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import { factWording, type RuleReasonSentences } from '../rule-reason.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { actual, asked } = factWording(wording, { yes: 'ใช่', no: 'ไม่ใช่', hidden: '(ซ่อนไว้)' });

const answers = (answer: boolean | null): string => (answer === null ? 'ไม่ทราบ' : answer ? 'ใช่' : 'ไม่ใช่');

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `ค่าที่ ${quoted(path)} ใช้ไม่ได้ ต้องเป็น ${expected} กรุณาแก้ไข`,
  'rule/name-unknown': ({ path, what }) => `ไม่รู้จักชื่อที่ ${quoted(path)} (${what}) กรุณาตรวจตัวสะกด`,
  'rule/too-large': ({ path, what, limit }) =>
    `ที่ ${quoted(path)} มีมากเกินไป (${what}) มีได้ไม่เกิน ${number(limit)}`,
  'rule/id-repeated': ({ path }) => `สิ่งที่อยู่ที่ ${quoted(path)} ถูกใช้ไปแล้ว กรุณาเลือกอย่างอื่น`,
  'rule/replay-differs': ({ path }) => `เมื่อตัดสินใจซ้ำจากข้อมูลที่เก็บไว้ ผลที่ ${quoted(path)} ไม่เหมือนเดิม`,
};

export const ruleReasons: RuleReasonSentences = {
  conditions: {
    factMissing: ({ path }) => `ไม่ทราบค่า ${quoted(path)}`,
    factPresent: ({ path }) => `ทราบค่า ${quoted(path)}`,
    factAbsent: ({ path }) => `ไม่ทราบค่า ${quoted(path)}`,
    factFits: (reason) => `${quoted(reason.path)} คือ ${actual(reason.actual)} ตรงตาม ${asked(reason)}`,
    factDiffers: (reason) =>
      `${quoted(reason.path)} คือ ${actual(reason.actual)} ไม่ตรงตาม ${asked(reason)}`,
    parts: ({ holding, failing, unknown, needed }) =>
      `เป็นจริง ${number(holding)} ข้อ ไม่จริง ${number(failing)} ข้อ ไม่ทราบ ${number(unknown)} ข้อ ต้องการ ${number(needed)} ข้อ`,
    kindAnswered: ({ kind, answer }) => `คำตอบของ ${quoted(kind)} คือ ${answers(answer)}`,
  },
  outcomes: {
    fired: () => 'กฎทำงานแล้ว',
    conditionFalse: () => 'เงื่อนไขไม่เป็นจริง',
    conditionUnknown: () => 'มีข้อมูลน้อยเกินไปที่จะบอกว่าเงื่อนไขเป็นจริงหรือไม่',
    notYetStarted: () => 'กฎยังไม่เริ่มใช้',
    ended: () => 'กฎสิ้นสุดแล้ว',
    holdout: () => 'ลูกค้าอยู่ในกลุ่มเปรียบเทียบ กฎจึงไม่ทำงานกับลูกค้ารายนี้',
    otherEvent: () => 'กฎรอเหตุการณ์อื่น',
    outbidBy: ({ by }) => `กฎ ${quoted(by)} มาก่อน`,
    excludedBy: ({ by }) => `กฎ ${quoted(by)} ไม่ให้ใช้กฎนี้ร่วมด้วย`,
    capReached: ({ cap, limit }) =>
      cap === 'total'
        ? `กฎทำงานได้รวม ${number(limit)} ครั้ง และครบแล้ว`
        : `กฎทำงานได้ ${number(limit)} ครั้งต่อลูกค้าหนึ่งราย และครบแล้ว`,
    inputMissing: ({ name }) => `เงื่อนไขเป็นจริง แต่ไม่ทราบค่า ${quoted(name)}`,
  },
};
