import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

describe('without any variable', () => {
  it('the server listens on this machine alone, with its own database, and shows its schema', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1', port: 4000, production: false, databaseUrl: null, databaseOwnerUrl: null, dataDirectory: resolve('.goodword'),
      demoKey: null, introspection: true, ide: true, logLevel: 'info', work: 'both', publicUrl: null, trustedProxies: [], smtpUrl: null,
      bounceAddress: null, smsGateway: null, intakeSecret: null, privateWebhooks: false, secret: null,
    });
  });
});

describe('introspection and the IDE', () => {
  it.each([
    [{}, false, true],
    [{ NODE_ENV: 'development' }, false, true],
    [{ NODE_ENV: 'production' }, false, false],
    [{ NODE_ENV: 'production' }, true, true],
    [{ NODE_ENV: 'production', GOODWORD_INTROSPECTION: 'on', GOODWORD_IDE: 'on' }, false, true],
    [{ GOODWORD_INTROSPECTION: 'off', GOODWORD_IDE: 'off' }, true, false],
  ])('with %j, demonstration %s, are on: %s', (environment, demo, on) => {
    expect(readConfig(environment, { demo })).toMatchObject({ introspection: on, ide: on });
  });
});

it('a gateway for SMS needs its secret', () => {
  const environment = { GOODWORD_SMS_GATEWAY_URL: 'https://sms.example.com/send', GOODWORD_SMS_GATEWAY_SECRET: 'x'.repeat(16) };
  expect(readConfig(environment).smsGateway).toEqual({ url: 'https://sms.example.com/send', secret: 'x'.repeat(16) });
  expect(() => readConfig({ ...environment, GOODWORD_SMS_GATEWAY_SECRET: undefined })).toThrow(/GOODWORD_SMS_GATEWAY_SECRET must be set together/);
  expect(() => readConfig({ ...environment, GOODWORD_SMS_GATEWAY_URL: 'sms.example' })).toThrow(/GOODWORD_SMS_GATEWAY_URL must be an address/);
});

describe('a value', () => {
  it.each([
    ['PORT', '0'], ['PORT', '65535'], ['HOST', '::1'], ['DATABASE_URL', 'postgresql://u:p@h/d?sslmode=require'],
    ['GOODWORD_DEMO_KEY', 'gw_x'], ['GOODWORD_PUBLIC_URL', 'http://shop.local:8080'], ['GOODWORD_WORK', 'jobs'],
    ['GOODWORD_SMTP_URL', 'smtps://user:p%40ss@mail.example.com:465'], ['GOODWORD_SMTP_URL', 'smtp://localhost'],
    ['GOODWORD_BOUNCE_ADDRESS', 'bounces@mail.example.com'], ['GOODWORD_TRUSTED_PROXIES', 'loopback'],
    ['GOODWORD_TRUSTED_PROXIES', '10.1.0.0/16, 2001:db8::/32,::1'],
  ])('%s=%s is taken', (name, value) => {
    expect(() => readConfig({ [name]: value })).not.toThrow();
  });

  it.each([
    ['PORT', '65536'], ['PORT', '-1'], ['PORT', ''], ['PORT', ' 80'], ['HOST', ''], ['DATABASE_URL', ''], ['DATABASE_URL', 'postgres://'],
    ['DATABASE_OWNER_URL', 'host=x'], ['GOODWORD_DEMO_KEY', 'demo'], ['GOODWORD_DEMO_KEY', 'gw_'], ['GOODWORD_DEMO_KEY', 'gw_a b'],
    ['GOODWORD_DEMO_KEY', 'gw_ключ'], ['GOODWORD_DEMO_KEY', 'gw_a\r\nx: y'], ['GOODWORD_IDE', 'true'], ['GOODWORD_LOG_LEVEL', ''],
    ['GOODWORD_PUBLIC_URL', 'https://shop.example/'], ['GOODWORD_PUBLIC_URL', 'ftp://shop.example'], ['GOODWORD_WORK', 'worker'],
    ['GOODWORD_SMTP_URL', 'mail.example.com'], ['GOODWORD_SMTP_URL', 'smtp://'],
    ['GOODWORD_SMTP_URL', 'smtp://h/?pool=true'], ['GOODWORD_BOUNCE_ADDRESS', 'bounces'], ['GOODWORD_BOUNCE_ADDRESS', 'a+b@c.example'],
    ['GOODWORD_SECRET', 'short'], ['GOODWORD_INTAKE_SECRET', 'short'], ['GOODWORD_PRIVATE_WEBHOOKS', 'yes'],
    ['GOODWORD_SMS_GATEWAY_SECRET', 'x'.repeat(16)], ['GOODWORD_TRUSTED_PROXIES', ''], ['GOODWORD_TRUSTED_PROXIES', 'on'],
    ['GOODWORD_TRUSTED_PROXIES', '0.0.0.0/0'], ['GOODWORD_TRUSTED_PROXIES', '10.1.0.0/33'], ['GOODWORD_TRUSTED_PROXIES', 'loopback,'],
  ])('%s=%j is refused by name, and not repeated', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^The configuration is not usable:\n {2}- ${name} must [^\n]+$`));
  });
});
