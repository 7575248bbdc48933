import { isDay, type Day } from '../calendars/day.js';

export type StampCardStatus = 'open' | 'full' | 'rewarded' | 'expired';

/** From each status of a stamp card, where it may go. A full card opens again when a purchase is refunded; it does not expire. */
export const stampCardTransitions: Readonly<Record<StampCardStatus, readonly StampCardStatus[]>> = {
  open: ['full', 'expired'],
  full: ['rewarded', 'open'],
  rewarded: [],
  expired: [],
};

export interface StampCard {
  /** 1 for the first card of a member, and on. */
  readonly number: number;
  readonly status: StampCardStatus;
  readonly openedOn: Day;
  /** The last day on which it can be stamped; `null` for ever. */
  readonly expiresOn: Day | null;
  /** By purchase, in the order in which they came. */
  readonly stamps: readonly { readonly purchaseId: string; readonly count: number }[];
}

/** A purchase that was stamped, kept so that it is stamped once and can be taken back. */
export interface StampedPurchase {
  readonly purchaseId: string;
  readonly on: Day;
  /** How many stamps were asked for, and how many the limits allowed. */
  readonly asked: number;
  readonly given: number;
  /** How many of those given paid for stamps that were owed. */
  readonly paid: number;
  /** How many were taken back since. */
  readonly takenBack: number;
}

/** All stamp cards of a member in one programme. Plain data: store it, hand it in, store what comes back. */
export interface StampBook {
  readonly programmeId: string;
  readonly memberId: string;
  /** Oldest first. */
  readonly cards: readonly StampCard[];
  readonly purchases: readonly StampedPurchase[];
  /** Stamps of refunded purchases that had already been rewarded. */
  readonly owed: number;
  /** The number of the next card. */
  readonly nextCard: number;
}

/** A stamp book without a card. */
export function emptyStampBook(programmeId: string, memberId: string): StampBook {
  return { programmeId, memberId, cards: [], purchases: [], owed: 0, nextCard: 1 };
}

/** How many stamps are on a card. */
export function stampsOn(card: StampCard): number {
  return card.stamps.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The book with every open card expired whose last day has passed.
 *
 * @throws RangeError when the day is none
 */
export function expireStampCards(book: StampBook, today: Day): StampBook {
  if (!isDay(today)) throw new RangeError('stamp card: the day is not written YYYY-MM-DD');
  const isOver = ({ status, expiresOn }: StampCard): boolean => status === 'open' && expiresOn !== null && expiresOn < today;
  if (!book.cards.some(isOver)) return book;
  return { ...book, cards: book.cards.map((card) => (isOver(card) ? { ...card, status: 'expired' } : card)) };
}
