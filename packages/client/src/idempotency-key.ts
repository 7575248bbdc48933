/**
 * A key under which the service recognises a repeated write: 128 random bits in hexadecimal.
 *
 * Not `crypto.randomUUID`: browsers offer that to secure contexts only, and a shop's own server in its own network is
 * often plain http.
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
