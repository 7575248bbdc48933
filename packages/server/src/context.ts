import { GraphQLError } from 'graphql';
import type { Channels } from './channels/open-channels.js';
import type { EventFeed } from './events/event-feed.js';
import { type Language, messageFor, type ServedRefusal } from './language.js';
import { createLoaders, type Loaders } from './loaders.js';
import type { EntityManager } from './orm.js';
import type { Viewer } from './viewer/viewer.js';

/** What a command or query gets passed: the only thing that it knows of the request it serves. */
export interface Context {
  /** Sees one workspace, the viewer's. */
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** For subscriptions alone. */
  readonly events: EventFeed;
  /** Sends messages to customers. */
  readonly channels: Channels;
  /** The instant of the request. */
  readonly now: Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  /** In which people read what is asked for. */
  readonly language: Language;
  readonly messageOf: (refusal: ServedRefusal) => string;
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
  /** Left out where nothing can subscribe. */
  readonly events?: EventFeed | undefined;
  readonly reportError: (error: unknown) => void;
  /** Left out where nothing is sent, such as in an import. */
  readonly channels?: Channels | undefined;
}

export function createContext(parts: ContextParts): Context {
  return new RequestContext(parts);
}

// A class, because Apollo Server copies the context of each request: getters of an object would be called by that,
// those of a class are not.
class RequestContext implements Context {
  readonly now: Date;
  readonly newId: () => string;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly language: Language;
  readonly messageOf: (refusal: ServedRefusal) => string;
  readonly reportError: (error: unknown) => void;
  private readonly given: Channels | undefined;
  private readonly session: ContextParts['session'];
  private readonly feed: EventFeed | undefined;
  private made: Loaders | null = null;

  constructor({ session, now, newId, randomBytes, language, events, reportError, channels }: ContextParts) {
    this.session = session;
    this.feed = events;
    this.now = now;
    this.newId = newId;
    this.randomBytes = randomBytes;
    this.language = language;
    this.messageOf = (refusal) => messageFor(language, refusal);
    this.reportError = reportError;
    this.given = channels;
  }

  // Forgetting to ask for a viewer fails instead of answering: there is nothing to read with.
  get em(): EntityManager {
    return (this.session ?? unauthenticated()).em;
  }

  get viewer(): Viewer {
    return (this.session ?? unauthenticated()).viewer;
  }

  get events(): EventFeed {
    if (this.feed === undefined) throw new TypeError('nobody can subscribe here');
    return this.feed;
  }

  get channels(): Channels {
    if (this.given === undefined) throw new TypeError('context: it was made without channels, so nothing can be sent with it');
    return this.given;
  }

  get loaders(): Loaders {
    this.made ??= createLoaders(this.em, this.viewer.workspaceId);
    return this.made;
  }
}

function unauthenticated(): never {
  throw new GraphQLError('Sign in, or send an API key as "Authorization: Bearer gw_…".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}
