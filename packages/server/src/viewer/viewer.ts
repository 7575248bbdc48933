import { type ApiKeyScope, apiKeyScopes } from '@goodword/core';

/** Who asks: one person or program, in one workspace. */
export interface Viewer {
  readonly workspaceId: string;
  /** Stable name of the actor for the record of changes, `api-key/<id>` or `session/<id>`. */
  readonly actor: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
}

/** A viewer with `admin` may also write, one with `write` may also read. */
export function mayAct(viewer: Viewer, scope: ApiKeyScope): boolean {
  return viewer.scopes.some((held) => apiKeyScopes.indexOf(held) >= apiKeyScopes.indexOf(scope));
}
