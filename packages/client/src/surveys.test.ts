import { expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

const auth = { apiKey: 'gw_key' };
const survey = { __typename: 'Survey', id: 's1', name: 'Shop', status: 'DRAFT' };
const refusal = { __typename: 'SurveyNotFound', kind: 'survey/not-found', message: 'There is no such survey.' };

it.each([
  ['create', 'createSurvey', [{ name: 'Shop', template: 'KIOSK' }]],
  ['revise', 'reviseSurvey', ['s1', { name: 'Shop' }]],
  ['duplicate', 'duplicateSurvey', ['s1', 'Copy']],
  ['changeStatus', 'changeSurveyStatus', ['s1', 'LIVE']],
] as const)('%s gives the survey or a refusal as a value, and is sent once', async (name, field, args) => {
  const server = await scriptedServer(data({ [field]: survey }), data({ [field]: refusal }), drop);
  // The table pairs each request with its own arguments; the compiler cannot follow that.
  const ask = createGoodword({ url: server.url, auth }).surveys[name] as (...given: readonly unknown[]) => Promise<unknown>;
  expect(await ask(...args)).toEqual({ ok: true, value: survey });
  expect(await ask(...args)).toEqual({ ok: false, refusal });
  await expect(ask(...args)).rejects.toThrow();
  expect(server.received).toHaveLength(3);
});

it('says which edition was read when it is told', async () => {
  const meanwhile = { __typename: 'SurveySavedMeanwhile', kind: 'survey/saved-meanwhile', message: 'Somebody else has saved.' };
  const server = await scriptedServer(data({ reviseSurvey: meanwhile }), data({ reviseSurvey: survey }));
  const { surveys } = createGoodword({ url: server.url, auth });
  expect(await surveys.revise('s1', { name: 'Shop' }, { expectedEdition: 3 })).toEqual({ ok: false, refusal: meanwhile });
  await surveys.revise('s1', { name: 'Shop' });
  expect(server.received.map(({ body }) => body.variables)).toEqual([
    { id: 's1', input: { name: 'Shop' }, expectedEdition: 3 }, { id: 's1', input: { name: 'Shop' }, expectedEdition: null },
  ]);
});

it('lists and finds surveys, and shows one that is being written', async () => {
  const shown = { __typename: 'ShownSurvey', language: 'en', next: 'score' };
  const malformed = { __typename: 'RuleMalformed', kind: 'rule/malformed', message: 'x' };
  const server = await scriptedServer(
    data({ surveys: [survey] }), data({ survey: null }), data({ previewSurvey: shown }), data({ previewSurvey: malformed }),
  );
  const { surveys } = createGoodword({ url: server.url, auth });
  expect(await surveys.list()).toEqual([survey]);
  expect(await surveys.find('s2')).toBeNull();
  expect(await surveys.preview({ definition: { v: 1 }, answers: { score: 3 }, language: 'fa' })).toEqual({ ok: true, value: shown });
  expect(await surveys.preview({ definition: {} })).toEqual({ ok: false, refusal: malformed });
});

it('foretells what saving would do, or says why it cannot be saved', async () => {
  const planned = { __typename: 'PlannedRevision', revision: 'WORDS', isNextVersion: true, missingTranslations: [] };
  const server = await scriptedServer(data({ surveyRevision: planned }), data({ surveyRevision: refusal }));
  const { surveys } = createGoodword({ url: server.url, auth });
  expect(await surveys.planRevision('s1', { v: 1 })).toEqual({ ok: true, value: planned });
  expect(await surveys.planRevision('s2', { v: 1 })).toEqual({ ok: false, refusal });
});
