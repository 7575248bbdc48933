import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../test/expect-refusal.ts';
import { limitOf, noon, orderOf, programmeOf, requestOf, voucherOf } from '../../test/vouchers/sample.ts';
import type { Result, Refusal } from '../result.js';
import { applyVoucherChanges } from './apply-voucher-changes.js';
import { redeemVoucher } from './redeem-voucher.js';
import { releaseVoucher } from './release-voucher.js';
import { reserveVoucher } from './reserve-voucher.js';
import { rollBackVoucher } from './roll-back-voucher.js';
import type { VoucherProgramme } from './voucher-programme.js';
import { voucherRedemptionTransitions, type VoucherMove, type VoucherRedemption } from './voucher-redemption.js';

/** What a server would keep. */
interface Book {
  readonly usage: ReadonlyMap<string, number>;
  readonly redemptions: ReadonlyMap<string, VoucherRedemption>;
}

const emptyBook: Book = { usage: new Map(), redemptions: new Map() };

/** Moves a book, or leaves it as it is when the move or one of its limits was refused. */
function kept(book: Book, move: Result<VoucherMove, Refusal>): Book {
  if (!move.ok) return book;
  const usage = applyVoucherChanges(book.usage, move.value.changes);
  if (!usage.ok) return book;
  const { redemption } = move.value;
  return { usage: usage.value, redemptions: new Map(book.redemptions).set(redemption.key, redemption) };
}

type Command =
  | { readonly do: 'reserve'; readonly key: string; readonly code: string; readonly customer: string; readonly price: number }
  | { readonly do: 'redeem' | 'roll-back'; readonly key: string; readonly step: string; readonly amount: number | undefined }
  | { readonly do: 'release'; readonly key: string };

type Timed = Command & { readonly minute: number };

const programme = programmeOf({
  reward: { kind: 'percent', basisPoints: 5_000, atMost: 60, rounding: 'half-even', appliesTo: 'order' },
  limits: [
    limitOf('code', 'uses', 2), limitOf('customer', 'uses', 3), limitOf('customer', 'money', 100), limitOf('programme', 'money', 150),
    limitOf('programme', 'uses', 4, 'day'),
  ],
});

function instant(minute: number): Date {
  return new Date(noon.getTime() + minute * 60_000);
}

function obey(book: Book, command: Timed): Book {
  const now = instant(command.minute);
  if (command.do === 'reserve') {
    const { key, code, customer, price } = command;
    const order = orderOf({ id: key, lines: [{ product: 'bread', amount: price }] });
    const request = requestOf({ programme, voucher: voucherOf({ code }), order, customer: { ids: [customer], purchases: [] }, usage: book.usage, now });
    return kept(book, reserveVoucher(request, { key, until: instant(command.minute + 60), existing: book.redemptions.get(key) ?? null }));
  }
  const redemption = book.redemptions.get(command.key);
  if (redemption === undefined) return book;
  switch (command.do) {
    case 'release': return kept(book, releaseVoucher(redemption, now));
    case 'redeem': return kept(book, redeemVoucher(redemption, { key: command.step, amount: command.amount, now }));
    case 'roll-back': return kept(book, rollBackVoucher(redemption, { key: command.step, amount: command.amount, now }));
  }
}

const anyKey = fc.constantFrom('r-1', 'r-2', 'r-3', 'r-4');
const anyStep = {
  key: anyKey, step: fc.constantFrom('s-1', 's-2', 's-3'), amount: fc.option(fc.integer({ min: 0, max: 70 }), { nil: undefined, freq: 1 }),
};
const anyCommand: fc.Arbitrary<Timed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({
    do: fc.constant('reserve' as const), key: anyKey, code: fc.constantFrom('A', 'B', 'C'), customer: fc.constantFrom('c-1', 'c-2'),
    price: fc.integer({ min: 1, max: 200 }), minute: fc.nat({ max: 2_000 }),
  }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redeem' as const), ...anyStep, minute: fc.nat({ max: 2_000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('roll-back' as const), ...anyStep, minute: fc.nat({ max: 2_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const), key: anyKey, minute: fc.nat({ max: 2_000 }) }) },
);
// Time goes on, most of the time within a reservation.
const anyCommands = fc.array(anyCommand, { maxLength: 40, size: 'max' }).map((commands) =>
  commands.map((command, at): Timed => ({ ...command, minute: at * 12 + (command.minute % 12) })));

/** What the counters have to be, counted anew from what was promised and kept, straight from the words of the limits. */
function countedAnew(book: Book, atMostOf: VoucherProgramme): ReadonlyMap<string, number> {
  const counters = new Map<string, number>();
  const add = (whose: readonly unknown[], by: number) => {
    if (by !== 0) counters.set(JSON.stringify(whose), (counters.get(JSON.stringify(whose)) ?? 0) + by);
  };
  for (const { status, quote, redeemed, takenBack, reservedAt } of book.redemptions.values()) {
    if (status !== 'reserved' && status !== 'redeemed') continue;
    const money = status === 'reserved' ? quote.granted : redeemed - takenBack;
    const { id } = atMostOf;
    add([id, 'code', quote.code, 'uses', null, null], 1);
    add([id, 'customer', quote.customerId, 'uses', null, null], 1);
    add([id, 'customer', quote.customerId, 'money', null, null], money);
    add([id, 'programme', null, 'money', null, null], money);
    add([id, 'programme', null, 'uses', 'day', `${reservedAt.toISOString().slice(0, 10)}T00:00:00.000Z`], 1);
  }
  return counters;
}

describe('after any commands', () => {
  it('the counters are what reserved and redeemed vouchers hold, within all limits', { timeout: 30_000 }, () => {
    const reachedStatuses = new Map<string, number>();
    let refused = 0;
    fc.assert(
      fc.property(anyCommands, (commands) => {
        let book = emptyBook;
        for (const command of commands) {
          const after = obey(book, command);
          if (after === book) refused += 1;
          book = after;
          expect(book.usage).toEqual(countedAnew(book, programme));
          for (const [key, used] of book.usage) {
            const [, per, , of] = JSON.parse(key) as readonly string[];
            const limit = programme.limits.find((one) => one.per === per && one.of === of);
            expect(used).toBeLessThanOrEqual(limit?.atMost ?? 0);
          }
        }
        for (const { status, redeemed, takenBack, quote } of book.redemptions.values()) {
          reachedStatuses.set(status, (reachedStatuses.get(status) ?? 0) + 1);
          expect(takenBack <= redeemed && redeemed <= quote.granted && quote.granted <= quote.desired).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    // The commands are worth something only if they come everywhere.
    for (const status of Object.keys(voucherRedemptionTransitions)) expect(reachedStatuses.get(status) ?? 0).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(100);
  });

  it('the same commands once more at once change nothing', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        let book = emptyBook;
        for (const command of commands) {
          book = obey(book, command);
          const again = obey(book, command);
          expect(again.usage).toEqual(book.usage);
          expect(again.redemptions).toEqual(book.redemptions);
        }
      }),
      // A step that was refused may be possible a moment later; at the same moment it is not.
      { numRuns: 200 },
    );
  });

  it('to take everything back leaves no trace in the counters', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        let book = commands.reduce(obey, emptyBook);
        for (const [key, { status }] of book.redemptions) {
          const minute = 10_000;
          if (status === 'reserved') book = obey(book, { do: 'release', key, minute });
          if (status === 'redeemed') book = obey(book, { do: 'roll-back', key, step: 'last', amount: undefined, minute });
        }
        expect(book.usage).toEqual(new Map());
      }),
      { numRuns: 200 },
    );
  });

  it('a counter that forgot to give back would be found', () => {
    // The fault, planted: a release that keeps the use.
    const reserved = obey(emptyBook, { do: 'reserve', key: 'r-1', code: 'A', customer: 'c-1', price: 100, minute: 0 });
    const redemption = valueOf(releaseVoucher(reserved.redemptions.get('r-1')!, instant(1))).redemption;
    const forgetful: Book = { usage: reserved.usage, redemptions: new Map([['r-1', redemption]]) };
    expect(forgetful.usage).not.toEqual(countedAnew(forgetful, programme));
  });
});

describe('of k uses of a code for n', () => {
  it('min(k, n) succeed, in any order of reading, applying and taking back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }), fc.boolean(), (n, k, backFirst) => {
        const single = programmeOf({ limits: [limitOf('code', 'uses', n)] });
        const moveOf = (usage: Book['usage'], key: string) =>
          reserveVoucher(requestOf({ programme: single, order: orderOf({ id: key }), usage }), { key, until: instant(60), existing: null });
        // All of them read the counters before any of them writes.
        const moves = Array.from({ length: k }, (_, at) => moveOf(new Map(), `r-${at}`));
        let book = moves.reduce(kept, emptyBook);
        expect(book.redemptions.size).toBe(Math.min(k, n));
        // One is taken back, and one more comes at the same time.
        const back = releaseVoucher(book.redemptions.get('r-0')!, noon);
        const late = moveOf(new Map(), 'late');
        book = (backFirst ? [back, late] : [late, back]).reduce(kept, book);
        const held = [...book.redemptions.values()].filter(({ status }) => status === 'reserved').length;
        const fits = backFirst || k < n;
        expect(held).toBe(Math.min(k, n) - 1 + (fits ? 1 : 0));
        expect(book.usage.get('["spring","code","A","uses",null,null]') ?? 0).toBe(held);
      }),
    );
  });
});
