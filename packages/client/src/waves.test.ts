import { describe, expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

const auth = { apiKey: 'gw_key' };
const wave = { __typename: 'SurveyWave', id: 'w1', status: 'RUNNING' };
const refusal = { __typename: 'WaveWithoutCustomer', kind: 'wave/without-customer', message: 'Nobody would be asked.' };
const input = { startsOn: '2026-11-30', weeks: 2 };

describe('a wave', () => {
  it('is scheduled, or refused as a value, and not scheduled twice when the answer is lost', async () => {
    const server = await scriptedServer(data({ scheduleWave: wave }), data({ scheduleWave: refusal }), drop);
    const { waves } = createGoodword({ url: server.url, auth });
    expect(await waves.schedule('s1', input)).toEqual({ ok: true, value: wave });
    expect(server.received[0]?.body.variables).toEqual({ surveyId: 's1', wave: input });
    expect(await waves.schedule('s1', input)).toEqual({ ok: false, refusal });
    await expect(waves.schedule('s1', input)).rejects.toThrow();
    expect(server.received).toHaveLength(3);
  });

  it.each(['pause', 'resume', 'cancel'] as const)('is changed by %s, also when the first answer is lost', async (change) => {
    const gone = { __typename: 'WaveNotFound', kind: 'wave/not-found', message: 'There is no such list.' };
    const server = await scriptedServer(drop, data({ changed: wave }), data({ changed: gone }));
    const { waves } = createGoodword({ url: server.url, auth });
    expect(await waves[change]('w1')).toEqual({ ok: true, value: wave });
    expect(server.received[1]?.body.query).toContain(`${change}Wave(id: $id)`);
    expect(await waves[change]('w2')).toEqual({ ok: false, refusal: gone });
  });

  it('is asked again and again, also when the first answer is lost, until it is no longer', async () => {
    const repetition = { every: 'QUARTER', startsOn: '2026-11-30', weeks: 2, nextWave: { number: 1, startsOn: '2026-11-30' } };
    const past = { __typename: 'WaveDayPast', kind: 'wave/day-past', message: 'A list cannot begin in the past.' };
    const set = (value: object) => data({ setSurveyRepetition: value });
    const server = await scriptedServer(
      drop, set({ __typename: 'Survey', repetition }), set(past), set({ __typename: 'Survey', repetition: null }),
      data({ survey: { repetition } }), data({ survey: { repetition: null } }), data({ survey: null }));
    const { waves } = createGoodword({ url: server.url, auth });
    const draft = { every: 'QUARTER', startsOn: '2026-11-30', weeks: 2 } as const;
    expect(await waves.repeat('s1', draft)).toEqual({ ok: true, value: repetition });
    expect(server.received[1]?.body.variables).toEqual({ surveyId: 's1', repetition: draft });
    expect(await waves.repeat('s1', draft)).toEqual({ ok: false, refusal: past });
    expect(await waves.repeat('s1', null)).toEqual({ ok: true, value: null });
    expect(server.received[3]?.body.variables).toEqual({ surveyId: 's1', repetition: null });
    expect(await waves.repetition('s1')).toEqual(repetition);
    expect([await waves.repetition('s1'), await waves.repetition('s2')]).toEqual([null, null]);
  });

  it('is read by its id, or with all of its survey', async () => {
    const server = await scriptedServer(
      data({ surveyWave: wave }), data({ surveyWave: null }), data({ survey: { waves: [wave] } }), data({ survey: null }));
    const { waves } = createGoodword({ url: server.url, auth });
    expect(await waves.read('w1')).toEqual(wave);
    expect(await waves.read('w2')).toBeNull();
    expect(await waves.list('s1')).toEqual([wave]);
    expect(await waves.list('s2')).toEqual([]);
  });
});
