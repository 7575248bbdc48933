import type { RuleSetUnsound } from '../../publishing/publish-sound-rule-set.js';
import type { RuleFindingSentences } from '../rule-finding.js';
import type { MessagesOf } from '../texts.js';
import { wording } from './wording.js';

const { number, quoted } = wording;

export const publishing: MessagesOf<RuleSetUnsound> = {
  'rule/unsound': ({ findings }) =>
    `The rule set cannot be published; findings that block it: ${number(findings.length)}. Please correct them.`,
};

export const ruleFindings: RuleFindingSentences = {
  unreachable: ({ rule }) => `The condition of ${quoted(rule)} can never hold.`,
  shadowed: ({ rule, by }) => `${quoted(rule)} never fires: ${quoted(by)} always comes first.`,
  overlap: ({ rule, other }) =>
    `${quoted(rule)} and ${quoted(other)} are both exclusive and can hold at once; only one will fire.`,
  unchecked: ({ rules }) =>
    `The rules ask too much for all of them to be compared; not fully checked: ${number(rules.length)}, ${quoted(rules[0] ?? '')} first.`,
  scoreGap: ({ event, fact, scores }) =>
    `No rule on ${quoted(event)} is for these values of ${quoted(fact)}: ${scores.join(', ')}.`,
  scoreMisfit: ({ rule, scores }) => `The scores of ${quoted(rule)} cut through a category of NPS: ${scores.join(', ')}.`,
  uncapped: ({ rule, effect }) => `${quoted(rule)} gives ${quoted(effect)} without a cap.`,
  rewardByScore: ({ rule, effect }) =>
    `What ${quoted(rule)} gives (${quoted(effect)}) depends on the score. That teaches people to write a better one.`,
};
