import type { DeliveryReason, DeliveryRefusal } from './delivery-refusal.js';

/** Where in the conversation a mail server answered. */
export type SmtpStage = 'connection' | 'sign-in' | 'sender' | 'recipient' | 'content';

/**
 * What a reply of a mail server means for a message.
 *
 * The enhanced status code (RFC 3463) decides where there is one, since many servers answer 550 to everything; else the
 * reply code and the stage at which it came. A reply is final when it begins with 5, with one exception: a refused sign-in
 * is a fault of our settings, which somebody will put right, and no reason to lose what waits.
 *
 * @param reply - the reply as it came, `550 5.1.1 no such user`; only its numbers are kept
 * @param stage - what the server was answering to
 * @example
 * smtpRefusal('550 5.1.1 <a@b.example> unknown', 'recipient');
 * // { kind: 'delivery/failed-for-good', reason: 'address-unknown', code: '550 5.1.1' }
 */
export function smtpRefusal(reply: string, stage: SmtpStage): DeliveryRefusal {
  const [, basic = '', enhanced] = /^([2-5]\d\d)(?:[ -]([245]\.\d{1,3}\.\d{1,3})\b)?/.exec(reply) ?? [];
  const code = basic === '' ? null : enhanced === undefined ? basic : `${basic} ${enhanced}`;
  if (stage === 'sign-in' || SIGN_IN_CODES.has(basic)) return { kind: 'delivery/failed-for-now', reason: 'settings-refused', code, retryAfterSeconds: null };
  const [, subject = '', detail = ''] = (enhanced ?? '').split('.');
  const reason = reasonOfEnhanced(subject, detail, stage) ?? reasonOfBasic(basic, stage);
  // 503 speaks of the order of commands, not of the message (RFC 5321, 4.2.4).
  const isFinal = basic.startsWith('5') && basic !== '503';
  if (isFinal) return { kind: 'delivery/failed-for-good', reason: reason ?? 'refused', code };
  return { kind: 'delivery/failed-for-now', reason: reason ?? 'provider-failed', code, retryAfterSeconds: null };
}

/** Replies that speak of the sign-in wherever they come (RFC 4954): some servers ask for one only at the sender. */
const SIGN_IN_CODES: ReadonlySet<string> = new Set(['530', '534', '535', '538']);

// The third number is only looked at where it changes what somebody would do about it.
function reasonOfEnhanced(subject: string, detail: string, stage: SmtpStage): DeliveryReason | null {
  switch (subject) {
    case '1':
      // 7 and 8 are about the address of the sender.
      return detail === '7' || detail === '8' ? 'sender-refused' : 'address-unknown';
    case '2':
      return detail === '2' ? 'mailbox-full' : detail === '3' ? 'too-large' : 'address-unknown';
    case '3':
      return detail === '4' ? 'too-large' : 'provider-failed';
    case '4':
      return detail === '5' ? 'too-many' : 'unreachable';
    case '6':
      return 'content-refused';
    case '7':
      // 28: too much mail from one sender (RFC 7372 and its registry). At the end of a message it is mostly its content.
      if (detail === '28') return 'too-many';
      return stage === 'content' && (detail === '0' || detail === '1') ? 'content-refused' : 'sender-refused';
    default:
      return null;
  }
}

function reasonOfBasic(basic: string, stage: SmtpStage): DeliveryReason | null {
  if (basic === '421' || basic === '450' || basic === '451') return stage === 'recipient' ? 'too-many' : null;
  if (basic === '452' || basic === '552') return stage === 'content' && basic === '552' ? 'too-large' : 'mailbox-full';
  if (!basic.startsWith('5') || basic === '503') return null;
  if (stage === 'recipient') return 'address-unknown';
  if (stage === 'sender' || stage === 'connection') return 'sender-refused';
  return 'content-refused';
}
