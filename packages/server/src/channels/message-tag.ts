import { createHash } from 'node:crypto';
import { base32nopad } from '@scure/base';
import { parse as uuidBytes, stringify as uuidText } from 'uuid';

const KEY_BYTES = 10;
const WORKSPACE_LETTERS = 26;

/**
 * The name under which a message is known outside: in its Message-ID, in the address for its bounces, at a gateway. It is
 * the same for each attempt, names the workspace, so that what comes back is looked for in the right one, and tells nothing else.
 *
 * @returns 42 lower-case letters and digits: the part of an address before the @ has no more than 64, and some mail servers
 *   forget its capitals
 */
export function messageTagOf(workspaceId: string, idempotencyKey: string): string {
  const workspace = base32nopad.encode(uuidBytes(workspaceId));
  return `${workspace}${messageKeyOf(idempotencyKey)}`.toLowerCase();
}

/** The last 16 letters of the tag. */
export function messageKeyOf(idempotencyKey: string): string {
  const hash = createHash('sha256').update(idempotencyKey).digest();
  return base32nopad.encode(hash.subarray(0, KEY_BYTES)).toLowerCase();
}

/** What a tag says; `null` when it is none. Whether there is such a message is another question. */
export function readMessageTag(tag: string): { readonly workspaceId: string; readonly messageKey: string } | null {
  const text = tag.toLowerCase();
  if (!/^[a-z2-7]{42}$/.test(text)) return null;
  try {
    return { workspaceId: uuidText(base32nopad.decode(text.slice(0, WORKSPACE_LETTERS).toUpperCase())), messageKey: text.slice(WORKSPACE_LETTERS) };
  } catch {
    // Letters that stand for no 16 bytes, or bytes that are no UUID.
    return null;
  }
}
