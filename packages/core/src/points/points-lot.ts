/** Where a lot's points are or went; they always add up to its amount. */
export type LotPart =
  /** Earned, not usable yet. */
  | 'pending'
  | 'available'
  | 'held'
  | 'redeemed'
  | 'expired'
  /** Used to pay debt. */
  | 'settled'
  /** Taken back because an earning was reversed, or by a negative adjustment. */
  | 'reversed'
  /** Given to another member. */
  | 'transferred';

export const lotParts: readonly LotPart[] = [
  'pending', 'available', 'held', 'redeemed', 'expired', 'settled', 'reversed', 'transferred',
];

/** What is said of a lot when it is opened. */
export interface LotTerms {
  /** The idempotency key of the command that opened it; with a number behind it when that opened several. */
  readonly id: string;
  readonly source: 'earned' | 'adjusted' | 'opened' | 'transferred';
  /** The version of the programme that governs it. */
  readonly version: number;
  readonly amount: bigint;
  readonly earnedAt: Date;
  /** When pending points become available; `null` when somebody has to activate them. */
  readonly activatesAt: Date | null;
  /** The first instant at which the points are gone; `null` when they do not expire. */
  readonly expiresAt: Date | null;
  /** Whether `expiresAt` was said with the earning, so that no rule of the programme moves it. */
  readonly ownExpiry: boolean;
}

/** Points of one earning. */
export interface PointsLot extends LotTerms, Readonly<Record<LotPart, bigint>> {
  /** How much of the earning was reversed, wherever the points for it came from. */
  readonly takenBack: bigint;
  /** What a reversal could not find and the programme forwent; points that come back to this lot fill it first. */
  readonly shortfall: bigint;
}

/** Whether a lot's points are gone at an instant. */
export function isExpired(lot: Pick<LotTerms, 'expiresAt'>, at: Date): boolean {
  return lot.expiresAt !== null && lot.expiresAt.getTime() <= at.getTime();
}

/** The later of two instants; the other one where one is missing. */
export function laterOf(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a.getTime() >= b.getTime() ? a : b;
}

/** The order in which points are used: earliest expiry first, then earliest earned, then by id. */
export function compareLots(a: LotTerms, b: LotTerms): number {
  const expiry = timeOf(a.expiresAt) - timeOf(b.expiresAt);
  // Infinity - Infinity, where neither expires, is NaN and counts as a tie.
  return expiry || a.earnedAt.getTime() - b.earnedAt.getTime() || (a.id < b.id ? -1 : 1);
}

function timeOf(at: Date | null): number {
  return at === null ? Number.POSITIVE_INFINITY : at.getTime();
}
