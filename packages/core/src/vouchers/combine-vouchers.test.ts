import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.ts';
import { limitOf, noon, orderOf, programmeOf, requestOf, voucherOf } from '../../test/vouchers/sample.ts';
import { checkVoucher } from './check-voucher.js';
import { combineVouchers, type VoucherCombinationRequest, type VoucherLane } from './combine-vouchers.js';
import { remainderAfter, wholeOrder, type VoucherRemainder } from './voucher-order.js';
import type { VoucherProgramme } from './voucher-programme.js';
import type { VoucherReward } from './voucher-reward.js';

const lanes: readonly VoucherLane[] = [{ name: 'main', take: 'one' }, { name: 'cards', take: 'all' }];
const percent = (basisPoints: number): VoucherReward => ({ kind: 'percent', basisPoints, atMost: null, rounding: 'floor', appliesTo: 'order' });
const amount = (money: number): VoucherReward => ({ kind: 'amount', amount: money, appliesTo: 'order' });

/** A voucher of a programme of its own, under the same name. */
function offer(id: string, changes: Partial<VoucherProgramme>) {
  return { programme: programmeOf({ id, ...changes }), voucher: voucherOf({ code: id, programmeId: id }) };
}

function combine(vouchers: VoucherCombinationRequest['vouchers'], changes: Partial<VoucherCombinationRequest> = {}) {
  const { programme: _, voucher: __, ...rest } = requestOf();
  return combineVouchers({ ...rest, vouchers, lanes, ...changes });
}

function codesOf(vouchers: VoucherCombinationRequest['vouchers'], changes: Partial<VoucherCombinationRequest> = {}) {
  const { chosen, granted, passedOver } = valueOf(combine(vouchers, changes));
  return { chosen: chosen.map(({ quote }) => quote.code), granted, passedOver };
}

it('has nothing to choose from', () => {
  expect(valueOf(combine([]))).toEqual({ chosen: [], granted: 0, left: { lines: [4_000, 1_000], shipping: 400 }, passedOver: [] });
});

it('takes one of a lane, the one that gives most', () => {
  expect(codesOf([offer('small', { reward: percent(500) }), offer('large', { reward: amount(700) })])).toEqual({
    chosen: ['large'], granted: 700, passedOver: [{ code: 'small', why: 'outbid' }],
  });
});

it('lets a percent act on what earlier lanes have left', () => {
  const [card, sale] = [offer('card', { reward: amount(1_000), lane: 'cards' }), offer('sale', { reward: percent(1_000) })];
  const saleFirst = valueOf(combine([card, sale]));
  expect(saleFirst.chosen.map(({ quote, left }) => [quote.code, quote.granted, left])).toEqual([
    ['sale', 500, { lines: [4_000, 1_000], shipping: 400 }], ['card', 1_000, { lines: [3_600, 900], shipping: 400 }],
  ]);
  expect([saleFirst.granted, saleFirst.left]).toEqual([1_500, { lines: [2_800, 700], shipping: 400 }]);
  const cardFirst = valueOf(combine([card, sale], { lanes: [{ name: 'cards', take: 'all' }, { name: 'main', take: 'one' }] }));
  expect(cardFirst.chosen.map(({ quote }) => [quote.code, quote.granted])).toEqual([['card', 1_000], ['sale', 400]]);
});

it('takes all of a lane that takes all, by programme and code', () => {
  const card = (programmeId: string, code: string) => ({
    programme: programmeOf({ id: programmeId, reward: amount(300), lane: 'cards' }), voucher: voucherOf({ programmeId, code }),
  });
  expect(codesOf([card('y', '1'), card('x', '3'), card('x', '2')])).toEqual({ chosen: ['2', '3', '1'], granted: 900, passedOver: [] });
});

it('leaves an exclusive voucher alone, when it is worth more alone', () => {
  const [one, other] = [offer('one', { reward: amount(300) }), offer('two', { reward: amount(300), lane: 'cards' })];
  const exclusive = (money: number) => offer('alone', { reward: amount(money), exclusive: true, lane: 'cards' });
  expect(codesOf([one, other, exclusive(601)])).toEqual({
    chosen: ['alone'], granted: 601, passedOver: [{ code: 'one', why: 'exclusive' }, { code: 'two', why: 'exclusive' }],
  });
  expect(codesOf([one, other, exclusive(599)])).toEqual({
    chosen: ['one', 'two'], granted: 600, passedOver: [{ code: 'alone', why: 'exclusive' }],
  });
  // Of equal worth, one voucher instead of two: the others stay for another time.
  expect(codesOf([one, other, exclusive(600)]).chosen).toEqual(['alone']);
});

it('says why a voucher cannot be used, and goes on without it', () => {
  expect(codesOf([offer('late', { validUntil: noon }), offer('good', { reward: percent(100) })])).toEqual({
    chosen: ['good'], granted: 50, passedOver: [{ code: 'late', why: 'refused', refusal: { kind: 'voucher/expired', until: noon } }],
  });
});

it('leaves what would give nothing more', () => {
  const all = offer('all', { reward: percent(10_000) });
  expect(codesOf([all, offer('card', { reward: amount(500), lane: 'cards' })])).toEqual({
    chosen: ['all'], granted: 5_000, passedOver: [{ code: 'card', why: 'needless' }],
  });
});

it('counts a code that comes twice once, and a code of another programme for itself', () => {
  const card = offer('card', { reward: amount(500), lane: 'cards' });
  expect(codesOf([card, card]).granted).toBe(500);
  const namesake = { programme: programmeOf({ id: 'other', reward: amount(70), lane: 'cards' }), voucher: voucherOf({ code: 'card', programmeId: 'other' }) };
  expect(codesOf([card, namesake]).granted).toBe(570);
});

it('uses limits that vouchers share up together', () => {
  const limits = [limitOf('customer', 'uses', 2), limitOf('programme', 'money', 900)];
  const shared = programmeOf({ reward: amount(500), limits, lane: 'cards' });
  const vouchers = ['1', '2', '3'].map((code) => ({ programme: shared, voucher: voucherOf({ code }) }));
  expect(codesOf(vouchers)).toEqual({ chosen: ['1', '2'], granted: 900, passedOver: [{ code: '3', why: 'needless' }] });
  const usage = new Map([['["spring","programme",null,"money",null,null]', 300]]);
  expect(codesOf(vouchers, { usage }).granted).toBe(600);
});

it('weighs gifts by their worth, and points after money', () => {
  const cup = offer('cup', { reward: { kind: 'item', product: 'cup', quantity: 1, unitValue: 501 } });
  expect(codesOf([cup, offer('sale', { reward: percent(1_000) })]).chosen).toEqual(['cup']);
  const points = (id: string, multiplier: number) => offer(id, { reward: { kind: 'points', multiplier } });
  expect(codesOf([points('double', 200), points('triple', 300)]).chosen).toEqual(['triple']);
  expect(codesOf([points('a-triple', 300), points('double', 200)]).chosen).toEqual(['a-triple']);
  expect(codesOf([points('triple', 300), offer('least', { reward: amount(1) })]).chosen).toEqual(['least']);
  expect(codesOf([offer('least', { reward: amount(1) }), offer('more', { reward: { kind: 'points', multiplier: 101 }, lane: 'cards' })]).chosen).toEqual(['least', 'more']);
});

it('adds the points of several vouchers up', () => {
  const points = (id: string, multiplier: number, lane: string) => offer(id, { reward: { kind: 'points', multiplier }, lane, exclusive: lane === 'main' });
  expect(codesOf([points('alone', 250, 'main'), points('x', 150, 'cards'), points('y', 199, 'cards')]).chosen).toEqual(['alone']);
  expect(codesOf([points('alone', 250, 'main'), points('x', 150, 'cards'), points('y', 201, 'cards')]).chosen).toEqual(['x', 'y']);
});

it('breaks ties by what acts first', () => {
  expect(codesOf([offer('b', { reward: amount(500) }), offer('a', { reward: percent(1_000) })]).chosen).toEqual(['a']);
});

it('skips a voucher that would spoil a later one', () => {
  // The exclusive one is worth most, and acts first.
  const vouchers = [offer('a', { reward: amount(10), exclusive: true }), offer('b', { reward: amount(9) }), offer('c', { reward: amount(9), lane: 'cards' })];
  expect(codesOf(vouchers).chosen).toEqual(['b', 'c']);
});

describe('more than ten vouchers', () => {
  const cards = (count: number) => Array.from({ length: count }, (_, at) => offer(`card-${at}`, { reward: amount(100), lane: 'cards' }));

  it('are refused', () => {
    expect(valueOf(combine(cards(10))).granted).toBe(1_000);
    expect(refusalOf(combine(cards(11)))).toEqual({ kind: 'voucher/too-many', count: 11, limit: 10 });
    expect(valueOf(combine([...cards(10), ...cards(10)])).granted).toBe(1_000);
  });

  it('are refused for their number, not for being slow: ten take less than a second', () => {
    const usage = new Map(Array.from({ length: 100_000 }, (_, at) => [`other-${at}`, at]));
    const started = performance.now();
    combine(cards(10), { usage });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

it('needs the lane of every programme', () => {
  expect(() => combine([offer('a', { lane: 'side' })])).toThrow(new RangeError('lanes: that of a programme is missing'));
});

describe('whatever the vouchers are', () => {
  const anyReward: fc.Arbitrary<VoucherReward> = fc.oneof(
    fc.integer({ min: 1, max: 6_000 }).map(percent),
    fc.integer({ min: 1, max: 3_000 }).map(amount),
    fc.constant<VoucherReward>({ kind: 'shipping', atMost: null }),
    fc.constant<VoucherReward>({ kind: 'points', multiplier: 200 }),
  );
  const anyOffers = fc
    .array(fc.record({ reward: anyReward, lane: fc.constantFrom('main', 'cards'), exclusive: fc.boolean(), minimumOrder: fc.constantFrom(0, 5_001) }), { maxLength: 5 })
    .map((list) => list.map((changes, at) => offer(`v-${at}`, changes)));
  const request = requestOf();

  /** The best money of all subsets, each tried on its own, straight from the rules. */
  function bestByHand(vouchers: VoucherCombinationRequest['vouchers']): number {
    let best = 0;
    for (let subset = 0; subset < 2 ** vouchers.length; subset += 1) {
      const taken = vouchers.filter((_, at) => (subset >> at) % 2 === 1);
      const ordered = ['main', 'cards'].flatMap((lane) => taken.filter(({ programme }) => programme.lane === lane));
      if (ordered.filter(({ programme }) => programme.lane === 'main').length > 1) continue;
      if (ordered.length > 1 && ordered.some(({ programme }) => programme.exclusive)) continue;
      let left: VoucherRemainder | null = wholeOrder(request.order);
      let granted = 0;
      for (const { programme, voucher } of ordered) {
        const quote: ReturnType<typeof checkVoucher> | null = left && checkVoucher({ ...request, programme, voucher }, left);
        left = quote?.ok && left ? remainderAfter(left, quote.value) : null;
        granted += quote?.ok ? quote.value.granted : 0;
      }
      if (left !== null) best = Math.max(best, granted);
    }
    return best;
  }

  it('none of the other combinations gives more', () => {
    fc.assert(fc.property(anyOffers, (vouchers) => {
      expect(valueOf(combine(vouchers)).granted).toBe(bestByHand(vouchers));
    }));
  });

  it('the order in which they were typed does not matter', () => {
    fc.assert(fc.property(anyOffers, fc.nat(), (vouchers, turn) => {
      const at = turn % (vouchers.length + 1);
      expect(combine([...vouchers.slice(at), ...vouchers.slice(0, at)])).toEqual(combine(vouchers));
    }));
  });

  it('every voucher is chosen or passed over, and the money adds up', () => {
    fc.assert(fc.property(anyOffers, (vouchers) => {
      const { chosen, passedOver, granted, left } = valueOf(combine(vouchers));
      const codes = [...chosen.map(({ quote }) => quote.code), ...passedOver.map(({ code }) => code)];
      expect(codes.sort()).toEqual(vouchers.map(({ voucher }) => voucher.code));
      const pay = (remainder: VoucherRemainder) => remainder.lines.reduce((sum, line) => sum + line, remainder.shipping);
      expect(pay(wholeOrder(orderOf())) - granted).toBe(pay(left));
    }));
  });
});
