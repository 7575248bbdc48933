import { smtpRefusal } from '@goodword/core';
import type { Attachment } from 'mailparser';
import type { DeliveryReport } from '../channels/record-delivery-report.js';
import { readMessageTag } from '../channels/message-tag.js';

/** What a mail server or a mailbox provider sent back, and of which message it speaks. */
export interface MailReport {
  readonly workspaceId: string;
  readonly messageKey: string;
  readonly report: DeliveryReport;
}

/**
 * Reads a mail that came to the bounce address: a notification of delivery (RFC 3464) or a report of abuse (RFC 5965).
 * The message is found by the tag in the address that the notification was sent to, else by the Message-ID that it quotes.
 *
 * @returns `null` for everything else: answers of people who are on holiday, spam, a report of a message that is not ours
 */
export async function readMailReport(raw: Buffer): Promise<MailReport | null> {
  // Takes 0.4 s to load, which is for those who get bounces.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const parts = mail.attachments;
  const report = reportOf(parts);
  if (report === null) return null;
  const header = mail.headerLines.filter(({ key }) => ADDRESSEES.has(key)).map(({ line }) => line).join('\n');
  const quoted = parts.filter(({ contentType }) => QUOTES.has(contentType)).map(textOf).join('\n');
  const tag = /\+([a-z2-7]{42})@/i.exec(header)?.[1] ?? /^message-id:\s*<([a-z2-7]{42})@/im.exec(quoted)?.[1];
  const message = tag === undefined ? null : readMessageTag(tag);
  return message === null ? null : { ...message, report };
}

const ADDRESSEES: ReadonlySet<string> = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-forwarded-to']);
const QUOTES: ReadonlySet<string> = new Set(['message/rfc822', 'message/rfc822-headers', 'text/rfc822-headers', 'message/global', 'message/global-headers']);

function reportOf(parts: readonly Attachment[]): DeliveryReport | null {
  const abuse = parts.find(({ contentType }) => contentType === 'message/feedback-report');
  // Only abuse is a complaint: "not-spam" is the opposite, and the others speak of other things.
  if (abuse !== undefined) return /^feedback-type:\s*abuse\b/im.test(textOf(abuse)) ? { kind: 'complained' } : null;
  const status = parts.find(({ contentType }) => contentType === 'message/delivery-status' || contentType === 'message/global-delivery-status');
  if (status === undefined) return null;
  const text = textOf(status).replaceAll(/\r?\n[ \t]+/g, ' ');
  // Trimmed afterwards: a pattern that looks for the last blank takes minutes for a long line of them, and anybody may write here.
  const field = (name: string): string | undefined => new RegExp(`^${name}:(.*)$`, 'im').exec(text)?.[1]?.trim();
  switch (field('Action')?.toLowerCase()) {
    case 'failed':
      return { kind: 'bounced', refusal: smtpRefusal(replyOf(field('Diagnostic-Code'), field('Status')), 'recipient') };
    case 'delivered':
      return { kind: 'arrived' };
    default:
      // Delayed, relayed, expanded: nothing is decided yet.
      return null;
  }
}

/** What the last server said, `smtp; 550 5.1.1 gone`; the status of the notification is added where that lacks one. */
function replyOf(diagnostic: string | undefined, status: string | undefined): string {
  const said = /^smtp;\s*([245]\d\d)[ -](?:#?([245]\.\d{1,3}\.\d{1,3}))?/i.exec(diagnostic ?? '');
  const enhanced = said?.[2] ?? /^([245]\.\d{1,3}\.\d{1,3})/.exec(status ?? '')?.[1] ?? '5.0.0';
  // "Failed" is final, also when it was a passing reply that was repeated for days.
  return `${said?.[1]?.replace(/^4/, '5') ?? '550'} ${enhanced.replace(/^[24]/, '5')}`;
}

function textOf({ content }: Attachment): string {
  return content.toString('utf8');
}
