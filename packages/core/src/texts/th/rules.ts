import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `ค่าที่ ${quoted(path)} ใช้ไม่ได้ ต้องเป็น ${expected} กรุณาแก้ไข`,
  'rule/name-unknown': ({ path, what }) => `ไม่รู้จักชื่อที่ ${quoted(path)} (${what}) กรุณาตรวจตัวสะกด`,
  'rule/too-large': ({ path, what, limit }) =>
    `ที่ ${quoted(path)} มีมากเกินไป (${what}) มีได้ไม่เกิน ${number(limit)}`,
  'rule/id-repeated': ({ path }) => `สิ่งที่อยู่ที่ ${quoted(path)} ถูกใช้ไปแล้ว กรุณาเลือกอย่างอื่น`,
  'rule/replay-differs': ({ path }) => `เมื่อตัดสินใจซ้ำจากข้อมูลที่เก็บไว้ ผลที่ ${quoted(path)} ไม่เหมือนเดิม`,
};
