import { ok, refuse, type Result } from '../result.js';
import { stampsOn, type StampBook, type StampCard, type StampCardStatus, type StampedPurchase } from './stamp-book.js';
import type { StampProgramme } from './stamp-programme.js';

/** The purchase was not stamped (`given` is 0), or with fewer stamps than are to be taken back. */
export interface StampsNotGiven {
  readonly kind: 'stamp-card/not-given';
  readonly given: number;
}

/** Where stamps are taken from first: there, nobody has had anything for them yet. */
const takenFirst: readonly StampCardStatus[] = ['open', 'full', 'expired', 'rewarded'];

/**
 * A book without stamps whose purchase was refunded.
 *
 * They come off open and full cards; a full card that loses some is open again. What an expired card held is lost either way. What
 * was already rewarded is forgiven or owed, as the programme says; what had paid for owed stamps is owed again.
 *
 * @param soFar - how many stamps of the purchase are taken back by now, all refunds together, so that a repetition changes
 *   nothing; all of them unless given
 * @returns refuses `stamp-card/not-given`
 * @throws RangeError when soFar is not a whole number >= 0
 */
export function reverseStamps(
  programme: StampProgramme, book: StampBook, purchaseId: string, soFar?: number,
): Result<StampBook, StampsNotGiven> {
  if (soFar !== undefined && !(Number.isSafeInteger(soFar) && soFar >= 0)) {
    throw new RangeError(`reverseStamps: ${soFar} is not a count`);
  }
  const purchase = book.purchases.find((candidate) => candidate.purchaseId === purchaseId);
  const given = purchase?.given ?? 0;
  if (purchase === undefined || (soFar ?? given) > given) return refuse({ kind: 'stamp-card/not-given', given });
  return ok(takeStampsBack(programme, book, purchase, Math.max(purchase.takenBack, soFar ?? given)));
}

/** The book with so many stamps of one of its purchases taken back, all together. */
export function takeStampsBack(programme: StampProgramme, book: StampBook, purchase: StampedPurchase, takenBack: number): StampBook {
  let rest = takenBack - purchase.takenBack;
  if (rest === 0) return book;
  let { cards, owed } = book;
  for (const status of takenFirst) {
    for (const card of cards.filter((candidate) => candidate.status === status)) {
      const { left, taken } = withoutStamps(programme, card, purchase.purchaseId, rest);
      cards = cards.map((candidate) => (candidate === card ? left : candidate));
      rest -= taken;
      if (status === 'rewarded' && programme.afterReward === 'owe') owed += taken;
    }
  }
  // What is on no card paid for what was owed, and that is owed again.
  const changed = { ...purchase, paid: purchase.paid - rest, takenBack };
  const purchases = book.purchases.map((candidate) => (candidate === purchase ? changed : candidate));
  return { ...book, cards, owed: owed + rest, purchases };
}

function withoutStamps(
  programme: StampProgramme, card: StampCard, purchaseId: string, most: number,
): { readonly left: StampCard; readonly taken: number } {
  let taken = 0;
  const stamps = card.stamps.flatMap((stamp) => {
    if (stamp.purchaseId !== purchaseId) return [stamp];
    const here = Math.min(stamp.count, most - taken);
    taken += here;
    return here === stamp.count ? [] : [{ ...stamp, count: stamp.count - here }];
  });
  const reopens = card.status === 'full' && taken > 0 && stampsOn({ ...card, stamps }) < programme.stamps;
  return { left: { ...card, stamps, status: reopens ? 'open' : card.status }, taken };
}
