import type { Amount } from './amount.js';
import type { Json, Span } from './condition.js';

interface Doing {
  /**
   * Template of the idempotency key, with ids of the event in braces: `apology:{responseId}`. Absent:
   * `{rule}:{do}:` and the first id of the event.
   */
  readonly dedupeKey?: string | undefined;
}

/** A case of recovery. */
export interface OpenCaseEffect extends Doing {
  readonly do: 'openCase';
  readonly team?: string | undefined;
  /** Business time, where the team has business hours. */
  readonly dueWithin?: Span | undefined;
}

/** Somebody of yours is told at once: a person, a team or a role. */
export interface AlertEffect extends Doing {
  readonly do: 'alert';
  readonly to: string;
  readonly urgent?: boolean | undefined;
}

/** The customer is asked why. */
export interface AskReasonEffect extends Doing {
  readonly do: 'askReason';
  readonly channel?: string | undefined;
}

export interface IssueVoucherEffect<A = Amount> extends Doing {
  readonly do: 'issueVoucher';
  readonly kind: 'percent' | 'amount';
  /** Percent from 1 to 100, or whole minor units of `currency`. */
  readonly value: A;
  /** ISO 4217; with the kind `amount`, and only there. */
  readonly currency?: string | undefined;
  readonly appliesTo?: 'anyPurchase' | 'nextPayment' | undefined;
  readonly singleUse?: boolean | undefined;
  readonly expires?: Span | undefined;
  /** The voucher programme it belongs to. */
  readonly programme?: string | undefined;
}

export interface GrantPointsEffect<A = Amount> extends Doing {
  readonly do: 'grantPoints';
  readonly amount: A;
  /** Which points, where a programme has several kinds. */
  readonly points?: string | undefined;
  /** Until then they are pending. */
  readonly activeAfter?: Span | undefined;
  readonly expires?: Span | undefined;
}

/** Points that the customer has are set aside. */
export interface HoldPointsEffect<A = Amount> extends Doing {
  readonly do: 'holdPoints';
  readonly amount: A;
  readonly points?: string | undefined;
  readonly expires: Span;
}

export interface InviteToReferralEffect extends Doing {
  readonly do: 'inviteToReferral';
  readonly programme: string;
  readonly channel?: string | undefined;
  readonly expires?: Span | undefined;
}

export interface AskReviewEffect extends Doing {
  readonly do: 'askReview';
  /** The review destination; absent: the one whose turn it is. */
  readonly destination?: string | undefined;
  readonly channel?: string | undefined;
}

export interface SetTierEffect extends Doing {
  readonly do: 'setTier';
  readonly tier: string;
  readonly expires?: Span | undefined;
}

export interface GiveGiftEffect extends Doing {
  readonly do: 'giveGift';
  readonly gift: string;
  readonly expires?: Span | undefined;
}

export interface SendMessageEffect extends Doing {
  readonly do: 'sendMessage';
  readonly template: string;
  readonly channel?: string | undefined;
  readonly after?: Span | undefined;
}

export interface AccrueStaffBonusEffect<A = Amount> extends Doing {
  readonly do: 'accrueStaffBonus';
  readonly amount: A;
  readonly currency: string;
  readonly scheme?: string | undefined;
}

/** A kind of effect that code registered. */
export interface CustomEffect extends Doing {
  readonly do: 'custom';
  readonly code: string;
  readonly args: Json;
}

/** What a rule wants done: plain data that the caller applies. `A` is `number` once it is decided. */
export type Effect<A = Amount> =
  | OpenCaseEffect | AlertEffect | AskReasonEffect | InviteToReferralEffect | AskReviewEffect | SetTierEffect
  | GiveGiftEffect | SendMessageEffect | IssueVoucherEffect<A> | GrantPointsEffect<A> | HoldPointsEffect<A>
  | AccrueStaffBonusEffect<A> | CustomEffect;

/** An effect of a decision: amounts are numbers, and `dedupeKey` is the idempotency key to apply it under. */
export type DecidedEffect = Effect<number> & { readonly rule: string; readonly dedupeKey: string };

/** What may stand in a field of an effect. */
export type EffectField =
  | { readonly is: 'name' | 'flag' | 'span' | 'amount' | 'currency'; readonly optional: boolean }
  | { readonly is: 'one-of'; readonly words: readonly string[]; readonly optional: boolean };

/** A kind of effect that Goodword knows. */
export interface KnownEffect<E> {
  /** What takes it back, or that nothing does. */
  readonly undo: UndoName | 'irreversible';
  /** Whether it gives something of value: to a customer, or to your own staff. */
  readonly gives: 'customer' | 'staff' | null;
  readonly fields: { readonly [Name in Exclude<keyof E, 'do' | 'dedupeKey'>]-?: EffectField };
}

export type UndoName =
  | 'closeCase' | 'cancelVoucher' | 'reversePoints' | 'releasePoints' | 'restoreTier' | 'takeBackGift' | 'cancelStaffBonus';

export type EffectName = Exclude<Effect['do'], 'custom'>;

const name: EffectField = { is: 'name', optional: false };
const someName: EffectField = { is: 'name', optional: true };
const someSpan: EffectField = { is: 'span', optional: true };
const someFlag: EffectField = { is: 'flag', optional: true };
const amount: EffectField = { is: 'amount', optional: false };

/** The effects, what undoes them and what stands in them. */
export const knownEffects: { readonly [Name in EffectName]: KnownEffect<Extract<Effect, { readonly do: Name }>> } = {
  openCase: { undo: 'closeCase', gives: null, fields: { team: someName, dueWithin: someSpan } },
  alert: { undo: 'irreversible', gives: null, fields: { to: name, urgent: someFlag } },
  askReason: { undo: 'irreversible', gives: null, fields: { channel: someName } },
  issueVoucher: {
    undo: 'cancelVoucher',
    gives: 'customer',
    fields: {
      kind: { is: 'one-of', words: ['percent', 'amount'], optional: false },
      value: amount,
      currency: { is: 'currency', optional: true },
      appliesTo: { is: 'one-of', words: ['anyPurchase', 'nextPayment'], optional: true },
      singleUse: someFlag,
      expires: someSpan,
      programme: someName,
    },
  },
  grantPoints: {
    undo: 'reversePoints',
    gives: 'customer',
    fields: { amount, points: someName, activeAfter: someSpan, expires: someSpan },
  },
  holdPoints: {
    undo: 'releasePoints',
    gives: null,
    fields: { amount, points: someName, expires: { is: 'span', optional: false } },
  },
  inviteToReferral: { undo: 'irreversible', gives: null, fields: { programme: name, channel: someName, expires: someSpan } },
  askReview: { undo: 'irreversible', gives: null, fields: { destination: someName, channel: someName } },
  setTier: { undo: 'restoreTier', gives: 'customer', fields: { tier: name, expires: someSpan } },
  giveGift: { undo: 'takeBackGift', gives: 'customer', fields: { gift: name, expires: someSpan } },
  sendMessage: { undo: 'irreversible', gives: null, fields: { template: name, channel: someName, after: someSpan } },
  accrueStaffBonus: {
    undo: 'cancelStaffBonus',
    gives: 'staff',
    fields: { amount, currency: { is: 'currency', optional: false }, scheme: someName },
  },
};
