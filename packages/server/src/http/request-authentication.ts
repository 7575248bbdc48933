import type { ApiKeyScope } from '@goodword/core';
import type { FastifyRequest } from 'fastify';
import type { Orm } from '../orm.js';
import { authenticateApiKey, authenticateSession, type Authenticated, type DemoKey } from '../viewer/authenticate.js';
import { mayAct } from '../viewer/viewer.js';
import { HttpError } from './http-error.js';

export const SESSION_COOKIE = 'goodword_session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export type Authenticate = (request: FastifyRequest, scope: ApiKeyScope) => Promise<Authenticated>;

export interface AuthenticationParts {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly demoKey: DemoKey | null;
  /** Address under which browsers know the server, when it is not the one in their requests; else `null`. */
  readonly publicUrl: string | null;
}

/** Who sends a request, by its API key or its session cookie; `null` for nobody, or for credentials that are not valid. */
export async function authenticateRequest(request: FastifyRequest, parts: AuthenticationParts): Promise<Authenticated | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const apiKey = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return apiKey === undefined ? null : authenticateCredentials(parts, { apiKey });
  }
  const session = request.cookies[SESSION_COOKIE];
  return isSameOrigin(request, parts.publicUrl) ? authenticateCredentials(parts, { session }) : null;
}

/** Whose key or, without one, session this is, at this moment. */
export async function authenticateCredentials(
  { orm, now, demoKey }: AuthenticationParts,
  { apiKey, session }: { readonly apiKey?: string | undefined; readonly session?: string | undefined },
): Promise<Authenticated | null> {
  if (apiKey !== undefined) return authenticateApiKey(orm, apiKey, now(), demoKey);
  return session === undefined ? null : authenticateSession(orm, session, now());
}

/** As `authenticateRequest`, for routes that have no use for nobody. */
export function createAuthenticate(parts: AuthenticationParts): Authenticate {
  return async (request, scope) => {
    const authenticated = await authenticateRequest(request, parts);
    if (authenticated === null) throw new HttpError(401, 'Sign in, or send an API key as "Authorization: Bearer gw_…".');
    if (!mayAct(authenticated.viewer, scope)) {
      throw new HttpError(403, `This needs the scope ${scope}, which the API key does not have.`);
    }
    return authenticated;
  };
}

/**
 * Whether a browser sends this from a page of ours. A cookie travels by itself, so a request that changes something
 * must show where it comes from; SameSite alone would trust every other service on the same host name.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string | null): boolean {
  return SAFE_METHODS.has(request.method) || comesFromOurPage(request, publicUrl);
}

/** The same for a handshake of WebSocket: a GET after which anything may be asked, and which any page may begin. */
export function comesFromOurPage(request: FastifyRequest, publicUrl: string | null): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
  return origin === publicUrl || origin === `http://${request.host}` || origin === `https://${request.host}`;
}
