import type { Day } from '../src/calendars/day.js';
import { addStamps } from '../src/loyalty/add-stamps.js';
import { emptyStampBook, type StampBook } from '../src/loyalty/stamp-book.js';
import type { StampProgramme } from '../src/loyalty/stamp-programme.js';
import { valueOf } from './expect-refusal.js';

/** A day of a table; whether it is one is what a function may be asked. */
export function day(text: string): Day {
  return text as Day;
}

/** Five stamps for a coffee, without limits. */
export function stampProgramme(changes: Partial<StampProgramme> = {}): StampProgramme {
  return {
    id: 'coffee', stamps: 5, reward: 'free coffee', mostPerPurchase: null, mostPerDay: null, daysValid: null, afterReward: 'owe',
    ...changes,
  };
}

/** A book of ana's that was stamped so often, by purchases p1, p2 … on successive days of January 2026. */
export function bookWith(programme: StampProgramme, ...counts: readonly number[]): StampBook {
  return counts.reduce((book, count, index) => {
    const on = day(`2026-01-${String(index + 1).padStart(2, '0')}`);
    return valueOf(addStamps(programme, book, { purchaseId: `p${index + 1}`, count, on })).book;
  }, emptyStampBook(programme.id, 'ana'));
}

/** The cards of a book as short lines: `1 full p1:3 p2:2`. */
export function cardsOf(book: StampBook): readonly string[] {
  return book.cards.map(({ number, status, stamps }) =>
    [number, status, ...stamps.map(({ purchaseId, count }) => `${purchaseId}:${count}`)].join(' '));
}
