import type { FastifyInstance } from 'fastify';
import type { DeliveryReason } from '@goodword/core';
import * as v from 'valibot';
import { HttpError } from '../http/http-error.js';
import { recordReturn } from '../invitations/record-return.js';
import { readMailReport } from '../mail/read-mail-report.js';
import { forWorkspace, type Orm } from '../orm.js';
import { sameToken } from '../viewer/token.js';
import { endMessagesByReply } from './end-messages-by-reply.js';
import { isSignedBy } from './is-signed-by.js';
import { readMessageTag } from './message-tag.js';
import { type DeliveryReport, recordDeliveryReport } from './record-delivery-report.js';

const LARGEST_MAIL = 10 * 1024 * 1024;
const LARGEST_REPORT = 64 * 1024;

const SmsReport = v.object({
  type: v.literal('report'),
  id: v.string(),
  state: v.picklist(['delivered', 'failed']),
  error: v.optional(v.picklist(['address-unknown', 'opted-out', 'content-refused', 'too-large', 'sender-refused'])),
});

const SmsReply = v.object({
  type: v.literal('incoming'),
  from: v.string(),
  text: v.string(),
  inReplyTo: v.optional(v.nullable(v.string()), null),
});

/**
 * What comes back: POST /intake/mail takes the mails that came to the bounce address, POST /intake/sms the reports of the
 * gateway. Without a secret the way is closed.
 */
export async function registerIntakeRoutes(app: FastifyInstance, { orm, now, newId, intakeSecret, smsSecret }: {
  readonly orm: Orm;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly intakeSecret: string | null;
  readonly smsSecret: string | null;
}): Promise<void> {
  const record = async (found: { readonly workspaceId: string; readonly messageKey: string; readonly report: DeliveryReport } | null): Promise<boolean> => {
    if (found === null) return false;
    const at = now();
    return forWorkspace(orm, found.workspaceId).transactional(async (em) => {
      const recorded = await recordDeliveryReport(em, { ...found, now: at });
      if (recorded?.changed === true) await recordReturn(em, recorded.delivery, at);
      return recorded !== null;
    });
  };
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    // Mails are bytes, and a signature is over bytes.
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));

    scope.post('/intake/mail', { bodyLimit: LARGEST_MAIL }, async (request, reply) => {
      const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (intakeSecret === null || token === undefined || !sameToken(token, intakeSecret)) throw new HttpError(401, 'Send the secret of the intake as "Authorization: Bearer …".');
      // 200 for every mail that was read: a mail server would bounce a bounce.
      return reply.send({ recorded: Buffer.isBuffer(request.body) && await record(await readMailReport(request.body)) });
    });

    scope.post('/intake/sms', { bodyLimit: LARGEST_REPORT }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
      if (smsSecret === null || !isSignedBy(smsSecret, request.headers, body, now())) throw new HttpError(401, 'The signature is missing, too old or not valid.');
      const sent = v.safeParse(v.variant('type', [SmsReport, SmsReply]), jsonOf(body));
      if (!sent.success) {
        throw new HttpError(400, 'The body must be {"type":"report","id":…,"state":"delivered" or "failed"}, or {"type":"incoming","from":…,"text":…}.');
      }
      if (sent.output.type === 'report') return reply.send({ recorded: await record(smsReportOf(sent.output)) });
      return reply.send({ recorded: await endMessagesByReply({ orm, now: now(), newId }, sent.output) > 0 });
    });
    done();
  });
}

function smsReportOf({ id, state, error }: v.InferOutput<typeof SmsReport>) {
  const message = readMessageTag(id);
  if (message === null) return null;
  const reason: DeliveryReason = error ?? 'refused';
  const report: DeliveryReport = state === 'delivered' ? { kind: 'arrived' } : { kind: 'bounced', refusal: { kind: 'delivery/failed-for-good', reason, code: null } };
  return { ...message, report };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
