import { expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

it('holidays are read, set also when the first answer is lost, or refused as a value', async () => {
  const days = ['2026-12-25'];
  const refusal = { __typename: 'CalendarDayMalformed', kind: 'calendar/day-malformed', message: 'There is no such day.' };
  const server = await scriptedServer(data({ holidays: days }), drop, data({ setHolidays: { __typename: 'Holidays', days } }), data({ setHolidays: refusal }));
  const { holidays } = createGoodword({ url: server.url, auth: { apiKey: 'gw_key' } });
  expect(await holidays.read()).toEqual(days);
  expect(await holidays.set(days)).toEqual({ ok: true, value: days });
  expect(server.received[2]?.body.variables).toEqual({ days });
  expect(await holidays.set(['2027-02-29'])).toEqual({ ok: false, refusal });
});
