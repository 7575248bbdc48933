/** How an attempt to sign in ended. `refused` = the link was used or is too old; `unreachable` = no reply, link unused. */
export type SignIn = 'signed-in' | 'refused' | 'unreachable';

/**
 * The token of a sign-in link. It stands behind the `#`, which a browser never sends, so that it reaches neither
 * logs nor mail scanners that open links; `null` when it is missing.
 */
export function tokenOf(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') || null;
}

/** Exchanges the token for a session, whose cookie no script can read. */
export async function signIn(token: string): Promise<SignIn> {
  try {
    const answer = await fetch('/session', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    if (answer.ok) return 'signed-in';
    return answer.status >= 400 && answer.status < 500 ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE', credentials: 'same-origin' });
}
