/** One thing that a side gets. A side may get several, or none. */
export type ReferralReward =
  /** Whole points; `BigInt(points)` is an amount of the points ledger. */
  | { readonly kind: 'points'; readonly points: number; readonly cost: number }
  /** A voucher of this programme of vouchers. */
  | { readonly kind: 'voucher'; readonly voucherProgrammeId: string; readonly cost: number }
  /** A gift by its name or number in your catalogue. */
  | { readonly kind: 'gift'; readonly gift: string; readonly cost: number };

/** What rewards cost you, in minor units of the programme's currency; the budget is counted by it. */
export function costOf(rewards: readonly ReferralReward[]): number {
  return rewards.reduce((sum, { cost }) => sum + cost, 0);
}
