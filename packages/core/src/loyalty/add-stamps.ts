import { dayLength } from '../calendars/day-length.js';
import { isDay, type Day } from '../calendars/day.js';
import type { IdempotencyKeyReused } from '../idempotency/check-idempotency-key.js';
import { ok, refuse, type Result } from '../result.js';
import { expireStampCards, stampsOn, type StampBook } from './stamp-book.js';
import { stampLimits, type StampProgramme } from './stamp-programme.js';

/** The member has all the stamps of this day already. */
export interface StampDayFull {
  readonly kind: 'stamp-card/day-full';
  readonly limit: number;
}

export interface StampedBook {
  readonly book: StampBook;
  /** How many of the stamps that were asked for the limits allowed. */
  readonly given: number;
  /** The numbers of the cards that became full. */
  readonly filled: readonly number[];
}

/** A purchase to be stamped. */
export interface StampRequest {
  /** Unique in the programme: the same purchase is stamped once. */
  readonly purchaseId: string;
  /** 1 to 1,000. */
  readonly count: number;
  /** The day of the purchase where it was made. */
  readonly on: Day;
}

/**
 * A book with the stamps of a purchase: on the oldest open card, and what is too much for it on the next.
 *
 * Stamps that are owed are paid first. A purchase that comes again gets its first answer and no stamp.
 *
 * @returns refuses `stamp-card/day-full`, and `idempotency/key-reused` when the purchase comes again with another count or day
 * @throws RangeError when the count is not 1 to 1,000, or the day is none
 */
export function addStamps(
  programme: StampProgramme, book: StampBook, { purchaseId, count, on }: StampRequest,
): Result<StampedBook, StampDayFull | IdempotencyKeyReused> {
  if (!Number.isInteger(count) || count < 1 || count > stampLimits.perPurchaseOrDay) {
    throw new RangeError(`addStamps: ${count} is not a whole number from 1 to ${stampLimits.perPurchaseOrDay}`);
  }
  const current = expireStampCards(book, on);
  const earlier = book.purchases.find((purchase) => purchase.purchaseId === purchaseId);
  if (earlier !== undefined) {
    const isSame = earlier.asked === count && earlier.on === on;
    return isSame ? ok({ book: current, given: earlier.given, filled: filledBy(current, purchaseId) }) : refuse({ kind: 'idempotency/key-reused' });
  }
  const ofDay = book.purchases.reduce((sum, purchase) => sum + (purchase.on === on ? purchase.given - purchase.takenBack : 0), 0);
  const { mostPerDay } = programme;
  if (mostPerDay !== null && ofDay >= mostPerDay) return refuse({ kind: 'stamp-card/day-full', limit: mostPerDay });
  const given = Math.min(count, programme.mostPerPurchase ?? count, mostPerDay === null ? count : mostPerDay - ofDay);
  const paid = Math.min(given, current.owed);
  const purchases = [...current.purchases, { purchaseId, on, asked: count, given, paid, takenBack: 0 }];
  const stamped = { ...current, owed: current.owed - paid, purchases };
  return ok({ ...stampCards(programme, stamped, purchaseId, given - paid, on), given });
}

function stampCards(
  programme: StampProgramme, book: StampBook, purchaseId: string, count: number, on: Day,
): Omit<StampedBook, 'given'> {
  const cards = [...book.cards];
  const filled: number[] = [];
  let { nextCard } = book;
  for (let rest = count; rest > 0;) {
    let card = cards.find(({ status }) => status === 'open');
    if (card === undefined) {
      card = { number: nextCard, status: 'open', openedOn: on, expiresOn: lastDay(programme, on), stamps: [] };
      cards.push(card);
      nextCard += 1;
    }
    // Below 1 where the programme has asked for more stamps when the card was begun.
    const room = Math.max(0, programme.stamps - stampsOn(card));
    const here = Math.min(rest, room);
    rest -= here;
    const stamps = here === 0 ? card.stamps : [...card.stamps, { purchaseId, count: here }];
    cards[cards.indexOf(card)] = { ...card, status: here === room ? 'full' : 'open', stamps };
    if (here === room) filled.push(card.number);
  }
  return { book: { ...book, cards, nextCard }, filled };
}

/** The cards that a purchase filled, as far as it still does: its stamps are the last on them. */
function filledBy({ cards }: StampBook, purchaseId: string): readonly number[] {
  return cards
    .filter(({ status, stamps }) => (status === 'full' || status === 'rewarded') && stamps.at(-1)?.purchaseId === purchaseId)
    .map(({ number }) => number);
}

function lastDay({ daysValid }: StampProgramme, on: Day): Day | null {
  if (daysValid === null) return null;
  const day = new Date(Date.parse(on) + daysValid * dayLength).toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError('addStamps: the card would expire after the year 9999');
  return day;
}
