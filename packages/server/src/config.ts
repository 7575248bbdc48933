import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseEmail } from '@goodword/core';
import * as v from 'valibot';

/** Everything that the environment decides, checked once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  /** Connection of the service role; `null` starts the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Connection of the owner, for `goodword migrate` alone. */
  readonly databaseOwnerUrl: string | null;
  /** Folder of the embedded PostgreSQL and of what the demo remembers; `.goodword` in the working folder if not set. */
  readonly dataDirectory: string;
  readonly demoKey: string | null;
  readonly introspection: boolean;
  readonly ide: boolean;
  readonly logLevel: string;
  /** What this process does: answer requests, do the jobs of the queues, or both. */
  readonly work: 'web' | 'jobs' | 'both';
  /** Address under which people reach the server, for links; `null`: as it listens. */
  readonly publicUrl: string | null;
  /** Proxies in front whose word is taken for who asks: addresses, networks, or `loopback`, `linklocal`, `uniquelocal`. */
  readonly trustedProxies: readonly string[];
  /** The mail server that takes our mails, with user and password; `null` keeps them in the mailbox of development. */
  readonly smtpUrl: string | null;
  /** Where bounces go; `null`: to the sender. */
  readonly bounceAddress: string | null;
  /** `null` keeps SMS in the mailbox of development. */
  readonly smsGateway: { readonly url: string; readonly secret: string } | null;
  /** What the mail server shows that brings bounces; `null`: nothing is taken. */
  readonly intakeSecret: string | null;
  /** Whether webhooks may lead into private networks. */
  readonly privateWebhooks: boolean;
  /** What the secrets of webhooks are derived from; `null`: see installation-secret.ts. */
  readonly secret: string | null;
}

/** The environment is not usable; the message names every variable, what it holds amiss and what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const WORK = ['web', 'jobs', 'both'] as const;
const flag = (name: string) =>
  v.optional(v.pipe(v.picklist(['on', 'off'], `${name} must be "on" or "off"`), v.transform((text) => text === 'on')));
const postgresUrl = (name: string) =>
  v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/./, `${name} must be an address like postgres://user:password@host:5432/database`)));

const PROXY_NAMES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Not all of the internet: whoever trusts everybody has no address that cannot be made up. */
function isProxy(text: string): boolean {
  if (PROXY_NAMES.has(text)) return true;
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && (bits === undefined || (Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128)));
}

const Environment = v.pipe(v.object({
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty('HOST must not be empty')), '127.0.0.1'),
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'PORT must be a whole number from 0 to 65535'),
      v.transform(Number),
      v.maxValue(65535, 'PORT must be a whole number from 0 to 65535'),
    ),
    '4000',
  ),
  NODE_ENV: v.optional(v.string()),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL'),
  GOODWORD_DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('GOODWORD_DATA_DIR must not be empty'))),
  GOODWORD_DEMO_KEY: v.optional(
    // It travels in a header, so it cannot be longer or hold what a header cannot.
    v.pipe(v.string(), v.regex(/^gw_[!-~]{1,200}$/, 'GOODWORD_DEMO_KEY must begin with gw_, then 1 to 200 letters, digits or signs, no spaces')),
  ),
  GOODWORD_INTROSPECTION: flag('GOODWORD_INTROSPECTION'),
  GOODWORD_IDE: flag('GOODWORD_IDE'),
  GOODWORD_LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `GOODWORD_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
  GOODWORD_WORK: v.optional(v.picklist(WORK, `GOODWORD_WORK must be one of ${WORK.join(', ')}`), 'both'),
  GOODWORD_PUBLIC_URL: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/, 'GOODWORD_PUBLIC_URL must be like https://goodword.example.com, without a path'))),
  GOODWORD_TRUSTED_PROXIES: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',').map((one) => one.trim())),
      v.check((all) => all.every(isProxy), 'GOODWORD_TRUSTED_PROXIES must be addresses or networks like 127.0.0.1,10.1.0.0/16 with commas between, or loopback, linklocal, uniquelocal'),
    ),
  ),
  GOODWORD_SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/[^\s/]+$/, 'GOODWORD_SMTP_URL must be an address like smtps://user:password@mail.example.com:465'))),
  GOODWORD_BOUNCE_ADDRESS: v.optional(v.pipe(
    v.string(), v.check((text) => parseEmail(text)?.given === text && !text.includes('+'), 'GOODWORD_BOUNCE_ADDRESS must be an e-mail address without a plus sign'),
  )),
  GOODWORD_SMS_GATEWAY_URL: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/@]+(\/\S*)?$/, 'GOODWORD_SMS_GATEWAY_URL must be an address like https://sms.example.com/send'))),
  GOODWORD_SMS_GATEWAY_SECRET: v.optional(v.pipe(v.string(), v.regex(/^[!-~]{16,200}$/, 'GOODWORD_SMS_GATEWAY_SECRET must have 16 to 200 letters, digits or signs, no spaces'))),
  GOODWORD_INTAKE_SECRET: v.optional(v.pipe(v.string(), v.regex(/^[!-~]{16,200}$/, 'GOODWORD_INTAKE_SECRET must have 16 to 200 letters, digits or signs, no spaces'))),
  GOODWORD_PRIVATE_WEBHOOKS: flag('GOODWORD_PRIVATE_WEBHOOKS'),
  GOODWORD_SECRET: v.optional(v.pipe(v.string(), v.regex(/^[!-~]{32,200}$/, 'GOODWORD_SECRET must have 32 to 200 letters, digits or signs, no spaces'))),
}), v.check(
  (env) => (env.GOODWORD_SMS_GATEWAY_URL === undefined) === (env.GOODWORD_SMS_GATEWAY_SECRET === undefined),
  'GOODWORD_SMS_GATEWAY_SECRET must be set together with GOODWORD_SMS_GATEWAY_URL',
));

/**
 * Reads the configuration from environment variables. Introspection and the IDE are on in development and in the
 * demonstration, and off with NODE_ENV=production, unless GOODWORD_INTROSPECTION and GOODWORD_IDE say otherwise.
 *
 * @param options.demo - whether the demonstration is loaded
 * @throws ConfigError one readable complaint that lists everything that is wrong; it never repeats a value,
 *   since addresses hold passwords
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  options: { readonly demo: boolean } = { demo: false },
): Config {
  const parsed = v.safeParse(Environment, environment);
  if (!parsed.success) {
    const complaints = parsed.issues.map((issue) => `  - ${issue.message}`);
    throw new ConfigError(`The configuration is not usable:\n${complaints.join('\n')}`);
  }
  const env = parsed.output;
  const { GOODWORD_SMS_GATEWAY_URL: smsUrl, GOODWORD_SMS_GATEWAY_SECRET: smsSecret } = env;
  const production = env.NODE_ENV === 'production';
  return {
    host: env.HOST,
    port: env.PORT,
    production,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
    dataDirectory: resolve(env.GOODWORD_DATA_DIR ?? '.goodword'),
    demoKey: env.GOODWORD_DEMO_KEY ?? null,
    introspection: env.GOODWORD_INTROSPECTION ?? (options.demo || !production),
    ide: env.GOODWORD_IDE ?? (options.demo || !production),
    logLevel: env.GOODWORD_LOG_LEVEL,
    work: env.GOODWORD_WORK,
    publicUrl: env.GOODWORD_PUBLIC_URL ?? null,
    trustedProxies: env.GOODWORD_TRUSTED_PROXIES ?? [],
    smtpUrl: env.GOODWORD_SMTP_URL ?? null,
    bounceAddress: env.GOODWORD_BOUNCE_ADDRESS ?? null,
    smsGateway: smsUrl === undefined || smsSecret === undefined ? null : { url: smsUrl, secret: smsSecret },
    intakeSecret: env.GOODWORD_INTAKE_SECRET ?? null,
    privateWebhooks: env.GOODWORD_PRIVATE_WEBHOOKS ?? false,
    secret: env.GOODWORD_SECRET ?? null,
  };
}
