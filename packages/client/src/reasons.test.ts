import { expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

it('reads the reasons, and sets them after as many attempts as it takes; a refusal is a value', async () => {
  const reasons = [{ code: 'rude-staff', text: { en: 'Rude staff' }, retired: false, label: 'Rude staff' }];
  const taxonomy = { __typename: 'ReasonTaxonomy', reasons, updatedAt: '2026-03-21T09:30:00.000Z' };
  const refusal = { __typename: 'SurveyReasonsInUse', kind: 'survey/reasons-in-use', codes: ['rude-staff'], message: 'In use.' };
  const server = await scriptedServer(
    data({ reasonTaxonomy: taxonomy }), drop, data({ setReasonTaxonomy: taxonomy }), data({ setReasonTaxonomy: refusal }),
  );
  const goodword = createGoodword({ url: server.url, auth: { apiKey: 'gw_key' } });
  expect(await goodword.reasons.read()).toEqual(taxonomy);
  expect(await goodword.reasons.set([{ code: 'rude-staff', text: { en: 'Rude staff' } }])).toEqual({ ok: true, value: taxonomy });
  expect(server.received.at(-1)?.body.variables).toEqual({ reasons: [{ code: 'rude-staff', text: { en: 'Rude staff' } }] });
  expect(await goodword.reasons.set([])).toEqual({ ok: false, refusal });
});
