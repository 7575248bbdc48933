import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type DeliveryRefusal, httpRefusal, ok, refuse, type Result } from '@goodword/core';
import { isPublicAddress } from './is-public-address.js';

const MOST_BYTES = 64 * 1024;

export interface JsonPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it is signed, byte for byte. */
  readonly body: string;
  readonly timeoutMs: number;
  /** Whether it may lead into private networks: only for addresses that the operator chose. */
  readonly toPrivate: boolean;
  readonly now: () => Date;
}

/** What the other side said: its refusal, if it is one, and its words, which are for whoever knows its language. */
export interface JsonAnswer {
  readonly refusal: DeliveryRefusal | null;
  /** `null` when it is no JSON, or longer than 64 kB. */
  readonly body: unknown;
}

/**
 * Posts JSON once: no redirects, one deadline for all of it, and no way into a private network. The name is resolved
 * once, and the connection goes to the address that was looked at, so that a name cannot change in between.
 */
export function postJson({ url, headers, body, timeoutMs, toPrivate, now }: JsonPost): Promise<Result<JsonAnswer, DeliveryRefusal>> {
  const target = new URL(url);
  const host = target.hostname.replaceAll(/^\[|\]$/g, '');
  if (!toPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.resolve(forbidden);
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      resolve(error instanceof PrivateAddressError ? forbidden : refuse(refusalOf(error)));
    };
    const outgoing = (target.protocol === 'https:' ? httpsRequest : httpRequest)(target, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Goodword' },
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
      ...(toPrivate ? {} : { lookup: lookUpPublic }),
    }, (incoming) => {
      const chunks: Buffer[] = [];
      let length = 0;
      incoming.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length <= MOST_BYTES) chunks.push(chunk);
        else incoming.destroy();
      });
      incoming.on('error', fail);
      // Also when too much came: what the status says stands before it.
      incoming.on('close', () => {
        const status = incoming.statusCode ?? 500; // a response has one
        const refusal = httpRefusal(status, incoming.headers['retry-after'] ?? null, now());
        resolve(ok({ refusal, body: length > MOST_BYTES ? null : jsonOf(Buffer.concat(chunks)) }));
      });
    });
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

const forbidden = refuse({ kind: 'delivery/failed-for-good', reason: 'target-forbidden', code: null });

class PrivateAddressError extends Error {}

// Node hands the address on to the connection, so what was checked is what is connected to.
const lookUpPublic: LookupFunction = (name, options, done) => {
  resolveName(name, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return done(error, '', 0);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return done(new PrivateAddressError(), '', 0);
    if (options.all === true) return done(null, addresses);
    const [first] = addresses;
    return first === undefined ? done(new Error('no address'), '', 0) : done(null, first.address, first.family);
  });
};

// A repetition is recognised by its key, so even what may have arrived can be tried again.
function refusalOf({ name, code }: NodeJS.ErrnoException): DeliveryRefusal {
  const timedOut = name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT';
  return {
    kind: 'delivery/failed-for-now', reason: timedOut ? 'timed-out' : 'unreachable', code: timedOut || code === undefined ? null : code,
    retryAfterSeconds: null,
  };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
