import type { KnownRefusal } from '@goodword/core';
import { GraphQLError } from 'graphql';
import { type Language, messageFor } from './language.js';
import { createLoaders, type Loaders } from './loaders.js';
import type { EntityManager } from './orm.js';
import type { Viewer } from './viewer/viewer.js';

/** What a command or query gets passed: the only thing that it knows of the request it serves. */
export interface Context {
  /** Sees one workspace, the viewer's. */
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** The instant of the request. */
  readonly now: Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly messageOf: (refusal: KnownRefusal) => string;
  /** Told of every error of the request, so that those that are ours get into the log. */
  readonly reportError: (error: unknown) => void;
}

export interface ContextParts {
  /** `null` for a request that names nobody: the schema may be looked at, data may not. */
  readonly session: { readonly viewer: Viewer; readonly em: EntityManager } | null;
  readonly now: Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly language: Language;
  readonly reportError: (error: unknown) => void;
}

export function createContext(parts: ContextParts): Context {
  const { session, language, ...rest } = parts;
  let loaders: Loaders | null = null;
  return {
    ...rest,
    // Getters, so that forgetting to ask for a viewer fails instead of answering: there is nothing to read with.
    get em() {
      return (session ?? unauthenticated()).em;
    },
    get viewer() {
      return (session ?? unauthenticated()).viewer;
    },
    get loaders() {
      loaders ??= createLoaders(this.em, this.viewer.workspaceId);
      return loaders;
    },
    messageOf: (refusal) => messageFor(language, refusal),
  };
}

function unauthenticated(): never {
  throw new GraphQLError('Sign in, or send an API key as "Authorization: Bearer gw_…".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}
