/** A ban from bringing friends. It can be lifted, and stays on record with both reasons. */
export interface ReferralBan {
  readonly bannedAt: Date;
  readonly bannedBy: string;
  readonly because: string;
  /** `null` while the ban holds. */
  readonly lifted: { readonly at: Date; readonly by: string; readonly because: string } | null;
}

/** A customer who brings friends, with the code to do so. */
export interface ReferralAdvocate {
  readonly customerId: string;
  /** As printed. It stands for nobody by itself: neither name nor id is in it. */
  readonly code: string;
  readonly enrolledAt: Date;
  /** In the order of time; only the last one can hold. */
  readonly bans: readonly ReferralBan[];
}

/**
 * Whether an advocate may not bring friends at present. Rewards wait on hold until the ban is lifted, and are not lost.
 *
 * @example
 * isBanned({ customerId: 'ada', code: 'FRIEND-5679-9JFQL-WR5W4', enrolledAt: new Date(0), bans: [] }); // false
 */
export function isBanned({ bans }: Pick<ReferralAdvocate, 'bans'>): boolean {
  return bans.at(-1)?.lifted === null;
}
