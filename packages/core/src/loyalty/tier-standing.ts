import type { Membership } from './membership.js';

/** The tier of a member as it was last decided. Store it as it is and hand it to the next decision. */
export interface TierStanding {
  /** `null` for none. */
  readonly tier: string | null;
  /** Since when the member has it, or has none. */
  readonly since: Date;
  /** Until then it is kept without being earned: it was granted, or is one step down. `null` where only earning counts. */
  readonly heldUntil: Date | null;
  /** What was last given by a person or a rule, until when it lasts: if more was earned meanwhile and is lost again, the member has it. */
  readonly granted: { readonly tier: string; readonly until: Date } | null;
  /** It is no longer earned and is kept until then; `null` outside of a grace. */
  readonly graceUntil: Date | null;
  /** When its member was last to be told that it is about to end; `null` before the first time. */
  readonly noticedAt: Date | null;
  readonly decidedAt: Date;
}

/** What a decision about a tier changed. `at` is when it came about, which may be before the decision. */
export type TierEvent =
  | { readonly kind: 'tier/raised' | 'tier/lowered'; readonly from: string | null; readonly to: string | null; readonly at: Date }
  /** A period or a grace ended, and the tier is earned again. */
  | { readonly kind: 'tier/kept'; readonly tier: string; readonly at: Date }
  | { readonly kind: 'tier/grace-started'; readonly tier: string; readonly at: Date; readonly until: Date }
  /** Unless more is earned, the tier is no longer earned or held from `until` on. */
  | { readonly kind: 'tier/notice-due'; readonly tier: string; readonly at: Date; readonly until: Date };

/** The standing of a member before the first decision: no tier since the membership began. */
export function firstStanding({ joinedAt }: Pick<Membership, 'joinedAt'>): TierStanding {
  return { tier: null, since: joinedAt, heldUntil: null, granted: null, graceUntil: null, noticedAt: null, decidedAt: joinedAt };
}
