import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { countStatements } from '../../test/statements.js';

let app: TestApp;
let workspace: TestWorkspace;
let first: string;
let second: string;

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T12:00:00.000Z`;

const answers = [
  { score: 10, comment: 'Great 50% off', branch: 'north', staff: 'ana', channel: 'email', product: 'p1', respondedAt: day(1),
    reasons: ['price'], tags: ['vip'], attributes: { plan: 'pro', seats: 5, 'we"ird\'s': 'x' }, customer: { externalId: 'a' } },
  { score: 9, branch: 'south', staff: 'ana', channel: 'sms', respondedAt: day(2), attributes: { plan: 'free', seats: '5' } },
  { score: 8, comment: 'under_score', branch: 'south', respondedAt: day(3), reasons: ['price', 'staff'], attributes: { plan: 'pro', seats: 12 } },
  { score: 6, comment: 'bad', branch: 'north', respondedAt: day(4), tags: ['vip', 'late'], customer: { externalId: 'a' } },
  { score: 0, respondedAt: day(5), attributes: { trial: true } },
];

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
  first = await workspace.createSurvey('First');
  second = await workspace.createSurvey('Second');
  await submit(answers.map((answer, index) => ({ surveyId: index === 4 ? second : first, ...answer })));
});
afterAll(() => app.close());

async function submit(inputs: readonly object[]): Promise<void> {
  const { submitResponses } = await workspace.query(
    'mutation ($inputs: [ResponseInput!]!) { submitResponses(inputs: $inputs) { ... on SubmittedResponses { refused } } }', { inputs });
  expect(submitResponses.refused).toBe(0);
}

const scores = async (filter: object, orderBy = 'HIGHEST_SCORE') =>
  (await workspace.query(
    'query ($filter: ResponseFilter, $orderBy: ResponseOrder) { responses(filter: $filter, orderBy: $orderBy, first: 50) { nodes { score } } }',
    { filter, orderBy })).responses.nodes.map((node: any) => node.score);

describe('a filter', () => {
  test.each([
    ['nothing', {}, [10, 9, 8, 6, 0]],
    ['a survey', () => ({ surveyIds: [second] }), [0]],
    ['two surveys, one malformed', () => ({ surveyIds: [second, 'nonsense'] }), [0]],
    ['no survey at all', { surveyIds: [] }, []],
    ['from, inclusive', { from: day(4) }, [6, 0]],
    ['to, exclusive', { to: day(4) }, [10, 9, 8]],
    ['a category', { categories: ['PASSIVE'] }, [8]],
    ['two categories', { categories: ['DETRACTOR', 'PROMOTER'] }, [10, 9, 6, 0]],
    ['a score of 0', { scoreFrom: 0, scoreTo: 0 }, [0]],
    ['scores', { scoreFrom: 6, scoreTo: 8 }, [8, 6]],
    ['a category and scores', { categories: ['DETRACTOR'], scoreFrom: 1 }, [6]],
    ['a branch', { branches: ['south'] }, [9, 8]],
    ['a branch that does not exist', { branches: ['east'] }, []],
    ['staff', { staff: ['ana'] }, [10, 9]],
    ['a channel', { channels: ['sms', 'email'] }, [10, 9]],
    ['a product', { products: ['p1'] }, [10]],
    ['a reason', { reasons: ['staff'] }, [8]],
    ['one of two reasons', { reasons: ['price', 'nothing'] }, [10, 8]],
    ['a tag', { tags: ['vip'] }, [10, 6]],
    ['text, in any case', { text: 'GREAT' }, [10]],
    ['text with a percent sign', { text: '0% o' }, [10]],
    ['text with an underscore', { text: 'r_s' }, [8]],
    ['only commented', { commented: true }, [10, 8, 6]],
    ['only without comment', { commented: false }, [9, 0]],
    ['an attribute', { attributes: [{ name: 'plan', in: ['pro'] }] }, [10, 8]],
    ['an attribute with quotes in its name', { attributes: [{ name: 'we"ird\'s', in: ['x', 'a"b\\'] }] }, [10]],
    ['a number, not a text that looks like one', { attributes: [{ name: 'seats', from: 5 }] }, [10, 8]],
    ['a span of numbers', { attributes: [{ name: 'seats', from: 5, to: 11.5 }] }, [10]],
    ['a truth value', { attributes: [{ name: 'trial', in: ['true'] }] }, [0]],
    ['an attribute that is there', { attributes: [{ name: 'plan', exists: true }] }, [10, 9, 8]],
    ['an attribute that is not there', { attributes: [{ name: 'plan', exists: false }] }, [6, 0]],
    ['several conditions', { branches: ['south'], commented: true, from: day(2) }, [8]],
    ['updated since long ago', { updatedSince: '2026-01-01T00:00:00Z' }, [10, 9, 8, 6, 0]],
    ['updated since the future', { updatedSince: '2026-12-01T00:00:00Z' }, []],
    ['a customer that does not exist', { customerId: 'nonsense' }, []],
  ])('by %s', async (_name, filter, expected) => {
    const wanted = typeof filter === 'function' ? filter() : filter;
    expect(await scores(wanted)).toEqual(expected);
    const { nps } = await workspace.query('query ($filter: ResponseFilter) { nps(filter: $filter) { total } }', { filter: wanted });
    expect(nps.total).toBe(expected.length);
  });

  test('by a customer', async () => {
    const { customers } = await workspace.query('{ customers { nodes { id externalId } } }');
    expect(await scores({ customerId: customers.nodes[0].id })).toEqual([10, 6]);
  });
});

describe('the order', () => {
  test.each([
    ['NEWEST', [0, 6, 8, 9, 10]], ['OLDEST', [10, 9, 8, 6, 0]], ['LOWEST_SCORE', [0, 6, 8, 9, 10]], ['HIGHEST_SCORE', [10, 9, 8, 6, 0]],
  ])('%s', async (order, expected) => {
    expect(await scores({}, order)).toEqual(expected);
  });
});

describe('pages', () => {
  const page = async (target: TestWorkspace, args: string) =>
    (await target.query(`{ responses(${args}) { totalCount nodes { id score } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } } }`)).responses;

  test('walk through everything once, forwards and backwards', async () => {
    const forwards: number[] = [];
    let after = '';
    for (let more = true; more;) {
      const current = await page(workspace, `first: 2, orderBy: NEWEST${after}`);
      forwards.push(...current.nodes.map((node: any) => node.score));
      more = current.pageInfo.hasNextPage;
      after = `, after: "${current.pageInfo.endCursor}"`;
      expect(current.totalCount).toBe(5);
    }
    expect(forwards).toEqual([0, 6, 8, 9, 10]);
    const last = await page(workspace, 'last: 2, orderBy: NEWEST');
    expect(last.nodes.map((node: any) => node.score)).toEqual([9, 10]);
    const before = await page(workspace, `last: 2, before: "${last.pageInfo.startCursor}", orderBy: NEWEST`);
    expect(before.nodes.map((node: any) => node.score)).toEqual([6, 8]);
    expect(before.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  test('neither skip nor repeat while answers are added, also in the same millisecond', async () => {
    const busy = await app.createWorkspace('Busy');
    const surveyId = await busy.createSurvey();
    const add = (count: number, respondedAt: string) => busy.query(
      'mutation ($inputs: [ResponseInput!]!) { submitResponses(inputs: $inputs) { __typename } }',
      { inputs: Array.from({ length: count }, () => ({ surveyId, score: 7, respondedAt })) });
    await add(30, day(10));
    const original = new Set((await page(busy, 'first: 100')).nodes.map((node: any) => node.id));
    const seen: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const current = await page(busy, `first: 7${after}`);
      seen.push(...current.nodes.map((node: any) => node.id));
      more = current.pageInfo.hasNextPage;
      after = `, after: "${current.pageInfo.endCursor}"`;
      await add(3, day(11)); // newer than all: before the place where we are
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(original);
  });

  test.each([
    ['first: 0', 'first must be from 1 to 100'], ['first: 101', 'first must be from 1 to 100'], ['last: 101', 'last must be from 1 to 100'],
    ['first: 1, last: 1', 'last cannot be given together with first'], ['after: "nonsense"', 'after is not a cursor'],
    [`after: "newest.${Buffer.from('["x","y"]').toString('base64url')}"`, 'after is not a cursor'],
    ['before: "oldest.WyIyMDI2Il0"', 'before is not a cursor'],
  ])('refuse %s with a sentence that names it', async (args, sentence) => {
    const { errors } = await workspace.send(`{ responses(${args}) { totalCount } }`);
    expect(errors?.[0]?.message).toContain(sentence);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('refuse a cursor of another order', async () => {
    const { pageInfo } = await page(workspace, 'first: 1, orderBy: HIGHEST_SCORE');
    const { errors } = await workspace.send(`{ responses(first: 1, after: "${pageInfo.endCursor}") { totalCount } }`);
    expect(errors?.[0]?.message).toContain('after is not a cursor of this list in this order');
  });
});

describe('edges', () => {
  const ALL_EDGES = `survey { name version { number } versions { number } } surveyVersion { question } customer { externalId }
    branch { name } staffMember { name } product { name } channel { name } changes { change }`;

  test('cost one statement each, however many answers there are', async () => {
    const count = async (size: number) =>
      (await countStatements(() => workspace.query(`{ responses(first: ${size}) { nodes { id ${ALL_EDGES} } } }`))).statements.length;
    const ofOne = await count(1);
    expect(await count(5)).toBeLessThanOrEqual(ofOne + 5); // the newest answer lacks five of the edges
    await submit(Array.from({ length: 60 }, (_, i) => ({
      surveyId: first, score: i % 11, respondedAt: day(1 + (i % 28)), branch: `b${i}`, staff: `s${i}`, product: `p${i}`, channel: `c${i}`,
      customer: { externalId: `edge-${i}` },
    })));
    expect(await count(65)).toBeLessThanOrEqual(ofOne + 5);
  });

  test('of customers to their answers cost one statement as well', async () => {
    const { statements, result } = await countStatements(() =>
      workspace.query('{ customers(first: 50) { nodes { externalId responses(first: 1) { score } } } }'));
    expect(result.customers.nodes).toHaveLength(50);
    expect(result.customers.nodes.every((node: any) => node.responses.length === 1)).toBe(true);
    expect(statements.filter((sql) => /from .*response/i.test(sql))).toHaveLength(1);
    expect(statements.length).toBeLessThanOrEqual(4);
  });
});
