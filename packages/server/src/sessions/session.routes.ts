import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { HttpError } from '../http/http-error.js';
import { isSameOrigin, SESSION_COOKIE } from '../http/request-authentication.js';
import type { Orm } from '../orm.js';
import { SESSION_DAYS, signIn, signOut } from './sign-in.js';

const SignIn = v.object({ token: v.pipe(v.string(), v.maxLength(200)) });

/** POST /session spends a sign-in link for a cookie; DELETE /session signs out. */
export function registerSessionRoutes(app: FastifyInstance, parts: {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Address under which browsers know the server, when it is not the one in their requests; else `null`. */
  readonly publicUrl: string | null;
}): void {
  const { orm, now, newId, randomBytes, publicUrl } = parts;

  // A POST with a JSON body: a mail scanner that follows links spends nothing, a form of another site cannot send it.
  app.post('/session', { bodyLimit: 1024 }, async (request, reply) => {
    const body = v.safeParse(SignIn, request.body);
    const session = body.success ? await signIn(orm, body.output.token, { now: now(), newId, randomBytes }) : null;
    if (session === null) throw new HttpError(401, 'This sign-in link was used already, or it is too old.');
    return reply
      .setCookie(SESSION_COOKIE, session, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        // Behind a proxy that ends TLS the request itself comes by HTTP.
        secure: request.protocol === 'https' || publicUrl?.startsWith('https:') === true,
        maxAge: SESSION_DAYS * 86_400,
      })
      .code(204)
      .send();
  });

  app.delete('/session', async (request, reply) => {
    if (!isSameOrigin(request, publicUrl)) throw new HttpError(403, 'Only a page of this server can sign its user out.');
    const session = request.cookies[SESSION_COOKIE];
    if (session !== undefined) await signOut(orm, session);
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send();
  });
}
