import { createHash } from 'node:crypto';
import { parseEmail, parsePhone, type SendingChannel } from '@goodword/core';

/** An address as it is recognised again, however it is written; the address itself is not kept. */
export function addressHashOf(channel: SendingChannel, address: string): string {
  const known = channel === 'email' ? parseEmail(address)?.forLookup : channel === 'sms' ? parsePhone(address) : address;
  return createHash('sha256').update(JSON.stringify([channel, known ?? address])).digest('base64url');
}
