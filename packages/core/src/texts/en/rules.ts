import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `The value at ${quoted(path)} cannot be used; expected: ${expected}. Please correct it.`,
  'rule/name-unknown': ({ path, what }) => `The name at ${quoted(path)} is unknown (${what}). Please check its spelling.`,
  'rule/too-large': ({ path, what, limit }) =>
    `There is too much at ${quoted(path)} (${what}): at most ${number(limit)} are possible.`,
  'rule/id-repeated': ({ path }) => `What stands at ${quoted(path)} was used before. Please choose a different one.`,
  'rule/replay-differs': ({ path }) => `The decision differs at ${quoted(path)} when it is made again from what was stored.`,
};
