import { dayLength } from '../calendars/day-length.js';

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

/** When a lot ends. */
export interface LotEnd {
  /** The first instant at which the points are gone, unless activity moves it; `null` when they do not expire. */
  readonly expiresAt: Date | null;
  /** They live at least so many days after the member was active last; `null` when activity does not matter. `expiryOf` counts. */
  readonly slidingDays: number | null;
}

/** What is said of a lot when it is opened. */
export interface LotTerms extends LotEnd {
  /** The idempotency key of the command that opened it; with a number behind it when that opened several. */
  readonly id: string;
  readonly source: 'earned' | 'adjusted' | 'opened' | 'transferred';
  /** The version of the programme that governs it. */
  readonly version: number;
  readonly amount: bigint;
  readonly earnedAt: Date;
  /** When pending points become available; `null` when somebody has to activate them. */
  readonly activatesAt: Date | null;
  /** Whether `expiresAt` was said for this lot alone, with its earning or as a grace, so that no new version of the rules moves it. */
  readonly ownExpiry: boolean;
}

/** Points of one earning. */
export interface PointsLot extends LotTerms, Readonly<Record<LotPart, bigint>> {
  /** How much of the earning was reversed, wherever the points for it came from. */
  readonly takenBack: bigint;
  /** What a reversal could not find and the programme forwent; points that come back to this lot fill it first. */
  readonly shortfall: bigint;
}

/** So many days of 24 hours later. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayLength);
}

/** The later of two instants; the other one where one is missing. */
export function laterOf(a: Date, b: Date | null): Date;
export function laterOf(a: Date | null, b: Date | null): Date | null;
export function laterOf(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a.getTime() >= b.getTime() ? a : b;
}

/**
 * The first instant at which the points of a lot are gone.
 *
 * @param activeAt - when the member was active last, as the account says; `null` for never
 * @returns `null` when they do not expire
 */
export function expiryOf(lot: LotEnd, activeAt: Date | null): Date | null {
  return lot.expiresAt === null ? null : new Date(expiryTime(lot, activeAt));
}

/** `expiryOf` as milliseconds, infinite when the points do not expire: accounts have many lots. */
export function expiryTime({ expiresAt, slidingDays }: LotEnd, activeAt: Date | null): number {
  if (expiresAt === null) return Number.POSITIVE_INFINITY;
  // Not stored with each lot: one earning would have to change all of them.
  if (slidingDays === null || activeAt === null) return expiresAt.getTime();
  return Math.max(expiresAt.getTime(), activeAt.getTime() + slidingDays * dayLength);
}

/** Whether the points of a lot are gone at an instant. */
export function isExpired(lot: LotEnd, activeAt: Date | null, at: Date): boolean {
  return expiryTime(lot, activeAt) <= at.getTime();
}
