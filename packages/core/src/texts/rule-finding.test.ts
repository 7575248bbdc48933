import { describe, expect, it } from 'vitest';
import type { RuleFinding } from '../publishing/rule-finding.js';
import * as en from './en/rules.js';
import * as fa from './fa/rules.js';
import * as pt from './pt/rules.js';
import { ruleFindingText } from './rule-finding.js';
import * as ru from './ru/rules.js';
import * as th from './th/rules.js';
import * as zh from './zh/rules.js';

const languages = { en, fa, pt, ru, th, zh };
const about = { rule: 'r', path: '/rules/0/when' };
const findings: readonly RuleFinding[] = [
  { code: 'unreachable', severity: 'blocks', ...about },
  { code: 'shadowed', severity: 'blocks', ...about, by: 'other' },
  { code: 'overlap', severity: 'warns', ...about, other: 'other' },
  { code: 'unchecked', severity: 'warns', rule: null, rules: ['r', 'other'] },
  { code: 'scoreGap', severity: 'warns', rule: null, event: 'case/updated', fact: 'case.score', scores: [7, 8] },
  { code: 'scoreMisfit', severity: 'warns', ...about, fact: 'case.score', scores: [8, 9, 10] },
  { code: 'uncapped', severity: 'warns', ...about, effect: 'giveGift' },
  { code: 'rewardByScore', severity: 'blocks', ...about, effect: 'grantPoints', fact: 'case.score' },
];

describe.each(Object.entries(languages))('findings in %s', (_, { ruleFindings }) => {
  it.each(findings)('say something readable: $code', (finding) => {
    expect(ruleFindingText(ruleFindings, finding)).toMatch(/^[^ ].{4,}[^ ]$/u);
    expect(ruleFindingText(ruleFindings, finding)).not.toMatch(/undefined|null|NaN|\[object|\$\{|\s{2}/);
  });

  it('have words for every code', () => {
    expect(findings.map(({ code }) => code)).toEqual(Object.keys(ruleFindings));
  });
});

it.each(findings)('every language says $code in its own words', (finding) => {
  expect(new Set(Object.values(languages).map(({ ruleFindings }) => ruleFindingText(ruleFindings, finding))).size).toBe(6);
});
