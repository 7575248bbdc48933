import type { RuleSetUnsound } from '../../publishing/publish-sound-rule-set.js';
import type { RuleFindingSentences } from '../rule-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const publishing: MessagesOf<RuleSetUnsound> = {
  'rule/unsound': ({ findings }) =>
    `เผยแพร่ชุดกฎนี้ไม่ได้ มีปัญหาที่ต้องแก้ไข ${number(findings.length)} ข้อ กรุณาแก้ไข`,
};

export const ruleFindings: RuleFindingSentences = {
  unreachable: ({ rule }) => `เงื่อนไขของ ${quoted(rule)} ไม่มีทางเป็นจริง`,
  shadowed: ({ rule, by }) => `${quoted(rule)} ไม่มีวันทำงาน เพราะ ${quoted(by)} มาก่อนเสมอ`,
  overlap: ({ rule, other }) =>
    `${quoted(rule)} และ ${quoted(other)} ต่างไม่ให้ใช้กฎอื่นร่วมด้วย และอาจเป็นจริงพร้อมกัน จะทำงานเพียงกฎเดียว`,
  unchecked: ({ rules }) =>
    `กฎมีเงื่อนไขมากเกินกว่าจะเปรียบเทียบได้ทั้งหมด ยังตรวจไม่ครบ: ${number(rules.length)} กฎ เริ่มที่ ${quoted(rules[0] ?? '')}`,
  scoreGap: ({ event, fact, scores }) =>
    `ไม่มีกฎของ ${quoted(event)} สำหรับค่าเหล่านี้ของ ${quoted(fact)}: ${scores.join(', ')}`,
  scoreMisfit: ({ rule, scores }) => `คะแนนของ ${quoted(rule)} แบ่งกลุ่มของ NPS ออกเป็นส่วน: ${scores.join(', ')}`,
  uncapped: ({ rule, effect }) => `${quoted(rule)} ให้ ${quoted(effect)} โดยไม่จำกัดจำนวน`,
  rewardByScore: ({ rule, effect }) =>
    `สิ่งที่ ${quoted(rule)} ให้ (${quoted(effect)}) ขึ้นกับคะแนน ทำให้ผู้คนเคยชินกับการให้คะแนนสูงขึ้น`,
};
