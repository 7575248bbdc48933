import { setTimeout as delay } from 'node:timers/promises';
import { checkAnswers, type SurveyDefinition } from '@goodword/core';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyAnswered } from '../../test/any-survey.js';
import { startTestApp, type TestApp, type TestWorkspace } from '../../test/app.js';
import { forWorkspace } from '../orm.js';

let app: TestApp;
let workspace: TestWorkspace;
let surveyId: string;

const en = (text: string) => ({ en: text });
const first: SurveyDefinition = {
  v: 1, languages: ['en'],
  questions: [
    { kind: 'nps', id: 'score', scale: 'one-to-five', text: en('Would you recommend us?') },
    {
      kind: 'reasons', id: 'why', pick: 'many', when: { op: 'eq', path: 'response.category', value: 'detractor' }, text: en('Why?'),
      options: [{ code: 'slow-delivery', text: en('Late') }, { code: 'rude-staff', text: en('Rude') }],
    },
    { kind: 'comment', id: 'comment', text: en('What happened?') },
    { kind: 'consent', id: 'consent', text: en('May we ask?') },
    { kind: 'contactMe', id: 'call', asksAddress: true, text: en('Shall we call?') },
  ],
};
const second: SurveyDefinition = { ...first, questions: [first.questions[0]!, { kind: 'rating', id: 'speed', text: en('How fast?') }] };

const createSurvey = async (name: string, definition: SurveyDefinition): Promise<string> => (await workspace.query(
  'mutation ($input: SurveyInput!) { createSurvey(input: $input) { ... on Survey { id } ... on Refusal { kind } } }', { input: { name, definition } },
)).createSurvey.id;
const RESPONSE = `id score category rescaledFrom comment reasons answers composite { mean category questions } mayBeContacted wantsContact contactAddress surveyVersion { number }`;
const submit = async (input: Record<string, unknown>) => (await workspace.query(
  `mutation ($input: ResponseInput!) { submitResponse(input: $input) {
    ... on Response { ${RESPONSE} } ... on Refusal { kind } ... on SurveyAnswerUnfit { question expected } } }`, { input })).submitResponse;
const read = async (id: string) => (await workspace.query(`query ($id: ID!) { response(id: $id) { ${RESPONSE} } }`, { id })).response;

beforeAll(async () => {
  app = await startTestApp();
  workspace = await app.createWorkspace();
  surveyId = await createSurvey('After delivery', first);
});
afterAll(() => app.close());

describe('answers to a survey', () => {
  it('become a response with all of them', async () => {
    const answers = { score: '۲', why: ['rude-staff'], comment: 'Late', consent: true, call: { wanted: true, address: ' Sara@Example.com ' } };
    expect(await submit({ surveyId, answers })).toMatchObject({
      score: 2, category: 'DETRACTOR', rescaledFrom: 2, comment: 'Late', reasons: ['rude-staff'], mayBeContacted: true, wantsContact: true,
      contactAddress: expect.stringMatching(/^sara@example\.com$/i), surveyVersion: { number: 1 },
      answers: { score: 2, why: ['rude-staff'], comment: 'Late', consent: true, call: { wanted: true, address: null } },
    });
  });

  it('are enough with a score, and what this customer is not asked is left out', async () => {
    expect(await submit({ surveyId, answers: { score: 5, why: ['rude-staff'] } })).toMatchObject({
      score: 10, reasons: [], comment: null, answers: { score: 5 }, mayBeContacted: null, wantsContact: false, contactAddress: null,
    });
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['without a score', { answers: { comment: 'Late' } }, { kind: 'score/missing' }],
    ['with a score off its scale', { answers: { score: 9 } }, { kind: 'score/out-of-range' }],
    ['with an option that there is not', { answers: { score: 1, why: ['shoes'] } }, { kind: 'survey/answer-unfit', question: 'why', expected: 'option' }],
    ['to a question that there is not', { answers: { score: 1, shoes: 42 } }, { kind: 'survey/question-unknown' }],
    ['to a version that there is not', { answers: { score: 1 }, version: 9 }, { kind: 'survey/version-not-found' }],
  ])('are refused %s', async (_why, input, refusal) => {
    expect(await submit({ surveyId, ...input })).toEqual(refusal);
  });

  it('come in one way only', async () => {
    const { errors } = await workspace.send('mutation ($input: ResponseInput!) { submitResponse(input: $input) { __typename } }',
      { input: { surveyId, score: 1, answers: { score: 1 } } });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('of a score alone are null', async () => {
    expect(await submit({ surveyId, score: 3 })).toMatchObject({ score: 5, answers: null, mayBeContacted: null, wantsContact: null });
  });

  it('are checked against the version that the customer saw, and readable after the next ones', async () => {
    const id = await createSurvey('Versions', first);
    const { id: early } = await submit({ surveyId: id, answers: { score: 1, comment: 'Late' } });
    for (const definition of [second, first, second]) {
      await workspace.query('mutation ($id: ID!, $input: SurveyInput!) { reviseSurvey(id: $id, input: $input) { __typename } }', { id, input: { name: 'Versions', definition } });
      await submit({ surveyId: id, answers: { score: 5 } });
    }
    expect(await submit({ surveyId: id, answers: { score: 4, speed: 10 } })).toMatchObject({ answers: { score: 4, speed: 10 }, surveyVersion: { number: 4 } });
    expect(await submit({ surveyId: id, version: 1, answers: { score: 4, comment: 'From an old page' } })).toMatchObject({ comment: 'From an old page', surveyVersion: { number: 1 } });
    expect(await submit({ surveyId: id, version: 1, answers: { score: 4, speed: 10 } })).toEqual({ kind: 'survey/question-unknown' });
    expect(await read(early)).toMatchObject({ comment: 'Late', answers: { score: 1, comment: 'Late' }, surveyVersion: { number: 1 } });
  });

  it('are corrected with their response', async () => {
    const { id } = await submit({ surveyId, answers: { score: 1, why: ['rude-staff', 'slow-delivery'], comment: 'Call 555-0199', consent: false } });
    await workspace.query('mutation ($id: ID!) { correctResponse(id: $id, changes: { score: 2, comment: null, reasons: ["slow-delivery"] }) { __typename } }', { id });
    expect(await read(id)).toMatchObject({ rescaledFrom: 2, comment: null, answers: { score: 2, why: ['slow-delivery'], consent: false } });
    expect(JSON.stringify(await read(id))).not.toContain('555');
  });

  it('have a composite beside the score as soon as all of its ratings are there, and it follows corrections', async () => {
    const rating = (id: string) => ({ kind: 'rating' as const, id, text: en(id), countsInComposite: true });
    const ratings: SurveyDefinition = { v: 1, languages: ['en'], questions: [{ ...first.questions[0]!, countsInComposite: true } as never, rating('speed'), rating('price')] };
    const id = await createSurvey('Ratings', ratings);
    const { id: half } = await submit({ surveyId: id, answers: { score: 5, speed: 9 } });
    expect(await read(half)).toMatchObject({ category: 'PROMOTER', composite: null });
    const whole = await submit({ surveyId: id, answers: { score: 5, speed: 9, price: 6 } });
    expect(whole).toMatchObject({ category: 'PROMOTER', composite: { mean: 25 / 3, category: 'PASSIVE', questions: ['score', 'speed', 'price'] } });
    expect((await read(whole.id)).composite).toEqual(whole.composite);
    await workspace.query('mutation ($id: ID!) { correctResponse(id: $id, changes: { score: 1 }) { __typename } }', { id: whole.id });
    expect(await read(whole.id)).toMatchObject({ category: 'DETRACTOR', composite: { mean: 5, category: 'DETRACTOR' } });
    await workspace.query('mutation ($id: ID!) { correctResponse(id: $id, changes: { comment: "x" }) { __typename } }', { id: half });
    expect((await read(half)).composite).toBeNull();
    expect((await submit({ surveyId, answers: { score: 5 } })).composite).toBeNull();
  });

  it('lose the address when the customer is deleted, and nothing else', async () => {
    const { id } = await submit({ surveyId, customer: { externalId: 'sara' }, answers: { score: 1, call: { wanted: true, address: 'sara@example.com' } } });
    const { response } = await workspace.query('query ($id: ID!) { response(id: $id) { customer { id } } }', { id });
    await workspace.query('mutation ($id: ID!) { deleteCustomer(id: $id) { __typename } }', { id: response.customer.id });
    expect(await read(id)).toMatchObject({ contactAddress: null, wantsContact: true, answers: { score: 1 } });
  });

  it('lose the address, too, when they are being stored while the customer is deleted', async () => {
    const { id } = await submit({ surveyId, customer: { externalId: 'ana' }, answers: { score: 1, call: { wanted: true } } });
    const { response } = await workspace.query('query ($id: ID!) { response(id: $id) { customer { id } } }', { id });
    const late = uuidv7();
    let deleting: Promise<unknown> = Promise.resolve();
    await forWorkspace(app.orm, workspace.id).transactional(async (em) => {
      await em.execute(
        `insert into response select (jsonb_populate_record(response, jsonb_build_object('id', ?::text, 'contact_address', 'ana@example.com'))).*
         from response where workspace_id = ? and id = ?`, [late, workspace.id, id]);
      deleting = workspace.query('mutation ($id: ID!) { deleteCustomer(id: $id) { __typename } }', { id: response.customer.id });
      await delay(200);
    });
    await deleting;
    expect(await read(late)).toMatchObject({ contactAddress: null, wantsContact: true });
  });

  it('validate against their version for ever, whatever the survey asks', async () => {
    let count = 0;
    await fc.assert(fc.asyncProperty(anyAnswered, async ({ survey, given }) => {
      count += 1;
      const id = await createSurvey(`Any ${count}`, survey);
      const stored = await submit({ surveyId: id, answers: given });
      const checked = checkAnswers(survey, given);
      if (!checked.ok) {
        expect(stored.kind).toBe(checked.refusal.kind);
        return;
      }
      await workspace.query('mutation ($id: ID!, $input: SurveyInput!) { reviseSurvey(id: $id, input: $input) { __typename } }', { id, input: { name: `Any ${count}`, definition: first } });
      const { answers } = await read(stored.id);
      expect(checkAnswers(survey, answers)).toMatchObject({ ok: true, value: { answers, dropped: [] } });
      expect((await submit({ surveyId: id, version: 1, answers })).answers).toEqual(answers);
    }), { numRuns: 25 });
  }, 60_000);
});
