import { expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

const auth = { apiKey: 'gw_key' };
const link = { __typename: 'SurveyLink', id: 'l1', linkKind: 'OPEN', branch: 'north' };

it.each([
  ['create', 'createSurveyLink', { surveyId: 's1' }, { __typename: 'IssuedSurveyLink', url: 'https://nps.example/s/x', link }],
  ['revoke', 'revokeSurveyLink', 'l1', link],
] as const)('%s gives the link or a refusal as a value, and is sent once', async (name, field, argument, value) => {
  const refusal = { __typename: 'SurveyLinkNotFound', kind: 'survey-link/not-found', message: 'There is no such link.' };
  const server = await scriptedServer(data({ [field]: value }), data({ [field]: refusal }), drop);
  // The table pairs each request with its own argument; the compiler cannot follow that.
  const ask = createGoodword({ url: server.url, auth }).surveyLinks[name] as (given: unknown) => Promise<unknown>;
  expect(await ask(argument)).toEqual({ ok: true, value });
  expect(await ask(argument)).toEqual({ ok: false, refusal });
  await expect(ask(argument)).rejects.toThrow();
  expect(server.received).toHaveLength(3);
});

it('lists the links of a survey', async () => {
  const server = await scriptedServer(data({ survey: { links: [link] } }), data({ survey: null }));
  const { surveyLinks } = createGoodword({ url: server.url, auth });
  expect(await surveyLinks.list('s1')).toEqual([link]);
  expect(await surveyLinks.list('s2')).toBeNull();
});
