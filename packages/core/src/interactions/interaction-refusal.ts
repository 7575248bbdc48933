import type { AttributesRefusal } from '../attributes/check-attributes.js';
import type { InteractionStatus } from './interaction-status.js';
import type { Money, MoneyRefusal } from './parse-money.js';

/** The texts of an interaction that have a limit. */
export type InteractionTextField = 'externalId' | 'branch' | 'staff' | 'product' | 'channel';

/** The instant lies before the year 2000 or what it follows, in the future, or is none. */
export type InteractionDateRefusal =
  | { readonly kind: 'interaction/date-unreadable' }
  | { readonly kind: 'interaction/date-out-of-range'; readonly earliest: Date; readonly latest: Date };

/** Refusals of what an interaction may hold. `length` and `limit` count characters (code points). */
export type InteractionRefusal =
  | AttributesRefusal
  | MoneyRefusal
  | InteractionDateRefusal
  | { readonly kind: 'interaction/type-missing' }
  /** It is no code such as `support-call`, of at most `limit` characters. */
  | { readonly kind: 'interaction/type-malformed'; readonly limit: number }
  | {
      readonly kind: 'interaction/text-too-long';
      readonly field: InteractionTextField;
      readonly length: number;
      readonly limit: number;
    }
  /** It holds U+0000 or half of a surrogate pair. */
  | { readonly kind: 'interaction/text-not-storable'; readonly field: InteractionTextField };

/** Why an interaction cannot be refunded or cancelled. */
export type InteractionEndingRefusal =
  | InteractionDateRefusal
  /** It was refunded as a whole, or cancelled. */
  | { readonly kind: 'interaction/already-over'; readonly status: InteractionStatus };

export type RefundRefusal =
  | InteractionEndingRefusal
  | MoneyRefusal
  /** A part of it cannot be given back, as nobody knows what the whole is. */
  | { readonly kind: 'interaction/amount-unknown' }
  /** The interaction was paid in `currency`. */
  | { readonly kind: 'interaction/currency-differs'; readonly currency: string }
  /** More than what is left of it. */
  | { readonly kind: 'interaction/refund-too-large'; readonly left: Money };

/** There is no such interaction in this workspace, or its id is malformed: no difference is shown. */
export interface InteractionNotFound {
  readonly kind: 'interaction/not-found';
}
