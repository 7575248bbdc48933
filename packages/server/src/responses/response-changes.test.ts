import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';

let app: TestApp;
let workspace: TestWorkspace;
let surveyId: string;
let id: string;

const FIELDS = `id score comment excludedFromScore exclusionReason reasons branch { code } channel { code }
  changes { change by reason before { field value } }`;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
  surveyId = await workspace.createSurvey();
});
afterAll(() => app.close());

beforeEach(async () => {
  const { submitResponse } = await workspace.query(
    'mutation ($input: ResponseInput!) { submitResponse(input: $input) { ... on Response { id } } }',
    { input: { surveyId, score: 6, comment: 'slow', branch: 'north', reasons: ['slow delivery'], channel: 'email' } },
  );
  id = submitResponse.id;
});

const correct = async (changes: Record<string, unknown>, reason?: string) => (await workspace.query(
  `mutation ($id: ID!, $changes: ResponseCorrection!, $reason: String) {
    correctResponse(id: $id, changes: $changes, reason: $reason) { __typename ... on Response { ${FIELDS} } ... on Refusal { kind } } }`,
  { id, changes, reason })).correctResponse;
const exclude = async (reason: string) => (await workspace.query(
  `mutation ($id: ID!, $reason: String!) {
    excludeResponse(id: $id, reason: $reason) { __typename ... on Response { ${FIELDS} } ... on Refusal { kind } } }`,
  { id, reason })).excludeResponse;
const include = async (reason?: string) => (await workspace.query(
  `mutation ($id: ID!, $reason: String) {
    includeResponse(id: $id, reason: $reason) { ... on Response { ${FIELDS} } } }`, { id, reason })).includeResponse;
const remove = async (reason?: string) => (await workspace.query(
  `mutation ($id: ID!, $reason: String) {
    deleteResponse(id: $id, reason: $reason) { __typename ... on ResponseChange { responseId change by at reason before { field } } ... on Refusal { kind } } }`,
  { id, reason })).deleteResponse;
const read = async () => (await workspace.query(`query ($id: ID!) { response(id: $id) { ${FIELDS} } }`, { id })).response;
const score = async () => (await workspace.query('{ nps { total detractors promoters } }')).nps;

describe('a correction', () => {
  test('changes what is given, keeps the rest, and keeps what was there before', async () => {
    await correct({ score: 8, branch: 'south', channel: null }, 'misheard on the phone');
    expect(await read()).toEqual({
      id, score: 8, comment: 'slow', excludedFromScore: false, exclusionReason: null, reasons: ['slow delivery'],
      branch: { code: 'south' }, channel: null,
      changes: [{
        change: 'CORRECTED', by: 'Key admin', reason: 'misheard on the phone',
        before: [{ field: 'score', value: '6' }, { field: 'branch', value: 'north' }, { field: 'channel', value: 'email' }],
      }],
    });
  });

  test('clears a comment by null and refuses to clear the score', async () => {
    expect((await correct({ comment: null })).comment).toBeNull();
    expect(await correct({ score: null })).toMatchObject({ kind: 'score/missing' });
  });

  test('that is refused changes and records nothing', async () => {
    expect(await correct({ score: 11, comment: 'other' })).toMatchObject({ kind: 'score/out-of-range' });
    expect(await read()).toMatchObject({ score: 6, comment: 'slow', changes: [] });
  });

  test('of two people at once loses neither', async () => {
    await Promise.all([correct({ score: 9 }), correct({ comment: 'other' }), correct({ reasons: [] })]);
    const answer = await read();
    expect(answer).toMatchObject({ score: 9, comment: 'other', reasons: [] });
    expect(answer.changes).toHaveLength(3);
  });

  test('of an answer on another scale reads the new value on that scale', async () => {
    const survey = await workspace.createSurvey(`Stars ${id}`, 'ONE_TO_FIVE');
    const { submitResponse } = await workspace.query(
      'mutation ($input: ResponseInput!) { submitResponse(input: $input) { ... on Response { id } } }',
      { input: { surveyId: survey, score: 5 } });
    id = submitResponse.id;
    expect(await correct({ comment: 'fine' })).toMatchObject({ score: 10 });
    expect(await correct({ score: 4 })).toMatchObject({ score: 7 });
  });
});

describe('a reason', () => {
  test.each([['is too long', 'x'.repeat(1_001), 'response/text-too-long'], ['cannot be stored', 'a\u0000', 'response/text-not-storable']])(
    'that %s keeps the answer as it is', async (_name, reason, kind) => {
      expect(await correct({ score: 9 }, reason)).toMatchObject({ kind });
      expect(await exclude(reason)).toMatchObject({ kind });
      expect(await remove(reason)).toMatchObject({ kind });
      expect(await read()).toMatchObject({ score: 6, excludedFromScore: false, changes: [] });
    });
});

describe('an exclusion', () => {
  test('takes the answer out of the number and keeps it, with the reason', async () => {
    const before = await score();
    expect(await exclude('test by our own staff')).toMatchObject({
      excludedFromScore: true, exclusionReason: 'test by our own staff', changes: [{ change: 'EXCLUDED' }],
    });
    expect((await score()).total).toBe(before.total - 1);
    const listed = await workspace.query('query { responses(first: 100) { nodes { id } } }');
    expect(listed.responses.nodes).not.toContainEqual({ id });
    const all = await workspace.query('query { responses(first: 100, filter: { includeExcluded: true }) { nodes { id } } }');
    expect(all.responses.nodes).toContainEqual({ id });
    const counted = await workspace.query('query { nps(filter: { includeExcluded: true }) { total } }');
    expect(counted.nps.total).toBe(before.total - 1);
    await include('it was a customer after all');
    expect((await score()).total).toBe(before.total);
    expect((await read()).changes.map((change: any) => [change.change, change.reason])).toEqual([
      ['EXCLUDED', 'test by our own staff'], ['INCLUDED', 'it was a customer after all'],
    ]);
  });

  test('without a reason is refused', async () => {
    expect(await exclude('  ')).toMatchObject({ kind: 'response/exclusion-reason-missing' });
    expect((await read()).excludedFromScore).toBe(false);
  });
});

describe('a deletion', () => {
  test('removes the answer and what it said, and keeps who did it, when and why', async () => {
    const before = await score();
    expect(await remove('asked to be forgotten')).toMatchObject({
      responseId: id, change: 'DELETED', by: 'Key admin', reason: 'asked to be forgotten', before: [],
    });
    expect(await read()).toBeNull();
    expect((await score()).total).toBe(before.total - 1);
    const { responseChanges } = await workspace.query(
      'query ($id: ID!) { responseChanges(responseId: $id) { change reason before { value } } }', { id });
    expect(responseChanges).toEqual([{ change: 'DELETED', reason: 'asked to be forgotten', before: [] }]);
    expect(await remove()).toMatchObject({ kind: 'response/not-found' });
  });

  test('also forgets the words that a correction had replaced', async () => {
    await correct({ comment: 'my name is Sara' });
    await correct({ comment: 'other' });
    await remove();
    const { responseChanges } = await workspace.query(
      'query ($id: ID!) { responseChanges(responseId: $id) { change before { field value } } }', { id });
    expect(JSON.stringify(responseChanges)).not.toContain('Sara');
    expect(responseChanges.map((change: any) => change.change)).toEqual(['CORRECTED', 'CORRECTED', 'DELETED']);
  });
});
