import { expect, it } from 'vitest';
import { data, drop, scriptedServer } from '../test/scripted-server.js';
import { createGoodword } from './index.js';

const auth = { apiKey: 'gw_key' };
const setting = {
  channel: 'EMAIL', carrier: 'SMTP', ready: true, senderName: 'Shop', senderAddress: 'ask@shop.example', replyTo: null, dkimSelector: null, spfInclude: null,
  webhookUrl: null, updatedAt: '2026-03-21T09:30:00.000Z',
};

it('the settings of all channels', async () => {
  const server = await scriptedServer(drop, data({ channelSettings: [setting] }));
  expect(await createGoodword({ url: server.url, auth }).channels.settings()).toEqual([setting]);
});

it('the sender of mails is changed after as many attempts as it takes, and a refusal is a value', async () => {
  const answer = { __typename: 'ChannelSetting', ...setting };
  const refusal = { __typename: 'ChannelAddressInvalid', kind: 'channel/address-invalid', message: 'Not valid.' };
  const server = await scriptedServer(drop, data({ changeEmailChannel: answer }), data({ changeEmailChannel: refusal }));
  const { channels } = createGoodword({ url: server.url, auth });
  expect(await channels.changeEmail({ senderAddress: 'ask@shop.example' })).toEqual({ ok: true, value: answer });
  expect(await channels.changeEmail({ senderAddress: 'shop' })).toEqual({ ok: false, refusal });
});

it('a channel is switched off after as many attempts as it takes', async () => {
  const off = { ...setting, channel: 'SMS', ready: false, senderName: null, senderAddress: null, updatedAt: null };
  const server = await scriptedServer(drop, data({ switchOffChannel: off }));
  expect(await createGoodword({ url: server.url, auth }).channels.switchOff('SMS')).toEqual(off);
  expect(server.received.at(-1)?.body.variables).toEqual({ channel: 'SMS' });
});

it('what DNS says of the domain', async () => {
  const finding = { kind: 'sending-domain/fine', message: 'SPF is in order.' };
  const server = await scriptedServer(data({ sendingDomain: [finding] }));
  expect(await createGoodword({ url: server.url, auth }).channels.checkDomain()).toEqual([finding]);
});

it('a test message is sent once: a broken connection is not tried again', async () => {
  const sent = { __typename: 'SentMessage', providerId: '<1@shop.example>' };
  const refusal = { __typename: 'DeliveryFailedForNow', kind: 'delivery/failed-for-now', reason: 'timed-out', code: null, retryAfterSeconds: null, message: 'Later.' };
  const server = await scriptedServer(data({ sendTestMessage: sent }), data({ sendTestMessage: refusal }), drop);
  const { channels } = createGoodword({ url: server.url, auth });
  expect(await channels.sendTest({ channel: 'EMAIL', to: 'me@example.com' })).toEqual({ ok: true, value: sent });
  expect(server.received[0]?.body.variables).toEqual({ channel: 'EMAIL', to: 'me@example.com', language: 'en' });
  expect(await channels.sendTest({ channel: 'SMS', to: '+989123456789', language: 'fa' })).toEqual({ ok: false, refusal });
  await expect(channels.sendTest({ channel: 'EMAIL', to: 'me@example.com' })).rejects.toThrow();
  expect(server.received).toHaveLength(3);
});
