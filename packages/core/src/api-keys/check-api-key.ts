import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { trimmed } from '../trimmed.js';

/** What the holder of a key may do: look, change, manage keys and members. */
export type ApiKeyScope = 'read' | 'write' | 'admin';

export interface ApiKeyDraft {
  readonly name?: string | null | undefined;
  readonly scopes?: readonly ApiKeyScope[] | null | undefined;
}

export interface CheckedApiKey {
  readonly name: string;
  /** Each once, in the order read, write, admin. */
  readonly scopes: readonly ApiKeyScope[];
}

export type ApiKeyRefusal =
  | { readonly kind: 'api-key/name-missing' }
  | { readonly kind: 'api-key/name-too-long'; readonly limit: number }
  | { readonly kind: 'api-key/scopes-missing' };

/** There is no such key in this workspace, or its id is malformed: no difference is shown. */
export interface ApiKeyNotFound {
  readonly kind: 'api-key/not-found';
}

export interface ApiKeyAlreadyRevoked {
  readonly kind: 'api-key/already-revoked';
}

/** The scopes in the order in which they are shown. */
export const apiKeyScopes: readonly ApiKeyScope[] = ['read', 'write', 'admin'];

/** Most characters of the name of an API key. */
export const apiKeyNameLength = 200;

/**
 * An API key to be, checked: a name, so that people know what breaks when they revoke it, and a scope.
 *
 * @returns the name trimmed and each scope once; refuses `api-key/name-missing`, `api-key/name-too-long`
 *   (also for a name that cannot be stored), `api-key/scopes-missing`
 */
export function checkApiKey(draft: ApiKeyDraft): Result<CheckedApiKey, ApiKeyRefusal> {
  const name = trimmed(draft.name ?? '');
  if (name === '') return refuse({ kind: 'api-key/name-missing' });
  if (textFault(name, apiKeyNameLength) !== null) {
    return refuse({ kind: 'api-key/name-too-long', limit: apiKeyNameLength });
  }
  const scopes = apiKeyScopes.filter((scope) => draft.scopes?.includes(scope));
  return scopes.length === 0 ? refuse({ kind: 'api-key/scopes-missing' }) : ok({ name, scopes });
}
