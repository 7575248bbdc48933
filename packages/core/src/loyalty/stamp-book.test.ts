import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { reachableStates } from '../../test/reachable-states.js';
import { bookWith, cardsOf, day, stampProgramme } from '../../test/stamp-books.js';
import { addStamps } from './add-stamps.js';
import { mergeStampBooks } from './merge-stamp-books.js';
import { reverseStamps } from './reverse-stamps.js';
import { rewardStampCard } from './reward-stamp-card.js';
import { emptyStampBook, expireStampCards, stampCardTransitions, stampsOn, type StampBook } from './stamp-book.js';
import type { StampProgramme } from './stamp-programme.js';

const coffee = stampProgramme();
const on = day('2026-02-01');

describe('stamps', () => {
  it('fill a card, and the rest begins the next', () => {
    expect(cardsOf(bookWith(coffee, 3))).toEqual(['1 open p1:3']);
    expect(cardsOf(bookWith(coffee, 3, 2))).toEqual(['1 full p1:3 p2:2']);
    expect(cardsOf(bookWith(coffee, 3, 4))).toEqual(['1 full p1:3 p2:2', '2 open p2:2']);
    expect(cardsOf(bookWith(coffee, 12))).toEqual(['1 full p1:5', '2 full p1:5', '3 open p1:2']);
  });

  it('say which cards they filled, and what they are recorded as', () => {
    const { book, given, filled } = valueOf(addStamps(coffee, bookWith(coffee, 3), { purchaseId: 'p2', count: 8, on }));
    expect([given, filled]).toEqual([8, [1, 2]]);
    expect(book.purchases[1]).toEqual({ purchaseId: 'p2', on, asked: 8, given: 8, paid: 0, takenBack: 0 });
    expect([book.nextCard, book.owed]).toEqual([4, 0]);
    expect(book.cards[2]).toEqual({ number: 3, status: 'open', openedOn: on, expiresOn: null, stamps: [{ purchaseId: 'p2', count: 1 }] });
  });

  it('of one purchase are limited', () => {
    const programme = stampProgramme({ mostPerPurchase: 2 });
    const { book, given } = valueOf(addStamps(programme, emptyStampBook('coffee', 'ana'), { purchaseId: 'p1', count: 4, on }));
    expect(given).toBe(2);
    expect(book.purchases).toEqual([{ purchaseId: 'p1', on, asked: 4, given: 2, paid: 0, takenBack: 0 }]);
  });

  it('of one day are limited over all its purchases, and another day has its own', () => {
    const programme = stampProgramme({ mostPerDay: 3 });
    const first = valueOf(addStamps(programme, emptyStampBook('coffee', 'ana'), { purchaseId: 'p1', count: 2, on }));
    const second = valueOf(addStamps(programme, first.book, { purchaseId: 'p2', count: 2, on }));
    expect([first.given, second.given]).toEqual([2, 1]);
    expect(refusalOf(addStamps(programme, second.book, { purchaseId: 'p3', count: 1, on }))).toEqual({
      kind: 'stamp-card/day-full', limit: 3,
    });
    expect(valueOf(addStamps(programme, second.book, { purchaseId: 'p3', count: 9, on: day('2026-02-02') })).given).toBe(3);
  });

  it('that were taken back make room on their day', () => {
    const programme = stampProgramme({ mostPerDay: 3 });
    const { book } = valueOf(addStamps(programme, emptyStampBook('coffee', 'ana'), { purchaseId: 'p1', count: 3, on }));
    const refunded = valueOf(reverseStamps(programme, book, 'p1', 2));
    expect(valueOf(addStamps(programme, refunded, { purchaseId: 'p2', count: 3, on })).given).toBe(2);
  });

  it('of a purchase that comes again are given once', () => {
    const programme = stampProgramme({ mostPerPurchase: 2 });
    const request = { purchaseId: 'p1', count: 4, on };
    const { book } = valueOf(addStamps(programme, emptyStampBook('coffee', 'ana'), request));
    expect(valueOf(addStamps(programme, book, request))).toEqual({ book, given: 2, filled: [] });
    const taken = valueOf(reverseStamps(programme, book, 'p1'));
    expect(valueOf(addStamps(programme, taken, request)).book).toBe(taken);
    expect(refusalOf(addStamps(programme, book, { ...request, count: 2 }))).toEqual({ kind: 'idempotency/key-reused' });
    expect(refusalOf(addStamps(programme, book, { ...request, on: day('2026-02-02') }))).toEqual({ kind: 'idempotency/key-reused' });
  });

  it('of a purchase that comes again name the cards it filled, whose rewards may not have been given', () => {
    const request = { purchaseId: 'p2', count: 8, on };
    const { book, filled } = valueOf(addStamps(coffee, bookWith(coffee, 3), request));
    expect(filled).toEqual([1, 2]);
    expect(valueOf(addStamps(coffee, book, request))).toEqual({ book, given: 8, filled });
    const rewarded = valueOf(rewardStampCard(coffee, book, 1)).book;
    expect(valueOf(addStamps(coffee, rewarded, request)).filled).toEqual([1, 2]);
    // The first purchase began a card that another one filled.
    expect(valueOf(addStamps(coffee, book, { purchaseId: 'p1', count: 3, on: day('2026-01-01') })).filled).toEqual([]);
  });

  it('go on to an open card that needs fewer by a new version of the programme', () => {
    const book = bookWith(coffee, 4);
    const { book: stamped, filled } = valueOf(addStamps(stampProgramme({ stamps: 3 }), book, { purchaseId: 'p2', count: 1, on }));
    expect(filled).toEqual([1]);
    expect(cardsOf(stamped)).toEqual(['1 full p1:4', '2 open p2:1']);
  });

  it.each([0, -1, 1.5, NaN, Infinity, 1_001])('a count of %s is a bug', (count) => {
    expect(() => addStamps(coffee, emptyStampBook('coffee', 'ana'), { purchaseId: 'p1', count, on })).toThrow(
      new RangeError(`addStamps: ${count} is not a whole number from 1 to 1000`),
    );
  });

  it('on a day that is none are a bug', () => {
    const request = { purchaseId: 'p1', count: 1, on: day('2026-02-30') };
    expect(() => addStamps(coffee, emptyStampBook('coffee', 'ana'), request)).toThrow(
      new RangeError('stamp card: the day is not written YYYY-MM-DD'),
    );
    expect(() => addStamps(stampProgramme({ daysValid: 1 }), emptyStampBook('coffee', 'ana'), { ...request, on: day('9999-12-31') })).toThrow(
      new RangeError('addStamps: the card would expire after the year 9999'),
    );
  });
});

describe('a card that expires', () => {
  const programme = stampProgramme({ daysValid: 30 });
  const book = bookWith(programme, 2);

  it('can be stamped on its last day, and is over on the next', () => {
    expect(book.cards[0]?.expiresOn).toBe('2026-01-31');
    expect(expireStampCards(book, day('2026-01-31'))).toBe(book);
    expect(cardsOf(expireStampCards(book, on))).toEqual(['1 expired p1:2']);
    expect(cardsOf(valueOf(addStamps(programme, book, { purchaseId: 'p2', count: 1, on })).book)).toEqual(['1 expired p1:2', '2 open p2:1']);
    expect(cardsOf(valueOf(addStamps(programme, book, { purchaseId: 'p2', count: 1, on: day('2026-01-31') })).book)).toEqual([
      '1 open p1:2 p2:1',
    ]);
  });

  it('stays when it is full', () => {
    const full = bookWith(programme, 5);
    expect(expireStampCards(full, on)).toBe(full);
    expect(rewardStampCard(programme, full, 1).ok).toBe(true);
  });

  it('is over at once when a refund opens it again after its last day', () => {
    const reopened = valueOf(reverseStamps(programme, bookWith(programme, 3, 2), 'p2'));
    expect(cardsOf(reopened)).toEqual(['1 open p1:3']);
    expect(cardsOf(expireStampCards(reopened, on))).toEqual(['1 expired p1:3']);
  });
});

describe('a full card', () => {
  it('is exchanged for its reward, once', () => {
    const { book, reward } = valueOf(rewardStampCard(coffee, bookWith(coffee, 7), 1));
    expect(reward).toEqual({ reward: 'free coffee', memberId: 'ana', idempotencyKey: 'stamp-card:coffee:ana:1' });
    expect(cardsOf(book)).toEqual(['1 rewarded p1:5', '2 open p1:2']);
    expect(refusalOf(rewardStampCard(coffee, book, 1))).toEqual({ kind: 'stamp-card/not-full', status: 'rewarded', missing: 0 });
  });

  it('is asked for by its number', () => {
    const book = bookWith(coffee, 7);
    expect(refusalOf(rewardStampCard(coffee, book, 2))).toEqual({ kind: 'stamp-card/not-full', status: 'open', missing: 3 });
    expect(refusalOf(rewardStampCard(coffee, book, 3))).toEqual({ kind: 'stamp-card/not-full', status: null, missing: 0 });
    const expired = expireStampCards(bookWith(stampProgramme({ daysValid: 1 }), 1), on);
    expect(refusalOf(rewardStampCard(coffee, expired, 1))).toEqual({ kind: 'stamp-card/not-full', status: 'expired', missing: 0 });
    expect(refusalOf(rewardStampCard(stampProgramme({ stamps: 2 }), bookWith(coffee, 4), 1)).missing).toBe(0);
  });
});

describe('a refund', () => {
  it('takes stamps off an open card, in part or all', () => {
    const book = bookWith(coffee, 2, 2);
    expect(cardsOf(valueOf(reverseStamps(coffee, book, 'p1', 1)))).toEqual(['1 open p1:1 p2:2']);
    expect(cardsOf(valueOf(reverseStamps(coffee, book, 'p1')))).toEqual(['1 open p2:2']);
  });

  it('that is told again, or late, changes nothing', () => {
    const once = valueOf(reverseStamps(coffee, bookWith(coffee, 4), 'p1', 2));
    for (const soFar of [0, 1, 2]) expect(valueOf(reverseStamps(coffee, once, 'p1', soFar))).toBe(once);
    expect(cardsOf(valueOf(reverseStamps(coffee, once, 'p1', 3)))).toEqual(['1 open p1:1']);
  });

  it('takes from the open card before it opens a full one', () => {
    const book = bookWith(coffee, 8);
    expect(cardsOf(valueOf(reverseStamps(coffee, book, 'p1', 2)))).toEqual(['1 full p1:5', '2 open p1:1']);
    expect(cardsOf(valueOf(reverseStamps(coffee, book, 'p1', 4)))).toEqual(['1 open p1:4', '2 open']);
  });

  it('opens a full card, and the next stamps go there first', () => {
    const book = valueOf(reverseStamps(coffee, bookWith(coffee, 4, 2), 'p1', 1));
    expect(cardsOf(book)).toEqual(['1 open p1:3 p2:1', '2 open p2:1']);
    expect(cardsOf(valueOf(addStamps(coffee, book, { purchaseId: 'p3', count: 2, on })).book)).toEqual([
      '1 full p1:3 p2:1 p3:1', '2 open p2:1 p3:1',
    ]);
  });

  it('leaves a card full that needs fewer stamps by now', () => {
    expect(cardsOf(valueOf(reverseStamps(stampProgramme({ stamps: 3 }), bookWith(coffee, 3, 2), 'p2')))).toEqual(['1 full p1:3']);
  });

  it.each([['owe', 2], ['forgive', 0]] as const)('after the reward: %s leaves %s owed', (afterReward, owed) => {
    const programme = stampProgramme({ afterReward });
    const { book } = valueOf(rewardStampCard(programme, bookWith(programme, 2, 3), 1));
    const refunded = valueOf(reverseStamps(programme, book, 'p1'));
    expect([refunded.owed, cardsOf(refunded)]).toEqual([owed, ['1 rewarded p2:3']]);
  });

  it('after the reward is paid by the next stamps, and owed again when those are refunded', () => {
    const { book } = valueOf(rewardStampCard(coffee, bookWith(coffee, 2, 3), 1));
    const owing = valueOf(reverseStamps(coffee, book, 'p1'));
    const { book: paid, given, filled } = valueOf(addStamps(coffee, owing, { purchaseId: 'p3', count: 3, on }));
    expect([given, filled, paid.owed, paid.purchases[2]?.paid]).toEqual([3, [], 0, 2]);
    expect(cardsOf(paid)).toEqual(['1 rewarded p2:3', '2 open p3:1']);
    const again = valueOf(reverseStamps(coffee, paid, 'p3', 2));
    expect([again.owed, again.purchases[2], cardsOf(again)[1]]).toEqual([
      1, { purchaseId: 'p3', on, asked: 3, given: 3, paid: 1, takenBack: 2 }, '2 open',
    ]);
  });

  it('of what an expired card held is only noted', () => {
    const programme = stampProgramme({ daysValid: 30 });
    const expired = expireStampCards(bookWith(programme, 2), on);
    const refunded = valueOf(reverseStamps(programme, expired, 'p1'));
    expect([refunded.owed, cardsOf(refunded), refunded.purchases[0]?.takenBack]).toEqual([0, ['1 expired'], 2]);
  });

  it('of more than was given is refused', () => {
    const book = bookWith(coffee, 2);
    expect(refusalOf(reverseStamps(coffee, book, 'p1', 3))).toEqual({ kind: 'stamp-card/not-given', given: 2 });
    expect(refusalOf(reverseStamps(coffee, book, 'other'))).toEqual({ kind: 'stamp-card/not-given', given: 0 });
    expect(refusalOf(reverseStamps(coffee, book, 'other', 0))).toEqual({ kind: 'stamp-card/not-given', given: 0 });
  });

  it.each([-1, 0.5, NaN])('of %s stamps is a bug', (soFar) => {
    expect(() => reverseStamps(coffee, bookWith(coffee, 2), 'p1', soFar)).toThrow(
      new RangeError(`reverseStamps: ${soFar} is not a count`),
    );
  });
});

describe('two books that are merged', () => {
  const bob = (book: StampBook): StampBook => ({ ...book, memberId: 'bob' });

  it('keep all their cards, the absorbed ones under the next numbers', () => {
    const kept = bookWith(coffee, 6);
    const absorbed = bob({ ...valueOf(addStamps(coffee, emptyStampBook('coffee', 'x'), { purchaseId: 'q', count: 7, on })).book, owed: 2 });
    const merged = mergeStampBooks(coffee, { ...kept, owed: 1 }, absorbed);
    expect(cardsOf(merged)).toEqual(['1 full p1:5', '2 open p1:1', '3 full q:5', '4 open q:2']);
    expect(merged).toMatchObject({ memberId: 'ana', owed: 3, nextCard: 5 });
    expect(merged.purchases.map(({ purchaseId }) => purchaseId)).toEqual(['p1', 'q']);
  });

  it('count a purchase that is in both once', () => {
    const merged = mergeStampBooks(coffee, bookWith(coffee, 2, 1), bob(bookWith(coffee, 3)));
    expect(cardsOf(merged)).toEqual(['1 open p1:2 p2:1', '2 open']);
    expect(merged.purchases).toEqual(bookWith(coffee, 2, 1).purchases);
  });

  it('have to be of two members of one programme', () => {
    const message = 'mergeStampBooks: the books are not those of two members of one programme';
    expect(() => mergeStampBooks(coffee, bookWith(coffee), bookWith(coffee))).toThrow(new RangeError(message));
    expect(() => mergeStampBooks(coffee, bookWith(coffee), emptyStampBook('tea', 'bob'))).toThrow(new RangeError(message));
  });
});

describe('the statuses of a stamp card', () => {
  it('can all be reached from an open one', () => {
    expect(reachableStates(stampCardTransitions, 'open')).toEqual(new Set(['open', 'full', 'expired', 'rewarded']));
  });

  it('end when it is rewarded or expired', () => {
    expect(Object.entries(stampCardTransitions).filter(([, next]) => next.length === 0).map(([status]) => status)).toEqual(['rewarded', 'expired']);
  });
});

type Step =
  | { readonly do: 'add'; readonly purchase: number; readonly count: number }
  | { readonly do: 'refund'; readonly purchase: number; readonly soFar: number | undefined }
  | { readonly do: 'reward'; readonly card: number }
  | { readonly do: 'wait'; readonly days: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), purchase: fc.nat({ max: 15 }), count: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    do: fc.constant('refund' as const), purchase: fc.nat({ max: 15 }), soFar: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('reward' as const), card: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }),
);

/** One step; what is refused leaves the book as it is. */
function after(programme: StampProgramme, book: StampBook, step: Step, today: string): StampBook {
  if (step.do === 'add') {
    const added = addStamps(programme, book, { purchaseId: `p${step.purchase}`, count: step.count, on: day(today) });
    return added.ok ? added.value.book : book;
  }
  if (step.do === 'refund') {
    const reversed = reverseStamps(programme, book, `p${step.purchase}`, step.soFar);
    return reversed.ok ? reversed.value : book;
  }
  if (step.do === 'wait') return expireStampCards(book, day(today));
  const rewarded = rewardStampCard(programme, book, step.card);
  return rewarded.ok ? rewarded.value.book : book;
}

it('whatever happens, no stamp is made or lost, and cards go only where their table says', () => {
  const anyProgramme = fc
    .record({
      stamps: fc.integer({ min: 2, max: 6 }), mostPerPurchase: fc.constantFrom(null, 3), mostPerDay: fc.constantFrom(null, 4),
      daysValid: fc.constantFrom(null, 10),
    })
    .map((changes) => stampProgramme(changes));
  fc.assert(
    fc.property(anyProgramme, fc.array(anyStep, { maxLength: 40 }), (programme, steps) => {
      let book = emptyStampBook('coffee', 'ana');
      let time = Date.UTC(2026, 0, 1);
      for (const step of steps) {
        if (step.do === 'wait') time += step.days * 86_400_000;
        const before = book;
        book = after(programme, book, step, new Date(time).toISOString().slice(0, 10));
        const net = book.purchases.reduce((sum, { given, takenBack }) => sum + given - takenBack, 0);
        const rewarded = book.cards.filter(({ status }) => status === 'rewarded').length * programme.stamps;
        const unrewarded = book.cards.filter(({ status }) => status !== 'rewarded').reduce((sum, card) => sum + stampsOn(card), 0);
        expect(net + book.owed).toBe(rewarded + unrewarded);
        expect(book.owed).toBeGreaterThanOrEqual(0);
        for (const purchase of book.purchases) {
          const onCards = book.cards.flatMap(({ stamps }) => stamps).filter(({ purchaseId }) => purchaseId === purchase.purchaseId);
          expect(onCards.reduce((sum, { count }) => sum + count, purchase.paid)).toBe(purchase.given - purchase.takenBack);
          expect(purchase.given).toBeLessThanOrEqual(Math.min(purchase.asked, programme.mostPerPurchase ?? Infinity));
        }
        for (const card of book.cards) {
          if (card.status === 'open') expect(stampsOn(card)).toBeLessThan(programme.stamps);
          if (card.status === 'full') expect(stampsOn(card)).toBe(programme.stamps);
          const status = before.cards.find(({ number }) => number === card.number)?.status;
          const ways = status === undefined ? ['open', 'full'] : [status, ...stampCardTransitions[status]];
          expect(ways).toContain(card.status);
        }
      }
    }),
    { numRuns: 300 },
  );
});
