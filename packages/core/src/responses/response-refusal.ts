import type { AttributesRefusal } from '../attributes/check-attributes.js';
import type { ScoreRefusal } from '../scores/parse-score.js';

/** The texts of an answer beside its comment that have a limit. */
export type ResponseTextField =
  | 'branch' | 'staff' | 'product' | 'channel' | 'reasons' | 'tags' | 'note' | 'reason';

/** Refusals of what an answer may hold. `length` and `limit` count characters (code points). */
export type ResponseRefusal =
  | ScoreRefusal
  | AttributesRefusal
  | { readonly kind: 'response/comment-too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'response/date-unreadable' }
  | { readonly kind: 'response/date-out-of-range'; readonly earliest: Date; readonly latest: Date }
  | ResponseTextRefusal
  | {
      readonly kind: 'response/too-many-values';
      readonly field: 'reasons' | 'tags';
      readonly count: number;
      readonly limit: number;
    };

export type ResponseTextRefusal =
  | {
      readonly kind: 'response/text-too-long';
      readonly field: ResponseTextField;
      readonly length: number;
      readonly limit: number;
    }
  /** It holds U+0000 or half of a surrogate pair. */
  | { readonly kind: 'response/text-not-storable'; readonly field: ResponseTextField | 'comment' };

export type ExclusionRefusal = { readonly kind: 'response/exclusion-reason-missing' } | ResponseTextRefusal;

/** There is no such answer in this workspace, or its id is malformed: no difference is shown. */
export interface ResponseNotFound {
  readonly kind: 'response/not-found';
}
