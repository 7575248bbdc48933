import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { HttpError } from '../http/http-error.js';
import { SESSION_COOKIE } from '../http/request-authentication.js';
import type { Orm } from '../orm.js';
import { SESSION_DAYS, signIn, signOut } from './sign-in.js';

const SignIn = v.object({ token: v.pipe(v.string(), v.maxLength(200)) });

/** POST /session spends a sign-in link for a cookie; DELETE /session signs out. */
export function registerSessionRoutes(app: FastifyInstance, parts: {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
}): void {
  const { orm, now, newId, randomBytes } = parts;

  // A POST with a JSON body: a mail scanner that follows links spends nothing, a form of another site cannot send it.
  app.post('/session', { bodyLimit: 1024 }, async (request, reply) => {
    const body = v.safeParse(SignIn, request.body);
    const session = body.success ? await signIn(orm, body.output.token, { now: now(), newId, randomBytes }) : null;
    if (session === null) throw new HttpError(401, 'This sign-in link was used already, or it is too old.');
    return reply
      .setCookie(SESSION_COOKIE, session, {
        path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https', maxAge: SESSION_DAYS * 86_400,
      })
      .code(204)
      .send();
  });

  app.delete('/session', async (request, reply) => {
    const session = request.cookies[SESSION_COOKIE];
    if (session !== undefined) await signOut(orm, session);
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send();
  });
}
