import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan, resultsOf, settings, tally } from '../../test/incentive-fixtures.js';
import { emptyTally, tallyOfCounts } from '../nps/tally.js';
import { fisherExact } from '../stats/fisher-exact.js';
import { incentiveAlarms } from './incentive-alarms.js';
import type { UnitResults } from './unit-results.js';

const codesOf = (units: readonly UnitResults[], given = settings) => incentiveAlarms(units, given).map((alarms) => alarms.map(({ code }) => code));
const ordinary = resultsOf(tally(60, 20, 20));
const before = { events: 300, n: 1_000 };

/** So many 7s, 8s, 9s and 10s. */
const high = (sevens: number, eights: number, nines: number, tens: number) =>
  resultsOf(tallyOfCounts([0, 0, 0, 0, 0, 0, 0, sevens, eights, nines, tens]));

describe('a response rate', () => {
  const asked = (invited: number, responseBefore = before) => resultsOf(tally(10, 10, 10), { invited, responseBefore });

  it('that fell beyond chance raises an alarm, with its numbers', () => {
    expect(incentiveAlarms([asked(200), ordinary], settings)).toEqual([
      [{
        code: 'response-rate-fell', own: { events: 30, n: 200 }, against: before,
        pValue: fisherExact({ events: 30, n: 200 }, before),
      }],
      [],
    ]);
  });

  it('counts excluded answers as answers', () => {
    const excluded = resultsOf(tally(15, 0, 0), { excluded: tally(0, 0, 15), invited: 200, responseBefore: before });
    expect(codesOf([excluded])).toEqual([['response-rate-fell']]);
    expect(incentiveAlarms([excluded], settings)[0]?.[0]?.own).toEqual({ events: 30, n: 200 });
  });

  it.each([
    ['rose', asked(40)],
    ['fell by less than is asked for', asked(145)],
    ['fell, and may have done so by chance', asked(200, { events: 3, n: 10 })],
    ['has no history', resultsOf(tally(30, 0, 0), { invited: 200, responseBefore: null })],
    ['has an empty history', asked(200, { events: 0, n: 0 })],
    ['is not known', resultsOf(tally(30, 0, 0), { invited: null, responseBefore: before })],
    ['is one of nobody', resultsOf(emptyTally, { invited: 0, responseBefore: before })],
  ])('that %s raises none', (_, unit) => {
    expect(codesOf([unit])).toEqual([[]]);
  });

  it('is held against the smallest fall', () => {
    // From 30 to 20 %
    const unit = resultsOf(tally(200, 0, 0), { invited: 1_000, responseBefore: before });
    expect(codesOf([unit], { ...settings, responseRateFall: 0.09 })).toEqual([['response-rate-fell']]);
    expect(codesOf([unit], { ...settings, responseRateFall: 0.11 })).toEqual([[]]);
  });
});

describe('exclusions', () => {
  const withExcluded = (count: number) => resultsOf(tally(60, 20, 20 - count), { excluded: tally(0, 0, count) });

  it('that are more than elsewhere raise an alarm for those who have them', () => {
    const units = [withExcluded(1), withExcluded(18), withExcluded(0)];
    expect(codesOf(units)).toEqual([[], ['many-excluded'], []]);
    expect(incentiveAlarms(units, settings)[1]).toEqual([{
      code: 'many-excluded', own: { events: 18, n: 100 }, against: { events: 1, n: 200 },
      // Three units are tested.
      pValue: 3 * fisherExact({ events: 18, n: 100 }, { events: 1, n: 200 }),
    }]);
  });

  it.each([
    ['as many everywhere', [withExcluded(18), withExcluded(18), withExcluded(18)]],
    ['few', [withExcluded(3), withExcluded(0), withExcluded(0)]],
    ['those of a unit that is alone', [withExcluded(20)]],
    ['those of a unit whose like has no answers', [withExcluded(20), resultsOf(emptyTally)]],
  ])('raise none: %s', (_, units) => {
    expect(codesOf(units).flat()).toEqual([]);
  });

  it('are held against the smallest excess', () => {
    const units = [withExcluded(18), withExcluded(0), withExcluded(0)];
    expect(codesOf(units, { ...settings, excess: 0.18 })[0]).toEqual(['many-excluded']);
    expect(codesOf(units, { ...settings, excess: 0.181 })[0]).toEqual([]);
  });

  it('are held against the level', () => {
    const units = [withExcluded(11), withExcluded(0), resultsOf(emptyTally)];
    const pValue = 2 * fisherExact({ events: 11, n: 100 }, { events: 0, n: 100 });
    expect(codesOf(units, { ...settings, level: 1 - pValue - 1e-9 })[0]).toEqual(['many-excluded']);
    expect(codesOf(units, { ...settings, level: 1 - pValue + 1e-9 })[0]).toEqual([]);
  });
});

describe('a signal', () => {
  it.each(['in-bursts', 'shared-device', 'asked-for-score'] as const)('%s that others have less raises an alarm', (signal) => {
    const withSignal = (count: number) => resultsOf(tally(60, 20, 20), { signals: { [signal]: count } });
    expect(codesOf([withSignal(2), withSignal(25), withSignal(3)])).toEqual([[], [signal], []]);
  });

  it('that is not counted elsewhere is not compared with 0', () => {
    const counted = (count: number) => resultsOf(tally(60, 20, 20), { signals: { 'in-bursts': count } });
    expect(codesOf([counted(25), ordinary, ordinary])).toEqual([[], [], []]);
    expect(codesOf([counted(25), counted(0), ordinary])).toEqual([['in-bursts'], [], []]);
    expect(codesOf([ordinary, resultsOf(tally(60, 20, 20), { signals: {} })])).toEqual([[], []]);
  });

  it('of more answers than there are is an error', () => {
    const units = [resultsOf(tally(1, 0, 0), { signals: { 'in-bursts': 2 } }), resultsOf(tally(1, 0, 0), { signals: { 'in-bursts': 0 } })];
    expect(() => incentiveAlarms(units, settings)).toThrow(RangeError);
  });
});

describe('tens', () => {
  const usual = high(10, 20, 30, 40);

  it('that crowd out what lies below them raise an alarm', () => {
    const units = [high(2, 3, 5, 90), usual, usual];
    expect(codesOf(units)).toEqual([['many-tens'], [], []]);
    expect(incentiveAlarms(units, settings)[0]?.[0]).toMatchObject({ own: { events: 90, n: 100 }, against: { events: 80, n: 200 } });
  });

  it('are called so when there is nothing else', () => {
    expect(codesOf([high(0, 0, 0, 40), usual, usual])).toEqual([['all-tens'], [], []]);
    const withDetractor = resultsOf(tallyOfCounts([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40]));
    expect(codesOf([withDetractor, usual, usual])).toEqual([['many-tens'], [], []]);
  });

  it('that are few raise none, even when they are all', () => {
    expect(codesOf([high(0, 0, 0, 4), usual, usual])).toEqual([[], [], []]);
  });

  it('are not compared where all answers are low', () => {
    expect(codesOf([resultsOf(tally(0, 0, 50)), usual, usual])[0]).toEqual([]);
  });
});

it('several alarms of one unit come together', () => {
  const doubted = resultsOf(tally(60, 0, 0), { excluded: tally(0, 0, 20), invited: 800, responseBefore: before, signals: { 'in-bursts': 30 } });
  const other = resultsOf(tallyOfCounts([0, 0, 0, 0, 0, 0, 0, 10, 20, 30, 40]), { signals: { 'in-bursts': 1 } });
  expect(codesOf([doubted, other])).toEqual([['response-rate-fell', 'many-excluded', 'in-bursts', 'all-tens'], []]);
});

it('of no units there are none', () => {
  expect(incentiveAlarms([], settings)).toEqual([]);
});

it('those who all do the same are not doubted, and each unit has a list', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 50 }), fc.nat({ max: 50 }), (count, promoters, excluded) => {
    const unit = resultsOf(tally(promoters, 3, 4), { excluded: tally(0, 0, excluded), signals: { 'in-bursts': promoters } });
    const units = Array.from({ length: count }, () => unit);
    expect(incentiveAlarms(units, plan.alarms)).toEqual(units.map(() => []));
  }));
});
