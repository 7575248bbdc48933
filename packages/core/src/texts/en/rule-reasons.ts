import type { RuleReplayDiffers } from '../../rules/replay-decision.js';
import type { RuleRefusal } from '../../rules/rule-refusal.js';
import { factWording, type RuleReasonSentences } from '../rule-reason.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;
const { actual, asked } = factWording(wording, { yes: 'yes', no: 'no', hidden: '(hidden)' });

const answers = (answer: boolean | null): string => (answer === null ? 'unknown' : answer ? 'yes' : 'no');

export const rules: MessagesOf<RuleRefusal | RuleReplayDiffers> = {
  'rule/malformed': ({ path, expected }) =>
    `The value at ${quoted(path)} cannot be used; expected: ${expected}. Please correct it.`,
  'rule/name-unknown': ({ path, what }) => `The name at ${quoted(path)} is unknown (${what}). Please check its spelling.`,
  'rule/too-large': ({ path, what, limit }) =>
    `There is too much at ${quoted(path)} (${what}): at most ${number(limit)} are possible.`,
  'rule/id-repeated': ({ path }) => `What stands at ${quoted(path)} was used before. Please choose a different one.`,
  'rule/replay-differs': ({ path }) => `The decision differs at ${quoted(path)} when it is made again from what was stored.`,
};

export const ruleReasons: RuleReasonSentences = {
  conditions: {
    factMissing: ({ path }) => `${quoted(path)} is not known.`,
    factPresent: ({ path }) => `${quoted(path)} is known.`,
    factAbsent: ({ path }) => `${quoted(path)} is not known.`,
    factFits: (reason) => `${quoted(reason.path)} is ${actual(reason.actual)} and fits ${asked(reason)}.`,
    factDiffers: (reason) =>
      `${quoted(reason.path)} is ${actual(reason.actual)} and does not fit ${asked(reason)}.`,
    parts: ({ holding, failing, unknown, needed }) =>
      `Parts that hold: ${number(holding)}; that do not: ${number(failing)}; unknown: ${number(unknown)}. Needed: ${number(needed)}.`,
    kindAnswered: ({ kind, answer }) => `${quoted(kind)} answers: ${answers(answer)}.`,
  },
  outcomes: {
    fired: () => 'The rule fired.',
    conditionFalse: () => 'The condition does not hold.',
    conditionUnknown: () => 'Too little is known to say whether the condition holds.',
    notYetStarted: () => 'The rule has not started yet.',
    ended: () => 'The rule has ended.',
    holdout: () => 'The customer is in the comparison group, for whom the rule does not fire.',
    otherEvent: () => 'The rule waits for another event.',
    outbidBy: ({ by }) => `The rule ${quoted(by)} came first.`,
    excludedBy: ({ by }) => `The rule ${quoted(by)} excludes this one.`,
    capReached: ({ cap, limit }) =>
      cap === 'total'
        ? `The rule may fire ${number(limit)} times in total, and has.`
        : `The rule may fire ${number(limit)} times per customer, and has.`,
    inputMissing: ({ name }) => `The condition holds, but ${quoted(name)} is not known.`,
  },
};
