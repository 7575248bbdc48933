import { Readable } from 'node:stream';
import { type DeliveryRefusal, ok, parseEmail, refuse, smtpRefusal, type SmtpStage } from '@goodword/core';
import type { EmailChannel } from '../channels/channel.js';
import { messageTagOf } from '../channels/message-tag.js';
import type { OutgoingMessage } from '../channels/outgoing-message.js';
import type { Provider } from '../channels/provider.js';

const CONNECTIONS = 5;
const MESSAGES_PER_CONNECTION = 100;

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  /** Where bounces go; `null`: to the sender. */
  readonly bounceAddress: string | null;
  readonly now: () => Date;
  /** How long a server may be silent, and how long one message may take in all. */
  readonly silenceMs?: number | undefined;
  readonly deadlineMs?: number | undefined;
}

/** A mail server that takes our messages, over a few connections that are kept. */
export function openSmtp({ url, bounceAddress, now, silenceMs = 20_000, deadlineMs = 60_000 }: SmtpOptions): Provider<EmailChannel> {
  let loading: ReturnType<typeof loadMailer> | null = null;
  return {
    send: async (channel, message, attempt) => {
      const to = parseEmail(message.to);
      if (to === null) return refuse({ kind: 'delivery/failed-for-good', reason: 'address-unusable', code: null });
      // A second sending has the same one, by which mail servers and readers recognise it.
      const tag = messageTagOf(message.workspaceId, attempt.idempotencyKey);
      const messageId = `<${tag}@${domainOf(channel.from.address)}>`;
      const { transport, MailComposer } = await (loading ??= loadMailer(url, silenceMs));
      const content = await new MailComposer({ ...contentOf(channel, message), to: [{ name: '', address: message.to }], messageId, date: now() }).compile().build();
      let handedOver = false;
      // The mail server takes a message when it has read the line that ends it, and that is sent when this ends.
      async function* held(): AsyncGenerator<Buffer> {
        yield content;
        await attempt.handingOver?.();
        handedOver = true;
      }
      try {
        await transport.sendMail({
          envelope: { from: returnAddress(bounceAddress, channel, tag), to: [message.to], size: content.length },
          raw: Readable.from(held()),
          signal: AbortSignal.timeout(deadlineMs),
        });
        return ok({ providerId: messageId });
      } catch (error) {
        return refuse(refusalOf(error, handedOver));
      }
    },
    close: () => void loading?.then(({ transport }) => transport.close()),
  };
}

/** With the first mail: it takes 0.1 s, which a process that sends none need not spend. */
async function loadMailer(url: string, silenceMs: number) {
  const [{ createTransport }, { default: MailComposer }] = await Promise.all([import('nodemailer'), import('nodemailer/lib/mail-composer')]);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: MESSAGES_PER_CONNECTION,
    // Never again by itself: only whoever remembers what was handed over may repeat a message.
    maxRequeues: 0,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
  });
  // As it is, and not through the buffers of Nodemailer: those would read it to its end before the server has said a word.
  transport.use('stream', (mail, done) => {
    const { raw } = mail.data;
    if (raw instanceof Readable) mail.message.createReadStream = () => raw;
    done();
  });
  return { transport, MailComposer };
}

function contentOf({ from, replyTo }: EmailChannel, message: OutgoingMessage) {
  const { subject, text, html, unsubscribeLink } = message;
  return {
    from,
    ...(replyTo === null ? {} : { replyTo }),
    subject,
    text,
    ...(html === null ? {} : { html }),
    headers: {
      // A machine wrote this: those who are on holiday need not answer it (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(unsubscribeLink === null ? {} : unsubscribeHeaders(unsubscribeLink)),
    },
    // A text is never a command to read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

// The one-click header is for addresses of https alone (RFC 8058, 3.1).
function unsubscribeHeaders(link: string) {
  return {
    // Prepared: a long address must not be folded. As an address it cannot break its line either.
    'List-Unsubscribe': { prepared: true, value: `<${new URL(link).href}>` },
    ...(link.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}

/** `bounces+<tag>@mail.example.com`, so that a bounce names its message whatever else it says; or the sender. */
function returnAddress(bounceAddress: string | null, channel: EmailChannel, tag: string): string {
  return bounceAddress === null ? channel.from.address : bounceAddress.replace('@', `+${tag}@`);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

interface SmtpError {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
}

/** A failure of the conversation as a refusal. What is no failure of it, such as a `handingOver` that threw, flies on. */
function refusalOf(error: unknown, handedOver: boolean): DeliveryRefusal {
  const { code, originalCode, command, response } = error as SmtpError;
  if (code === undefined || code === 'ESTREAM') throw error;
  if (response !== undefined) return smtpRefusal(response, stageOf(command, code));
  if (handedOver) return { kind: 'delivery/failed-for-good', reason: 'outcome-unknown', code: originalCode ?? code };
  if (code === 'EENVELOPE') return { kind: 'delivery/failed-for-good', reason: 'address-unusable', code };
  if (code === 'EMESSAGE') return { kind: 'delivery/failed-for-good', reason: 'too-large', code };
  const reason = code === 'ETIMEDOUT' || code === 'EABORT' ? 'timed-out' : /AUTH/.test(code) ? 'settings-refused' : 'unreachable';
  return { kind: 'delivery/failed-for-now', reason, code: originalCode ?? code, retryAfterSeconds: null };
}

function stageOf(command: string | undefined, code: string): SmtpStage {
  if (code === 'EAUTH') return 'sign-in';
  switch (command) {
    case 'MAIL FROM':
      return 'sender';
    case 'RCPT TO':
      return 'recipient';
    case 'DATA':
      return 'content';
    default:
      return 'connection';
  }
}
