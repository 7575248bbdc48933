import { addTallies, type Category, classify, emptyTally, nps, type Score, type Tally, tallyOf } from '@goodword/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const NPS = 'score promoters passives detractors total interval { lower upper level method } reliability counting suppressed';

interface Answer {
  readonly score: Score;
  readonly branch: string | null;
  readonly customer: string | null;
  readonly month: number;
  readonly reasons: readonly string[];
  readonly plan: string | null;
  readonly excluded: boolean;
}

const answerArbitrary: fc.Arbitrary<Answer> = fc.record({
  score: fc.integer({ min: 0, max: 10 }) as fc.Arbitrary<Score>, // exactly the eleven scores
  branch: fc.option(fc.constantFrom('north', 'south', 'east')),
  customer: fc.option(fc.constantFrom('a', 'b', 'c')),
  month: fc.integer({ min: 1, max: 3 }),
  reasons: fc.subarray(['price', 'staff']),
  plan: fc.option(fc.constantFrom('pro', 'free')),
  excluded: fc.boolean(),
});

const at = (answer: Answer, index: number) => `2026-0${answer.month}-02T00:00:00.${String(index).padStart(3, '0')}Z`;

async function store(answers: readonly Answer[]): Promise<TestWorkspace> {
  const workspace = await app.createWorkspace();
  const surveyId = await workspace.createSurvey();
  if (answers.length === 0) return workspace;
  const { submitResponses } = await workspace.query(
    'mutation ($inputs: [ResponseInput!]!) { submitResponses(inputs: $inputs) { ... on SubmittedResponses { results { ... on Response { id } } } } }',
    {
      inputs: answers.map((answer, index) => ({
        surveyId, score: answer.score, branch: answer.branch, reasons: answer.reasons, respondedAt: at(answer, index),
        ...(answer.plan === null ? {} : { attributes: { plan: answer.plan } }),
        ...(answer.customer === null ? {} : { customer: { externalId: answer.customer } }),
      })),
    });
  for (const [index, { id }] of submitResponses.results.entries()) {
    if (!answers[index]!.excluded) continue;
    await workspace.query('mutation ($id: ID!) { excludeResponse(id: $id, reason: "test") { __typename } }', { id });
  }
  return workspace;
}

/** What core says of the same answers: the yardstick. */
function expected(answers: readonly Answer[], counting: string): unknown {
  // The schema does not speak of broken assumptions yet.
  const { interval, reliability, brokenAssumptions: _, ...rest } = nps(tallyCountedAs(answers, counting));
  const name = (text: string) => text.toUpperCase().replaceAll('-', '_');
  return {
    ...rest, reliability: name(reliability), counting, suppressed: false,
    interval: interval === null ? null : { ...interval, method: name(interval.method) },
  };
}

const scoreOfCategory: Readonly<Record<Category, Score>> = { promoter: 9, passive: 7, detractor: 0 };

function tallyCountedAs(answers: readonly Answer[], counting: string): Tally {
  const counted = answers.map((answer, index) => ({ ...answer, index })).filter((answer) => !answer.excluded);
  if (counting === 'EVERY_RESPONSE') return tallyOf(counted.map(({ score }) => score));
  const people = Map.groupBy(counted, ({ customer, index }) => customer ?? `anonymous ${index}`);
  const tallies = [...people.values()].map((own) => {
    if (counting === 'LATEST_PER_CUSTOMER') {
      return tallyOf([own.toSorted((a, b) => b.month - a.month || b.index - a.index)[0]!.score]);
    }
    const mean = own.reduce((sum, { score }) => sum + score, 0) / own.length;
    return tallyOf([scoreOfCategory[classify(mean)]]);
  });
  return tallies.reduce(addTallies, emptyTally);
}

describe('the number of the server is the number of core', () => {
  test.each(['EVERY_RESPONSE', 'LATEST_PER_CUSTOMER', 'MEAN_PER_CUSTOMER'])('for the same answers, counted as %s', async (counting) => {
    await fc.assert(fc.asyncProperty(fc.array(answerArbitrary, { maxLength: 25 }), async (answers) => {
      const workspace = await store(answers);
      const result = await workspace.query(
        `query ($counting: Counting) {
          nps(counting: $counting) { ${NPS} }
          npsTrend(period: MONTH, timeZone: "UTC", counting: $counting, filter: { from: "2026-01-01T00:00:00Z", to: "2026-04-01T00:00:00Z" }) { label nps { ${NPS} } }
          byBranch: npsBy(dimension: "branch", counting: $counting) { key label nps { ${NPS} } }
          byPlan: npsBy(dimension: "attribute:plan", counting: $counting) { key label nps { ${NPS} } }
          byReason: npsBy(dimension: "reason", counting: $counting) { key nps { ${NPS} } }
          scoreDistribution
        }`, { counting });
      expect(result.nps).toEqual(expected(answers, counting));
      expect(result.npsTrend).toEqual([1, 2, 3].map((month) => ({
        label: `2026-0${month}`, nps: expected(answers.map((one) => (one.month === month ? one : { ...one, excluded: true })), counting),
      })));
      const groups = (keysOf: (answer: Answer) => readonly (string | null)[]) => {
        const counted = answers.filter((answer) => !answer.excluded);
        return new Map([...new Set(counted.flatMap(keysOf))].map((key) =>
          [key, expected(answers.map((one) => (keysOf(one).includes(key) ? one : { ...one, excluded: true })), counting)]));
      };
      const asMap = (list: readonly any[]) => new Map(list.map(({ key, nps: measured }) => [key, measured]));
      expect(asMap(result.byBranch)).toEqual(groups(({ branch }) => [branch]));
      expect(asMap(result.byPlan)).toEqual(groups(({ plan }) => [plan]));
      expect(asMap(result.byReason)).toEqual(groups(({ reasons }) => (reasons.length === 0 ? [null] : reasons)));
      expect(result.scoreDistribution).toEqual([...tallyCountedAs(answers, 'EVERY_RESPONSE')]);
    }), { numRuns: 12 });
  });
});

describe('nobody answered', () => {
  test('has no score, no interval and no reliability, and an empty trend', async () => {
    const workspace = await store([]);
    const result = await workspace.query(`{ nps { ${NPS} } npsTrend(period: MONTH, timeZone: "UTC") { label } npsBy(dimension: "branch") { key } scoreDistribution }`);
    expect(result).toEqual({
      nps: {
        score: null, promoters: 0, passives: 0, detractors: 0, total: 0, interval: null, reliability: 'NONE',
        counting: 'EVERY_RESPONSE', suppressed: false,
      },
      npsTrend: [], npsBy: [], scoreDistribution: Array.from({ length: 11 }, () => 0),
    });
  });
});

describe('the groups', () => {
  test('by survey and branch carry their names, and answers without the dimension come last', async () => {
    const workspace = await store([
      { score: 9, branch: null, customer: null, month: 1, reasons: [], plan: null, excluded: false },
      { score: 9, branch: 'south', customer: null, month: 1, reasons: [], plan: null, excluded: false },
      { score: 9, branch: 'north', customer: null, month: 1, reasons: [], plan: null, excluded: false },
    ]);
    const result = await workspace.query('{ npsBy(dimension: "branch") { key label } bySurvey: npsBy(dimension: "survey") { label nps { total } } }');
    expect(result.npsBy.map((group: any) => group.key)).toEqual(['north', 'south', null]);
    expect(result.bySurvey).toEqual([{ label: 'Relationship', nps: { total: 3 } }]);
  });
});

describe('an attribute', () => {
  test.each(['a?b', `it's`, 'say "so"', 'back\\slash', '$1', '::text', "?'; drop table response; --"])(
    'may be called %s', async (name) => {
      const workspace = await app.createWorkspace();
      const surveyId = await workspace.createSurvey();
      await workspace.query('mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }',
        { input: { surveyId, score: 9, attributes: { [name]: 'x?y' } } });
      const { npsBy, nps: filtered } = await workspace.query(
        `query ($dimension: String!, $filter: ResponseFilter) {
          npsBy(dimension: $dimension) { key nps { total } } nps(filter: $filter) { total } }`,
        { dimension: `attribute:${name}`, filter: { attributes: [{ name, in: ['x?y'] }], text: null } });
      expect(npsBy).toEqual([{ key: 'x?y', nps: { total: 1 } }]);
      expect(filtered.total).toBe(1);
    });
});

describe('an interval', () => {
  test.each([['SCORE', 'SCORE'], ['WALD', 'WALD'], ['AUTO', 'SCORE'], ['ADJUSTED_WALD', 'ADJUSTED_WALD']])(
    'by %s says that it was made by %s', async (method, used) => {
      const workspace = await store([10, 9, 7, 3].map((score) => (
        { score: score as Score, branch: null, customer: null, month: 1, reasons: [], plan: null, excluded: false })));
      const { nps: measured } = await workspace.query(
        'query ($method: IntervalMethod) { nps(method: $method, level: 0.8) { interval { method level } } }', { method });
      expect(measured.interval).toEqual({ method: used, level: 0.8 });
    });
});

describe('bad arguments are refused by name', () => {
  test.each([
    ['nps(level: 1) { total }', 'level must be above 0 and below 1'],
    ['nps(level: 95) { total }', 'level must be above 0 and below 1'],
    ['npsBy(dimension: "colour") { key }', 'dimension must be branch, staff'],
    ['npsBy(dimension: "attribute:") { key }', 'dimension must be branch, staff'],
    ['npsTrend(period: MONTH, timeZone: "Mars/Base") { label }', 'timeZone must be an IANA name'],
    ['npsTrend(period: MONTH, timeZone: "+03:30") { label }', 'timeZone must be an IANA name'],
    ['npsTrend(period: WEEK, timeZone: "UTC", weekStart: 8) { label }', 'weekStart must be from 1'],
    ['npsTrend(period: DAY, timeZone: "UTC", filter: { from: "2000-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }) { label }', 'period is too short'],
  ])('%s', async (field, sentence) => {
    const workspace = await store([{ score: 9, branch: null, customer: null, month: 1, reasons: [], plan: null, excluded: false }]);
    const { errors } = await workspace.send(`{ ${field} }`);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(sentence), extensions: { code: 'BAD_USER_INPUT' } });
  });
});
