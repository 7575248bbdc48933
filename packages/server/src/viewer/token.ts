import { createHash, timingSafeEqual } from 'node:crypto';
import { base58 } from '@scure/base';
import { parse as uuidBytes, stringify as uuidText } from 'uuid';

/** `gw`: API key, `gwl`: one-time sign-in link, `gws`: session, `gwu`: link that ends messages, `gwp`: link to the page of a survey. */
export type TokenKind = 'gw' | 'gwl' | 'gws' | 'gwu' | 'gwp';

const SECRET_BYTES = 32;
const UUID_BYTES = 16;

/**
 * A secret that names its workspace: `<kind>_<workspace id>_<32 random bytes>`, both in base58,
 * so that the workspace is known before the first look-up and row level security covers every one of them.
 */
export function createToken(kind: TokenKind, workspaceId: string, randomBytes: (n: number) => Uint8Array): string {
  return `${kind}_${base58.encode(uuidBytes(workspaceId))}_${base58.encode(randomBytes(SECRET_BYTES))}`;
}

/** The workspace that a token names; `null` when it is not a token of this kind. Says nothing about its validity. */
export function workspaceOfToken(kind: TokenKind, token: string): string | null {
  const [prefix, workspace, secret, ...rest] = token.split('_');
  if (prefix !== kind || workspace === undefined || secret === undefined || rest.length > 0) return null;
  const id = decodeBase58(workspace);
  return id?.length === UUID_BYTES && decodeBase58(secret)?.length === SECRET_BYTES ? uuidText(id) : null;
}

/** What is stored of a token. It has 256 random bits, so a plain hash is enough: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export function sameToken(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

function decodeBase58(text: string): Uint8Array | null {
  // Decoding is quadratic in the length, and nothing longer than a secret is ever one.
  if (text.length > 50) return null;
  try {
    return base58.decode(text);
  } catch {
    return null;
  }
}
