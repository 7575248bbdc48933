// How fast rules are asked and explained, against cel-js and json-rules-engine on the same facts, and how long a backtest takes:
// node bench/rules.bench.ts [responses]
import {
  bool, conditionsFor, defineFacts, defineVocabulary, enumOf, evaluate, explain, instant, int, moneyIn,
  prepareCondition, prepareRules, type Condition, type Rule,
} from '@goodword/core';
import { seededRandom } from '@goodword/core/stats';
import { backtest, type PastEvent } from '@goodword/core/publishing/backtest';
import { parse } from '@marcbachmann/cel-js';
import { Engine } from 'json-rules-engine';
import { bestOf } from './best-of.ts';

const ROUNDS = 40;
const LEAST_TIMES_CEL = 3;
const LEAST_TIMES_JSON_RULES_ENGINE = 10;
const MOST_SECONDS_OF_BACKTEST = 15;
const RULES = 50;

const responses = Number(process.argv[2] ?? 1_000_000);
if (!Number.isInteger(responses) || responses < 1) throw new RangeError('bench: the number of responses must be a whole number above 0');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const random = seededRandom(1);
const below = (limit: number): number => Math.floor(limit * random());
const now = new Date('2026-11-27T12:00:00Z');
let missed = false;

const facts = defineFacts({
  score: int(0, 10), orders: int(0), country: enumOf('PT', 'IR', 'TH'), open: bool(), spend: moneyIn('EUR'), lastAskAt: instant(),
});
const countries = ['PT', 'IR', 'TH'] as const;
const rows = Array.from({ length: 1_024 }, () => ({
  // As in real answers, most scores are high; each comparison is reached often.
  score: below(3) === 0 ? below(11) : 9 + below(2),
  orders: below(6), country: countries[below(3)] ?? 'PT', open: below(2) === 0, spend: below(100_000),
  lastAskAt: new Date(now.getTime() - below(400) * 86_400_000),
}));

const { all, gte, eq, isFalse } = conditionsFor(facts);
const rule = prepareCondition(all(gte('score', 9), gte('orders', 3), eq('country', 'PT'), isFalse('open')), facts);
const cel = parse('score >= 9 && orders >= 3 && country == "PT" && open == false');
// Of our facts only those that the rule asks for: others have no cost for us and should have none for them.
const asked = rows.map(({ score, orders, country, open }) => ({ score, orders, country, open }));

const engine = new Engine([{
  conditions: {
    all: [
      { fact: 'score', operator: 'greaterThanInclusive', value: 9 },
      { fact: 'orders', operator: 'greaterThanInclusive', value: 3 },
      { fact: 'country', operator: 'equal', value: 'PT' },
      { fact: 'open', operator: 'equal', value: false },
    ],
  },
  event: { type: 'fired' },
}]);

const ours = asked.map((row) => evaluate(rule, row, now));
compare('cel-js', asked.map((row) => cel(row)));
const theirs: unknown[] = [];
for (const row of asked) theirs.push((await engine.run(row)).events.length > 0);
compare('json-rules-engine', theirs);

const repeats = 100;
let held = 0;
// In turns, so that a busy machine is slow for both.
let [evaluating, celEvaluating] = [Infinity, Infinity];
for (let round = 0; round < ROUNDS; round += 1) {
  evaluating = Math.min(evaluating, await bestOf(1, () => {
    for (let turn = 0; turn < repeats; turn += 1) for (const row of asked) if (evaluate(rule, row, now) === true) held += 1;
  }));
  celEvaluating = Math.min(celEvaluating, await bestOf(1, () => {
    for (let turn = 0; turn < repeats; turn += 1) for (const row of asked) if (cel(row) === true) held += 1;
  }));
}
promise('evaluate', (repeats * asked.length) / evaluating, 'cel-js, parsed once', (repeats * asked.length) / celEvaluating, LEAST_TIMES_CEL);

const explaining = await bestOf(9, () => {
  for (let turn = 0; turn < 20; turn += 1) for (const row of asked) if (explain(rule, row, now).result === true) held += 1;
});
const engineRunning = await bestOf(3, async () => {
  for (const row of asked) if ((await engine.run(row)).results.length > 0) held += 1;
});
promise('explain', (20 * asked.length) / explaining, 'json-rules-engine', asked.length / engineRunning, LEAST_TIMES_JSON_RULES_ENGINE);
if (held === 0) throw new Error('bench: nothing held');

const vocabulary = defineVocabulary({ facts, events: { 'response/submitted': { ids: ['responseId', 'customerId'] } } });
const prepared = prepareRules({ v: 1, rules: Array.from({ length: RULES }, (_, index) => ruleOf(index)) }, vocabulary);
const started = performance.now();
const processor = process.cpuUsage();
const { rules, events } = backtest(prepared, past(), { costOf: (effect) => ('amount' in effect ? effect.amount : 0) });
const passed = (performance.now() - started) / 1_000;
const { user, system } = process.cpuUsage(processor);
// Of the processor: on a busy machine the clock on the wall counts the work of others.
const seconds = (user + system) / 1e6;
const fired = rules.reduce((sum, { outcomes }) => sum + outcomes.fired, 0);
say(
  `backtest: ${events.toLocaleString('en')} responses × ${RULES} rules, ${fired.toLocaleString('en')} fired: ${seconds.toFixed(1)} s of the processor, `
    + `${passed.toFixed(1)} s on the wall; at most ${MOST_SECONDS_OF_BACKTEST} s is promised for a million.`,
);
if (fired === 0) throw new Error('bench: no rule fired');
if (seconds > (MOST_SECONDS_OF_BACKTEST * Math.max(events, 1)) / 1_000_000) missed = true;
if (missed) process.exitCode = 1;

/** Two to four comparisons each; a quarter of the rules are capped. */
function ruleOf(index: number): Rule {
  const parts: readonly Condition[] = [
    { op: 'between', path: 'score', from: index % 11, to: index % 11 },
    { op: 'eq', path: 'country', value: countries[index % 3] ?? 'PT' },
    { op: 'gte', path: 'orders', value: index % 5 },
    { op: 'within', path: 'lastAskAt', from: null, to: 0 - (index % 7) * 30, unit: 'days' },
  ];
  return {
    id: `rule-${index}`,
    on: 'response/submitted',
    when: { op: 'all', of: parts.slice(0, 2 + (index % 3)) },
    effects: [{ do: 'grantPoints', amount: 10 + index }],
    ...(index % 4 === 0 ? { caps: { perCustomer: 3, total: 100_000 } } : {}),
  };
}

function* past(): Generator<PastEvent> {
  for (let index = 0; index < responses; index += 1) {
    const row = rows[index % rows.length];
    if (row === undefined) return;
    yield {
      event: 'response/submitted', at: new Date(now.getTime() + index * 1_000), facts: row,
      ids: { responseId: `r${index}`, customerId: `c${(index * 7_919) % 200_000}` },
    };
  }
}

function promise(name: string, perMillisecond: number, other: string, otherPerMillisecond: number, least: number): void {
  const times = perMillisecond / otherPerMillisecond;
  say(
    `${name}: ${(perMillisecond / 1_000).toFixed(2)} million a second; ${other}: ${(otherPerMillisecond / 1_000).toFixed(2)} million; `
      + `${times.toFixed(1)} times as fast, ${least} times is promised.`,
  );
  if (!(times >= least)) missed = true;
}

/** What is fast and wrong is not fast. */
function compare(name: string, results: readonly unknown[]): void {
  const differs = results.findIndex((result, at) => result !== ours[at]);
  if (differs >= 0) throw new Error(`bench: ${name} decides otherwise on ${JSON.stringify(rows[differs])}`);
}
