import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smtpRefusal, type SmtpStage } from './smtp-refusal.js';

// Replies as servers give them; the code, the stage, then what it means.
describe('a reply', () => {
  it.each<[string, SmtpStage, 'good' | 'now', string, string | null]>([
    // Postfix, Exchange, Gmail: no such mailbox
    ['550 5.1.1 <x@y.example>: Recipient address rejected: User unknown', 'recipient', 'good', 'address-unknown', '550 5.1.1'],
    ['550-5.1.1 The email account that you tried to reach does not exist.', 'recipient', 'good', 'address-unknown', '550 5.1.1'],
    ['550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'recipient', 'good', 'address-unknown', '550 5.1.10'],
    ['550 no such user', 'recipient', 'good', 'address-unknown', '550'],
    ['550 5.2.1 The email account is disabled', 'recipient', 'good', 'address-unknown', '550 5.2.1'],
    // Full, for now or for good
    ['452 4.2.2 The email account is over quota', 'recipient', 'now', 'mailbox-full', '452 4.2.2'],
    ['552 5.2.2 Mailbox full', 'recipient', 'good', 'mailbox-full', '552 5.2.2'],
    ['452 out of storage', 'content', 'now', 'mailbox-full', '452'],
    // Greylisting and throttling
    ['450 try again later', 'recipient', 'now', 'too-many', '450'],
    ['421 4.7.28 Our system has detected an unusual rate', 'content', 'now', 'too-many', '421 4.7.28'],
    ['450 4.4.5 system congested', 'recipient', 'now', 'too-many', '450 4.4.5'],
    ['421 closing', 'connection', 'now', 'provider-failed', '421'],
    ['451 local error', 'content', 'now', 'provider-failed', '451'],
    ['451 4.4.1 no answer from host', 'recipient', 'now', 'unreachable', '451 4.4.1'],
    // Not trusted
    ['550 5.7.26 This mail is unauthenticated', 'content', 'good', 'sender-refused', '550 5.7.26'],
    ['550 5.7.1 listed by a blocklist', 'recipient', 'good', 'sender-refused', '550 5.7.1'],
    ['550 5.1.8 sender domain does not exist', 'sender', 'good', 'sender-refused', '550 5.1.8'],
    ['553 5.1.7 bad sender syntax', 'sender', 'good', 'sender-refused', '553 5.1.7'],
    ['553 not you', 'sender', 'good', 'sender-refused', '553'],
    ['554 no SMTP service here', 'connection', 'good', 'sender-refused', '554'],
    // The message itself
    ['554 5.6.0 cannot be converted', 'content', 'good', 'content-refused', '554 5.6.0'],
    ['550 5.7.1 looks like spam', 'content', 'good', 'content-refused', '550 5.7.1'],
    ['554 rejected', 'content', 'good', 'content-refused', '554'],
    ['552 5.3.4 too big', 'content', 'good', 'too-large', '552 5.3.4'],
    ['552 5.2.3 longer than allowed', 'content', 'good', 'too-large', '552 5.2.3'],
    ['552 too big', 'content', 'good', 'too-large', '552'],
    ['451 4.3.0 out of memory', 'content', 'now', 'provider-failed', '451 4.3.0'],
    ['550 5.5.0 protocol error', 'content', 'good', 'content-refused', '550 5.5.0'],
    // Our settings: nothing that waits is lost for a wrong password
    ['535 5.7.8 authentication failed', 'sign-in', 'now', 'settings-refused', '535 5.7.8'],
    ['530 5.7.0 authentication required', 'sign-in', 'now', 'settings-refused', '530 5.7.0'],
    ['530 5.7.0 Must issue a STARTTLS command first', 'sender', 'now', 'settings-refused', '530 5.7.0'],
    ['503 5.7.0 not allowed here', 'recipient', 'now', 'sender-refused', '503 5.7.0'],
    // Not what was expected, or nothing
    ['503 5.5.1 bad sequence', 'sender', 'now', 'provider-failed', '503 5.5.1'],
    ['250 2.0.0 fine', 'content', 'now', 'provider-failed', '250 2.0.0'],
    ['hello', 'content', 'now', 'provider-failed', null],
    ['', 'connection', 'now', 'provider-failed', null],
  ])('%s at %s', (reply, stage, lasting, reason, code) => {
    expect(smtpRefusal(reply, stage)).toEqual({
      kind: `delivery/failed-for-${lasting}`, reason, code, ...(lasting === 'now' ? { retryAfterSeconds: null } : {}),
    });
  });
});

it('nothing of a reply but its numbers is kept', () => {
  fc.assert(fc.property(
    fc.integer({ min: 400, max: 599 }), fc.string(), fc.constantFrom<SmtpStage>('connection', 'sign-in', 'sender', 'recipient', 'content'),
    (basic, words, stage) => {
      expect(smtpRefusal(`${basic} ${words}`, stage).code).toMatch(/^\d{3}( \d\.\d{1,3}\.\d{1,3})?$/);
    },
  ));
});
