import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withdrawChannel } from '../consents/withdraw-channel.js';
import { languageOf } from '../language.js';
import { forWorkspace, type EntityManager, type Orm } from '../orm.js';
import { hashToken, workspaceOfToken } from '../viewer/token.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { UnsubscribeLinkRow } from './unsubscribe-link.entity.js';
import { unsubscribePage } from './unsubscribe-page.js';
import { unsubscribeWords } from './unsubscribe-words.js';

/** What mail programs post with one click is short (RFC 8058), and what a button posts is nothing. */
const LARGEST_BODY = 4 * 1024;

type UnsubscribeRequest = FastifyRequest<{ Params: { token: string } }>;

/**
 * The page by which a customer ends the messages of a channel: GET and HEAD show it and change nothing, since scanners of
 * mail and previews follow every link; POST does it, by its button and by the one click of a mail program alike.
 */
export async function registerUnsubscribeRoutes(app: FastifyInstance, { orm, now, newId }: {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly newId: () => string;
}): Promise<void> {
  await app.register((scope, _options, done) => {
    // The link says everything: whatever is posted with it, in whatever form, is not read.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, _body, parsed) => parsed(null, null));
    scope.addHook('onSend', (_request, reply, _payload, sent) => {
      reply.header('x-robots-tag', 'noindex, nofollow').header('referrer-policy', 'no-referrer').header('cache-control', 'no-store');
      sent();
    });

    scope.get('/u/:token', async (request: UnsubscribeRequest, reply) => {
      const found = await findLink(orm, request.params.token, now());
      if (found === null) return unknownLink(request, reply);
      const { link, shop, language } = found;
      return page(reply, language, { text: unsubscribeWords[language].ask(shop, link.channel), asks: true });
    });

    scope.post('/u/:token', async (request: UnsubscribeRequest, reply) => {
      const at = now();
      const found = await findLink(orm, request.params.token, at);
      if (found === null) return unknownLink(request, reply);
      const { em, link, shop, language } = found;
      await em.transactional((transaction) => endMessages(transaction, link, { newId, now: at }));
      return page(reply, language, { text: unsubscribeWords[language].done(shop, link.channel), asks: false });
    });
    done();
  });
}

async function endMessages(em: EntityManager, link: UnsubscribeLinkRow, { newId, now }: { readonly newId: () => string; readonly now: Date }): Promise<void> {
  const { workspaceId, tokenHash, channel, customer } = link;
  await em.nativeUpdate(UnsubscribeLinkRow, { workspaceId, tokenHash, usedAt: null }, { usedAt: now });
  await withdrawChannel({ newId, now }, em, { workspaceId, customerId: customer.id, channel, source: 'unsubscribe link' });
}

async function findLink(orm: Orm, token: string, now: Date) {
  const workspaceId = workspaceOfToken('gwu', token);
  if (workspaceId === null) return null;
  const em: EntityManager = forWorkspace(orm, workspaceId);
  const link = await em.findOne(UnsubscribeLinkRow, { workspaceId, tokenHash: hashToken(token), expiresAt: { $gt: now } });
  if (link === null) return null;
  const { name } = await em.findOneOrFail(WorkspaceRow, { id: workspaceId });
  // Set apart, so that a name in another direction of writing does not break the sentence.
  return { em, link, shop: `\u2068${name}\u2069`, language: languageOf(link.language) };
}

function unknownLink(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  return page(reply.code(404), language, { text: unsubscribeWords[language].unknown, asks: false });
}

function page(reply: FastifyReply, ...parameters: Parameters<typeof unsubscribePage>): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(unsubscribePage(...parameters));
}
