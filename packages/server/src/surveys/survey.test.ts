import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';

let app: TestApp;
let workspace: TestWorkspace;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
});
afterAll(() => app.close());

const FIELDS = 'id name version { number question scale } versions { number question }';
const create = async (input: Record<string, unknown>) => (await workspace.query(
  `mutation ($input: SurveyInput!) { createSurvey(input: $input) { ... on Survey { ${FIELDS} } ... on Refusal { kind } } }`,
  { input })).createSurvey;
const revise = async (id: string, input: Record<string, unknown>) => (await workspace.query(
  `mutation ($id: ID!, $input: SurveyInput!) { reviseSurvey(id: $id, input: $input) { ... on Survey { ${FIELDS} } ... on Refusal { kind } } }`,
  { id, input })).reviseSurvey;

test('a survey begins with version 1, from 0 to 10', async () => {
  expect(await create({ name: 'Shop', question: ' Would you recommend us? ' })).toMatchObject({
    name: 'Shop', version: { number: 1, question: 'Would you recommend us?', scale: 'ZERO_TO_TEN' },
  });
});

test('another question makes the next version, another name does not, and answers keep the version they answered', async () => {
  const { id } = await create({ name: 'Versions', question: 'First?' });
  const { submitResponse } = await workspace.query(
    'mutation ($input: ResponseInput!) { submitResponse(input: $input) { ... on Response { id } } }', { input: { surveyId: id, score: 9 } });
  expect(await revise(id, { name: 'Renamed', question: 'First?' })).toMatchObject({ name: 'Renamed', version: { number: 1 } });
  const revised = await revise(id, { name: 'Renamed', question: 'Second?', scale: 'ONE_TO_TEN' });
  expect(revised.version).toEqual({ number: 2, question: 'Second?', scale: 'ONE_TO_TEN' });
  expect(revised.versions.map((version: any) => version.question)).toEqual(['Second?', 'First?']);
  const { response, nps } = await workspace.query(
    'query ($id: ID!, $survey: ID!) { response(id: $id) { surveyVersion { number question } } nps(filter: { surveyIds: [$survey] }) { total } }',
    { id: submitResponse.id, survey: id });
  expect(response.surveyVersion).toEqual({ number: 1, question: 'First?' });
  expect(nps.total).toBe(1);
});

test('three revisions of a live survey at once make three versions with three numbers', async () => {
  const { id } = await create({ name: 'Race', question: 'First?' });
  await workspace.query('mutation ($id: ID!) { changeSurveyStatus(id: $id, to: LIVE) { __typename } }', { id });
  await Promise.all(['A?', 'B?', 'C?'].map((question) => revise(id, { name: 'Race', question })));
  const { survey } = await workspace.query('query ($id: ID!) { survey(id: $id) { versions { number } } }', { id });
  expect(survey.versions.map((version: any) => version.number)).toEqual([4, 3, 2, 1]);
});

test.each([
  ['a name that is taken', { name: 'Shop', question: 'q' }, 'survey/name-taken'],
  ['no name', { name: ' ', question: 'q' }, 'survey/name-missing'],
  ['no question', { name: 'n', question: '' }, 'survey/question-missing'],
  ['a long name', { name: 'n'.repeat(201), question: 'q' }, 'survey/text-too-long'],
])('%s is refused', async (_name, input, kind) => {
  expect(await create(input)).toEqual({ kind });
  const { id } = await create({ name: `Other ${kind}`, question: 'q' });
  expect(await revise(id, input)).toEqual({ kind });
});

test('five creations of one name at once make one survey', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => create({ name: 'Rush', question: 'q' })));
  expect(made.filter((survey) => survey.kind === 'survey/name-taken')).toHaveLength(4);
});

test('of surveys that are renamed at once to the same name one gets it, and the others say that it is taken', async () => {
  const made = await Promise.all(['A', 'B', 'C', 'D'].map((name) => create({ name: `Renamed at once ${name}`, question: 'q' })));
  const renamed = await Promise.all(made.map(({ id }) => revise(id, { name: 'Wanted by all', question: 'Another?' })));
  expect(renamed.filter((survey) => survey.name === 'Wanted by all')).toHaveLength(1);
  expect(renamed.filter((survey) => survey.kind === 'survey/name-taken')).toHaveLength(3);
});
