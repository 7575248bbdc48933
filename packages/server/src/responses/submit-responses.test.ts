import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW, startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { countStatements } from '../../test/statements.js';

let app: TestApp;
let workspace: TestWorkspace;
let surveyId: string;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
  surveyId = await workspace.createSurvey();
});
afterAll(() => app.close());

const SUBMIT = `mutation ($input: ResponseInput!, $key: String) {
  submitResponse(input: $input, idempotencyKey: $key) {
    __typename
    ... on Response { id score category comment respondedAt reasons tags note attributes rescaledFrom rescaledBy
      branch { code name } staffMember { code } product { code } channel { code } customer { id externalId }
      surveyVersion { number } excludedFromScore exclusionReason }
    ... on Refusal { kind message }
  }
}`;
const SUBMIT_MANY = `mutation ($inputs: [ResponseInput!]!, $key: String) {
  submitResponses(inputs: $inputs, idempotencyKey: $key) {
    __typename
    ... on SubmittedResponses { submitted refused results { __typename ... on Response { id score customer { id } } ... on Refusal { kind } } }
    ... on Refusal { kind message }
  }
}`;

const submit = async (input: Record<string, unknown>, key?: string) =>
  (await workspace.query(SUBMIT, { input: { surveyId, ...input }, key })).submitResponse;
const submitMany = async (inputs: readonly Record<string, unknown>[], key?: string) =>
  (await workspace.query(SUBMIT_MANY, { inputs: inputs.map((input) => ({ surveyId, ...input })), key })).submitResponses;
const countResponses = async () =>
  (await workspace.query('{ responses(filter: { includeExcluded: true }) { totalCount } }')).responses.totalCount;

describe('one answer', () => {
  test('is kept with everything that was said of it', async () => {
    const answer = await submit({
      score: '۹', comment: 'Bom,\n"muito" bom', reasons: ['slow delivery', ' slow delivery '], branch: 'north', staff: 'ana',
      product: 'P-1', channel: 'email', respondedAt: '2026-03-01T10:00:00.123+03:30', tags: ['vip'], note: 'call back',
      attributes: { plan: 'pro', seats: 5, trial: false }, customer: { externalId: 'c-1' },
    });
    expect(answer).toMatchObject({
      score: 9, category: 'PROMOTER', comment: 'Bom,\n"muito" bom', reasons: ['slow delivery'],
      branch: { code: 'north', name: 'north' }, staffMember: { code: 'ana' }, product: { code: 'P-1' }, channel: { code: 'email' },
      respondedAt: '2026-03-01T06:30:00.123Z', tags: ['vip'], note: 'call back',
      attributes: { plan: 'pro', seats: 5, trial: false }, customer: { externalId: 'c-1' },
      surveyVersion: { number: 1 }, excludedFromScore: false, exclusionReason: null, rescaledFrom: null, rescaledBy: null,
    });
    const again = await workspace.query('query ($id: ID!) { response(id: $id) { comment attributes } }', { id: answer.id });
    expect(again.response).toEqual({ comment: 'Bom,\n"muito" bom', attributes: { plan: 'pro', seats: 5, trial: false } });
  });

  test('without a date was given now', async () => {
    expect((await submit({ score: 0 })).respondedAt).toBe(NOW.toISOString());
  });

  test.each([
    ['11', 11, 'ScoreOutOfRange'],
    ['6.5', 6.5, 'ScoreNotWhole'],
    ['an empty text', '', 'ScoreMissing'],
    ['nothing', null, 'ScoreMissing'],
    ['words', 'abc', 'ScoreNotANumber'],
    ['-1', '-1', 'ScoreOutOfRange'],
    ['1e1', '1e1', 'ScoreNotANumber'],
    ['true', true, 'ScoreNotANumber'],
    ['a list', [9], 'ScoreNotANumber'],
  ])('with %s for a score is refused and not stored', async (_name, score, type) => {
    const before = await countResponses();
    expect((await submit({ score })).__typename).toBe(type);
    expect(await countResponses()).toBe(before);
  });

  test.each([['9', 9], [9, 9], ['٩', 9], ['๙', 9], ['９', 9], [' 10 ', 10], ['9.0', 9]])(
    'with %j for a score counts as %i', async (score, expected) => {
      expect((await submit({ score })).score).toBe(expected);
    });

  test.each([
    ['of a survey that does not exist', { surveyId: '0195a3c0-0000-7000-8000-000000000000' }, 'SurveyNotFound'],
    ['of a survey with a malformed id', { surveyId: 'nonsense' }, 'SurveyNotFound'],
    ['of 1900', { respondedAt: '1900-01-01T00:00:00Z' }, 'ResponseDateOutOfRange'],
    ['of tomorrow', { respondedAt: '2026-03-22T09:30:00Z' }, 'ResponseDateOutOfRange'],
    ['with a comment of 10,001 characters', { comment: 'x'.repeat(10_001) }, 'ResponseCommentTooLong'],
    ['with a comment that no database can store', { comment: 'a\u0000b' }, 'ResponseTextNotStorable'],
    ['of a customer that does not exist', { customerId: '0195a3c0-0000-7000-8000-000000000000' }, 'CustomerNotFound'],
    ['of a customer without any identifier', { customer: { name: 'Sara' } }, 'CustomerUnidentified'],
    ['with a nested attribute', { attributes: { a: { b: 1 } } }, 'AttributesNotPlain'],
    ['with 101 attributes', { attributes: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`a${i}`, i])) }, 'AttributesTooMany'],
  ])('%s is refused', async (_name, input, type) => {
    const before = await countResponses();
    expect((await submit({ score: 9, ...input })).__typename).toBe(type);
    expect(await countResponses()).toBe(before);
  });

  test('with a 20 MB comment is refused before it is read', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${workspace.key}` },
      body: JSON.stringify({ query: SUBMIT, variables: { input: { surveyId, score: 1, comment: 'x'.repeat(20 * 1024 * 1024) } } }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ message: expect.stringMatching(/large/) });
  });

  test('says why it was refused in the language that was asked for', async () => {
    const inPersian = await workspace.send(SUBMIT, { input: { surveyId, score: 11 } }, { 'accept-language': 'fa-IR, en;q=0.5' });
    expect(inPersian.data.submitResponse.message).toMatch(/[\u0600-\u06FF]/);
    const inEnglish = await submit({ score: 11 });
    expect(inEnglish).toMatchObject({ kind: 'score/out-of-range', message: expect.stringContaining('11') });
  });

  test('on another scale is converted by the declared rule and says so', async () => {
    const hundred = await workspace.createSurvey('Out of a hundred', 'ZERO_TO_HUNDRED');
    const answer = await submit({ surveyId: hundred, score: 89 });
    expect(answer).toMatchObject({ score: 8, category: 'PASSIVE', rescaledFrom: 89, rescaledBy: 'divide-by-ten-round-down' });
  });
});

describe('a batch', () => {
  test('gives each answer a result of its own, in the order of the inputs', async () => {
    const before = await countResponses();
    const batch = await submitMany([{ score: 10 }, { score: 'abc' }, { score: 0 }, { score: 7, customer: { name: 'nobody' } }]);
    expect(batch).toMatchObject({
      submitted: 2, refused: 2,
      results: [{ score: 10 }, { kind: 'score/not-a-number' }, { score: 0 }, { kind: 'customer/unidentified' }],
    });
    expect(await countResponses()).toBe(before + 2);
  });

  test.each([[0, 'BatchEmpty'], [1_001, 'BatchTooLarge']])('of %i is refused', async (size, type) => {
    const before = await countResponses();
    expect((await submitMany(Array.from({ length: size }, () => ({ score: 1 })))).__typename).toBe(type);
    expect(await countResponses()).toBe(before);
  });

  test('of 1,000 is one INSERT, whatever its branches and customers', async () => {
    const inputs = Array.from({ length: 1_000 }, (_, i) => ({
      score: i % 11, branch: `b${i % 7}`, customer: { externalId: `batch-${i % 400}` },
    }));
    const { result, statements } = await countStatements(() => submitMany(inputs));
    expect(result.submitted).toBe(1_000);
    expect(statements.filter((sql) => /^insert into "?response"? /i.test(sql))).toHaveLength(1);
    expect(statements.length).toBeLessThan(25);
    expect(new Set(result.results.map((response: any) => response.customer.id)).size).toBe(400);
  });
});

describe('an idempotency key', () => {
  test('gives a repetition the first answer, and stores nothing twice', async () => {
    const first = await submit({ score: 8, comment: 'once' }, 'key-1');
    const before = await countResponses();
    const second = await submit({ comment: 'once', score: 8 }, 'key-1');
    expect(second).toEqual(first);
    expect(await countResponses()).toBe(before);
  });

  test('is refused for another input', async () => {
    await submit({ score: 8 }, 'key-2');
    expect(await submit({ score: 9 }, 'key-2')).toMatchObject({ kind: 'idempotency/key-reused' });
  });

  test('also gives a refusal again', async () => {
    const first = await submit({ score: 9, respondedAt: '1900-01-01T00:00:00Z' }, 'key-3');
    expect(first.__typename).toBe('ResponseDateOutOfRange');
    expect(await submit({ score: 9, respondedAt: '1900-01-01T00:00:00Z' }, 'key-3')).toEqual(first);
  });

  test.each([['empty', ''], ['of 201 characters', 'k'.repeat(201)]])('that is %s is refused', async (_name, key) => {
    expect((await submit({ score: 9 }, key)).__typename).toBe('IdempotencyKeyMalformed');
  });

  test('holds when ten requests carry it at once', async () => {
    const before = await countResponses();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submitMany([{ score: 3 }, { score: 4 }], 'key-4')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await countResponses()).toBe(before + 2);
  });

  test('means nothing to another operation or workspace', async () => {
    await submit({ score: 1 }, 'key-5');
    expect((await submitMany([{ score: 1 }], 'key-5')).submitted).toBe(1);
    const other = await app.createWorkspace();
    const otherSurvey = await other.createSurvey();
    const answer = await other.query(SUBMIT, { input: { surveyId: otherSurvey, score: 2 }, key: 'key-5' });
    expect(answer.submitResponse.score).toBe(2);
  });

  test('is forgotten after 30 days', async () => {
    const first = await submit({ score: 5 }, 'key-6');
    app.setNow(new Date(NOW.getTime() + 31 * 86_400_000));
    const second = await submit({ score: 5 }, 'key-6');
    app.setNow(NOW);
    expect(second.id).not.toBe(first.id);
  });

  test('of an answer that was deleted meanwhile does not bring it back', async () => {
    const first = await submit({ score: 5 }, 'key-7');
    await workspace.query('mutation ($id: ID!) { deleteResponse(id: $id) { __typename } }', { id: first.id });
    expect(await submit({ score: 5 }, 'key-7')).toMatchObject({ kind: 'response/not-found' });
  });
});
