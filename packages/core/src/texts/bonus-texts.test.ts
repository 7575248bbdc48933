import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.js';
import { plan, resultsOf, tally } from '../../test/incentive-fixtures.js';
import type { BonusStatement, BonusStatus } from '../incentives/bonus-statement.js';
import { decideBonus } from '../incentives/decide-bonus.js';
import type { AlarmCode, IncentiveAlarm } from '../incentives/incentive-alarms.js';
import type { PlanWarning } from '../incentives/plan-warnings.js';
import { staffBonus } from '../incentives/staff-bonus.js';
import type { StatementLine } from '../incentives/statement-line.js';
import { bonusSentences, planWarningSentence, type BonusTexts } from './bonus-texts.js';
import { bonusTexts as en } from './en/bonus.js';
import { bonusTexts as fa } from './fa/bonus.js';
import { bonusTexts as pt } from './pt/bonus.js';
import { bonusTexts as ru } from './ru/bonus.js';
import { bonusTexts as th } from './th/bonus.js';
import { bonusTexts as zh } from './zh/bonus.js';

const languages: Readonly<Record<string, BonusTexts>> = { en, fa, pt, ru, th, zh };
const scripts: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Latin}/u, fa: /\p{Script=Arabic}/u, pt: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u, th: /\p{Script=Thai}/u, zh: /\p{Script=Han}/u,
};

const points = { reached: { from: 20, amount: 5_000 }, next: { from: 60, amount: 45_000 } };
const lines: readonly StatementLine[] = [
  { code: 'answers', tally: tally(40, 12, 8), n: 60, invited: null, responseRate: null },
  { code: 'answers', tally: tally(40, 12, 8), n: 60, invited: 200, responseRate: 0.305 },
  { code: 'excluded', excluded: 14, taken: 5 },
  { code: 'too-few-answers', n: 12, minimum: 30 },
  { code: 'score', score: 53.333, n: 60 },
  { code: 'mix', company: 52, expected: 60.04, adjustment: -8.04 },
  { code: 'limits', lower: 36.24, upper: 66.64, level: 0.9 },
  { code: 'shrunk', weight: 0.5, mean: 40, shrunkScore: 46.66 },
  { code: 'points', points: 36.2 },
  { code: 'curve', amount: 0, reached: null, next: points.reached },
  { code: 'curve', amount: 21_200, ...points },
  { code: 'curve', amount: 45_000, reached: points.next, next: null },
  { code: 'share', percent: 60, amount: 12_720 },
  { code: 'cap', left: 2_280, cut: 6_200 },
];
const warnings: readonly PlanWarning[] = [
  { code: 'cliff', from: 30, jump: 30_000, highest: 45_000 },
  { code: 'person-before-branch', branchPercent: 40 },
  { code: 'few-answers', minimumAnswers: 12, reliableFrom: 30 },
  { code: 'cap-below-curve', cap: 40_000, highest: 45_000 },
  { code: 'pays-below-zero', from: -10 },
];
const alarmOf = (code: AlarmCode): IncentiveAlarm => ({ code, own: { events: 20, n: 60 }, against: { events: 4, n: 100 }, pValue: 0.001 });
const statementOf = (statementLines: readonly StatementLine[], alarms: readonly IncentiveAlarm[], status: BonusStatus): BonusStatement => {
  const part = { lines: statementLines, amount: 12_720, status, alarms, decision: null };
  return { staff: 'ana', branch: 'lisbon', currency: 'EUR', parts: { branch: part, person: part }, total: 0, payable: 0, held: 0, denied: 0 };
};
const alarms = Object.keys(en.alarms).map((code) => alarmOf(code as AlarmCode));
const statuses = Object.keys(en.statuses) as readonly BonusStatus[];
const everySentence = (texts: BonusTexts): readonly string[] => [
  ...bonusSentences(texts, statementOf(lines, alarms, 'payable')).person,
  ...statuses.flatMap((status) => bonusSentences(texts, statementOf([], [], status)).branch),
  ...warnings.map((warning) => planWarningSentence(texts, warning, 'EUR')),
  ...Object.values(texts.parts),
];

it('has an example of every line and warning', () => {
  expect(new Set(lines.map(({ code }) => code))).toEqual(new Set(Object.keys(en.lines)));
  expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(Object.keys(en.warnings)));
});

describe.each(Object.keys(languages))('the bonus texts in %s', (language) => {
  const texts = languages[language]!;
  const number = new Intl.NumberFormat(language);

  it('say something readable about everything', () => {
    for (const sentence of everySentence(texts)) {
      expect(sentence).toMatch(scripts[language]!);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{|\s{2}|^\s|\s$|!/);
    }
  });

  it.each([
    [1, [60, 200, 30.5]],
    [2, [14, 5]],
    [3, [12, 30]],
    [4, [53.3, 60]],
    [5, [52, 60, -8]],
    [6, [36.2, 66.6, 90]],
    [7, [50, 40, 46.7]],
    [8, [36.2]],
    [9, [20]],
    [10, [20, 60, 212, 50, 450]],
    [11, [60, 450]],
    [12, [60, 127.2]],
    [13, [22.8, 62]],
  ])('say all numbers of line %d', (at, numbers) => {
    const [sentence = ''] = bonusSentences(texts, statementOf([lines[at]!], [], 'payable')).person;
    for (const value of numbers) expect(sentence).toContain(number.format(value));
  });

  it('say both shares of an alarm', () => {
    const [sentence = ''] = bonusSentences(texts, statementOf([], [alarmOf('in-bursts')], 'held')).person;
    for (const value of [33.3, 20, 60, 4, 100]) expect(sentence).toContain(number.format(value));
    expect(sentence).toContain(texts.alarms['in-bursts']);
  });

  it('tell alarms and statuses apart', () => {
    expect(new Set(Object.values(texts.alarms)).size).toBe(7);
    expect(new Set(statuses.map((status) => texts.statuses[status]('1'))).size).toBe(4);
  });

  it('write money with the digits of its currency', () => {
    expect(texts.money(123_456, 'EUR')).toContain(number.format(1_234.56));
    expect(texts.money(123_456, 'JPY')).toContain(number.format(123_456));
    expect(texts.money(123_456, 'KWD')).toContain(number.format(123.456));
  });
});

it('languages differ in every sentence', () => {
  const all = Object.values(languages).map(everySentence);
  for (const [at] of all[0]!.entries()) expect(new Set(all.map((sentences) => sentences[at])).size).toBe(6);
});

it('a statement is told from the answers to what becomes of it', () => {
  const results = resultsOf(tally(40, 12, 8));
  const ofPerson = { results, alarms: [alarmOf('in-bursts')] };
  const held = valueOf(staffBonus(plan, { staff: 'ana', branch: 'lisbon', ofBranch: { results, alarms: [] }, ofPerson }));
  expect(bonusSentences(en, held).person).toEqual([
    'Answers that count: 60.',
    'The score of 60 answers is 53.3.',
    'With a confidence of 90%, the score lies between 36.2 and 66.6; the lower limit pays.',
    'Points that pay: 36.2.',
    'For these points, the pay curve gives €212.00: it pays €50.00 from 20 points on and €450.00 from 60.',
    '40% of this is €84.80.',
    'More answers than elsewhere came within minutes of each other: 33.3% (20 of 60) against 4% (4 of 100).',
    'Waiting for a decision: €84.80.',
  ]);
  expect(bonusSentences(en, held).branch.at(-1)).toBe('To be paid: €127.20.');
  const decidedAt = new Date('2026-12-01T09:00:00Z');
  const denied = valueOf(decideBonus(held, { part: 'person', outcome: 'denied', by: 'vera', decidedAt, reason: 'from one device' }));
  expect(bonusSentences(en, denied).person.at(-1)).toBe('Not paid, by decision: €84.80.');
});
