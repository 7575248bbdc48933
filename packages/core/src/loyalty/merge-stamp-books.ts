import type { StampBook } from './stamp-book.js';
import { takeStampsBack } from './reverse-stamps.js';
import type { StampProgramme } from './stamp-programme.js';

/**
 * The stamp book of a member who absorbs another: the cards of both, those of the absorbed under new numbers.
 *
 * A purchase that is in both books counts where it was kept. Cards are not put together: each fills up and expires by itself.
 *
 * The absorbed book is used up: store the merged one and remove the other in one transaction, as a book that is merged twice would seem
 * to hold every purchase twice.
 *
 * @throws RangeError when the books are of two programmes or of one member
 */
export function mergeStampBooks(programme: StampProgramme, kept: StampBook, absorbed: StampBook): StampBook {
  if (kept.programmeId !== absorbed.programmeId || kept.memberId === absorbed.memberId) {
    throw new RangeError('mergeStampBooks: the books are not those of two members of one programme');
  }
  const known = new Set(kept.purchases.map(({ purchaseId }) => purchaseId));
  const repeated = absorbed.purchases.filter(({ purchaseId }) => known.has(purchaseId));
  const other = repeated.reduce((book, purchase) => takeStampsBack(programme, book, purchase, purchase.given), absorbed);
  return {
    ...kept,
    cards: [...kept.cards, ...other.cards.map((card) => ({ ...card, number: card.number + kept.nextCard - 1 }))],
    purchases: [...kept.purchases, ...other.purchases.filter(({ purchaseId }) => !known.has(purchaseId))],
    owed: kept.owed + other.owed,
    nextCard: kept.nextCard + other.nextCard - 1,
  };
}
