import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, earned, historyOf, programmeWith, refund, utc, type Earned } from '../../test/tier-programmes.js';
import { buddhist } from '../calendars/buddhist.js';
import { calendarClock } from '../calendars/calendar-clock.js';
import { jalali } from '../calendars/jalali.js';
import { valueOf } from '../../test/expect-refusal.js';
import { decideTier, type TierDecision } from './decide-tier.js';
import type { Qualification } from './qualification.js';
import { firstStanding, type TierEvent, type TierStanding } from './tier-standing.js';
import { tierOf } from './tier-of.js';
import { windowPlace } from './window-place.js';
import type { TierDowngrade, TierProgramme, TierWindow } from './tier-programme.js';

const joinedAt = at('2024-05-17');

function decide(programme: TierProgramme, qualifications: readonly Qualification[], now: string): TierDecision {
  return decideTier(programme, firstStanding({ joinedAt }), historyOf(qualifications), at(now));
}

/** Events as short lines, for tables. */
function told(events: readonly TierEvent[]): readonly string[] {
  return events.map((event) => {
    const day = event.at.toISOString().slice(0, 10);
    if ('from' in event) return `${day} ${event.kind.slice(5)} ${event.from} → ${event.to}`;
    const until = 'until' in event ? ` until ${event.until.toISOString().slice(0, 10)}` : '';
    return `${day} ${event.kind.slice(5)} ${event.tier}${until}`;
  });
}

describe('a raise', () => {
  it('comes at the instant at which the last point was earned, not when it is decided', () => {
    const { standing, events } = decide(programmeWith(), earned(['2026-01-05', 60], ['2026-02-06', 40]), '2026-07-01');
    expect(events).toEqual([{ kind: 'tier/raised', from: null, to: 'silver', at: at('2026-02-06') }]);
    expect(standing).toEqual({
      tier: 'silver', since: at('2026-02-06'), heldUntil: null, granted: null, graceUntil: null, noticedAt: null, decidedAt: at('2026-07-01'),
    });
  });

  it.each([
    ['nothing', [], null],
    ['one less than the threshold', [['2026-03-01', 99]], null],
    ['exactly the threshold', [['2026-03-01', 100]], 'silver'],
    ['enough for two tiers at once', [['2026-03-01', 500]], 'gold'],
    ['the points of the highest without its visits', [['2026-03-01', 5_000]], 'gold'],
    ['all that the highest needs', [['2026-03-01', 1_000], ['2026-03-02', 10, 'visits']], 'platinum'],
    ['what another measure counts', [['2026-03-01', 5_000, 'spend']], null],
    ['what was earned the year before last', [['2024-12-31', 100]], null],
    ['what was earned last year', [['2025-01-01', 100]], 'silver'],
    ['half in each of two years', [['2025-12-31', 50], ['2026-01-01', 50]], null],
    ['what is still to come', [['2026-06-02', 100]], null],
    ['what was earned this moment', [['2026-06-01', 100]], 'silver'],
  ] as readonly (readonly [string, readonly Earned[], string | null])[])('for %s', (_, list, tier) => {
    expect(decide(programmeWith(), earned(...list), '2026-06-01').standing.tier).toBe(tier);
    expect(tierOf(programmeWith(), historyOf(earned(...list)), at('2026-06-01'))).toBe(tier);
  });

  it('takes one of several measures where any is enough', () => {
    const thresholds = [{ measure: 'points', atLeast: 100 }, { measure: 'referrals', atLeast: 3 }];
    const programme = programmeWith({ tiers: [{ name: 'friend', needs: 'any', thresholds }] });
    expect(decide(programme, earned(['2026-01-01', 3, 'referrals']), '2026-06-01').standing.tier).toBe('friend');
    expect(decide(programme, earned(['2026-01-01', 2, 'referrals'], ['2026-01-01', 99]), '2026-06-01').standing.tier).toBeNull();
  });

  it('to a tier without thresholds is there from joining on', () => {
    const [, ...higher] = programmeWith().tiers;
    for (const needs of ['all', 'any'] as const) {
      const programme = programmeWith({ tiers: [{ name: 'member', needs, thresholds: [] }, ...higher] });
      const { events, until, nextAt } = decide(programme, [], '2026-06-01');
      expect(told(events)).toEqual(['2024-05-17 raised null → member']);
      expect([until, nextAt]).toEqual([null, null]);
    }
  });

  it('counts an id once, however often it comes', () => {
    const twice = [...earned(['2026-01-05', 60]), ...earned(['2026-01-05', 60])];
    expect(decide(programmeWith(), twice, '2026-06-01').standing.tier).toBeNull();
  });
});

describe('a tier', () => {
  it('of a calendar year holds to the end of the next', () => {
    const { events, until } = decide(programmeWith(), earned(['2025-03-01', 500], ['2026-03-01', 100]), '2026-12-31T23:59:59.999Z');
    expect(told(events)).toEqual(['2025-03-01 raised null → gold']);
    expect(until).toEqual(at('2027-01-01'));
  });

  it('falls to what the last year earned, or one step, or never', () => {
    const list = earned(['2025-03-01', 1_000], ['2025-03-01', 10, 'visits'], ['2026-03-01', 100]);
    const fall = (downgrade: TierDowngrade, now: string) => told(decide(programmeWith({ downgrade }), list, now).events).slice(1);
    expect(fall('toEarned', '2030-01-01')).toEqual(['2027-01-01 lowered platinum → silver', '2028-01-01 lowered silver → null']);
    expect(fall('oneStep', '2030-01-01')).toEqual([
      '2027-01-01 lowered platinum → gold', '2028-01-01 lowered gold → silver', '2029-01-01 lowered silver → null',
    ]);
    expect(fall('never', '2030-01-01')).toEqual([]);
  });

  it('one step down that is earned holds no longer than it is earned', () => {
    const { standing } = decide(programmeWith({ downgrade: 'oneStep' }), earned(['2025-03-01', 500], ['2026-03-01', 100]), '2027-06-01');
    expect(standing).toMatchObject({ tier: 'silver', heldUntil: null });
  });

  it('one step down that is not earned is held to the end of its window', () => {
    const list = earned(['2025-03-01', 1_000], ['2025-03-01', 10, 'visits']);
    const { standing, until } = decide(programmeWith({ downgrade: 'oneStep', graceDays: 31 }), list, '2027-02-01');
    expect(standing).toMatchObject({ tier: 'gold', since: at('2027-02-01'), heldUntil: at('2028-01-01'), graceUntil: null });
    expect(until).toEqual(at('2028-01-01'));
  });

  it('that is never lowered has no end, no notice and nothing to keep', () => {
    const programme = programmeWith({ downgrade: 'never', noticeDays: 366, graceDays: 10 });
    const { events, until, standing } = decide(programme, earned(['2025-03-01', 500]), '2026-12-31');
    expect(told(events)).toEqual(['2025-03-01 raised null → gold']);
    expect([until, standing.graceUntil]).toEqual([null, null]);
  });

  it('that is earned again in the next year is kept, and told so where the first year ends to count', () => {
    const { events, until, nextAt } = decide(programmeWith(), earned(['2025-03-01', 500], ['2026-11-01', 500]), '2027-02-01');
    expect(told(events)).toEqual(['2025-03-01 raised null → gold', '2027-01-01 kept gold']);
    expect([until, nextAt]).toEqual([at('2028-01-01'), at('2028-01-01')]);
  });

  it('says when to look again: where a period ends that may renew it', () => {
    const { nextAt, until } = decide(programmeWith(), earned(['2025-03-01', 500], ['2026-11-01', 500]), '2026-12-01');
    expect([nextAt, until]).toEqual([at('2027-01-01'), at('2028-01-01')]);
  });

  it('is not said to be kept where the year that ends did not earn it', () => {
    const { events } = decide(programmeWith(), earned(['2025-03-01', 100], ['2026-11-01', 500]), '2027-02-01');
    expect(told(events)).toEqual(['2025-03-01 raised null → silver', '2026-11-01 raised silver → gold']);
  });

  it('in a rolling window holds until the oldest points leave it', () => {
    const programme = programmeWith({ window: { kind: 'rolling', unit: 'month', count: 12 } });
    const list = earned(['2025-03-31', 60], ['2025-08-31', 60], ['2025-10-01', 40]);
    const { events, until, nextAt } = decide(programme, list, '2026-02-28');
    expect(told(events)).toEqual(['2025-08-31 raised null → silver']);
    // On 31 March 100 are left, and on 31 August 40.
    expect([until, nextAt]).toEqual([at('2026-08-31'), at('2026-08-31')]);
    expect(told(decide(programme, list, '2026-08-31').events).slice(1)).toEqual(['2026-08-31 lowered silver → null']);
    expect(told(decide(programme, list, '2026-08-30T23:59:59.999Z').events).slice(1)).toEqual([]);
  });

  it('in a rolling window of days counts days', () => {
    const programme = programmeWith({ window: { kind: 'rolling', unit: 'day', count: 30 } });
    expect(decide(programme, earned(['2026-01-01', 100]), '2026-01-15').until).toEqual(at('2026-01-31'));
  });

  it('one step down in a rolling window holds for its length', () => {
    const programme = programmeWith({ window: { kind: 'rolling', unit: 'day', count: 30 }, downgrade: 'oneStep' });
    const list = earned(['2026-01-01', 500]);
    expect(told(decide(programme, list, '2026-12-01').events)).toEqual([
      '2026-01-01 raised null → gold', '2026-01-31 lowered gold → silver', '2026-03-02 lowered silver → null',
    ]);
  });

  it('of the year of a membership ends with the anniversary after the next', () => {
    const programme = programmeWith({ window: { kind: 'anniversary', unit: 'year' } });
    expect(decide(programme, earned(['2025-05-16', 100]), '2025-06-01').until).toEqual(at('2026-05-17'));
    expect(decide(programme, earned(['2025-05-17', 100]), '2025-06-01').until).toEqual(at('2027-05-17'));
  });
});

it.each([
  // Nowruz 1405 was on 21 March 2026; in Tehran it began at 20:30 UTC of the day before.
  ['2026-03-20T20:29:59.999Z', '2026-03-20T20:30:00Z', '2027-03-20T20:30:00Z', 'Asia/Tehran', jalali],
  // The Buddhist year 2569 is 2026: other numbers, the same days.
  ['2025-12-31T16:59:59.999Z', '2025-12-31T17:00:00Z', '2026-12-31T17:00:00Z', 'Asia/Bangkok', buddhist],
] as const)('points of %s count in another year than those of %s', (before, after, end, timeZone, calendar) => {
  const clock = valueOf(calendarClock({ timeZone, calendar }));
  const untilOf = (instant: string) => {
    const history = { ...historyOf(earned([instant, 100])), clock };
    return decideTier(programmeWith(), firstStanding({ joinedAt }), history, at('2026-04-01')).until;
  };
  expect(untilOf(before)).toEqual(at(end));
  expect(untilOf(after)?.getTime()).toBeGreaterThan(at(end).getTime() + 364 * 86_400_000);
});

describe('a grace', () => {
  const programme = programmeWith({ graceDays: 31, downgrade: 'toEarned' });
  const list = earned(['2025-03-01', 500], ['2026-03-01', 100]);

  it('begins where the tier is no longer earned, and is told once', () => {
    const first = decide(programme, list, '2027-01-10');
    expect(told(first.events).slice(1)).toEqual(['2027-01-01 grace-started gold until 2027-02-01']);
    expect(first.standing).toMatchObject({ tier: 'gold', graceUntil: at('2027-02-01') });
    expect([first.until, first.nextAt]).toEqual([at('2027-02-01'), at('2027-02-01')]);
    const again = decideTier(programme, first.standing, historyOf(list), at('2027-01-20'));
    expect(again.events).toEqual([]);
    expect(again.standing).toEqual({ ...first.standing, decidedAt: at('2027-01-20') });
  });

  it('ends with the loss', () => {
    expect(told(decide(programme, list, '2027-02-01').events).slice(2)).toEqual(['2027-02-01 lowered gold → silver']);
    expect(decide(programme, list, '2027-01-31T23:59:59.999Z').standing.tier).toBe('gold');
  });

  it('ends with the tier kept when it is earned in time', () => {
    const { events, standing } = decide(programme, [...list, { ...earned(['2027-01-31', 500])[0]!, id: 'late' }], '2027-03-01');
    expect(told(events).slice(2)).toEqual(['2027-01-31 kept gold']);
    expect(standing).toMatchObject({ tier: 'gold', since: at('2025-03-01'), graceUntil: null });
  });

  it('gives way to a raise', () => {
    const more = [
      { ...earned(['2027-01-15', 1_000])[0]!, id: 'more' }, { ...earned(['2027-01-15', 10, 'visits'])[0]!, id: 'visits' },
    ];
    const { events, standing } = decide(programme, [...list, ...more], '2027-01-20');
    expect(told(events).slice(2)).toEqual(['2027-01-15 raised gold → platinum']);
    expect(standing.graceUntil).toBeNull();
  });
});

describe('a refund', () => {
  const programme = programmeWith({ graceDays: 10 });

  it.each([
    ['that leaves enough changes nothing', [refund('q0', 100, '2026-05-01')], []],
    ['counts from its own day on', [refund('q0', 101, '2026-05-01')], [
      '2026-05-01 grace-started gold until 2026-05-11', '2026-05-11 lowered gold → silver',
    ]],
    ['in two parts counts as one', [refund('q0', 400, '2026-05-01'), refund('q0', 150, '2026-05-03')], [
      '2026-05-01 grace-started gold until 2026-05-11', '2026-05-11 lowered gold → null',
    ]],
    ['of everything takes everything', [refund('q0', 600, '2026-05-01')], [
      '2026-05-01 grace-started gold until 2026-05-11', '2026-05-11 lowered gold → null',
    ]],
    ['of something older than the history changes nothing', [refund('gone', 600, '2026-05-01')], []],
    ['from a clock that is behind counts with its order', [refund('q0', 600, '2026-02-01')], null],
    ['that is still to come changes nothing', [refund('q0', 600, '2026-08-01')], []],
  ] as const)('%s', (_, refunds, events) => {
    const decision = decide(programme, [...refunds, ...earned(['2026-03-01', 600])], '2026-07-01');
    expect(told(decision.events)).toEqual(events === null ? [] : ['2026-03-01 raised null → gold', ...events]);
  });

  it('of what no longer counts changes nothing', () => {
    const list = [...earned(['2024-06-01', 600], ['2026-03-01', 500]), refund('q0', 600, '2026-05-01')];
    expect(decide(programme, list, '2026-07-01').standing.tier).toBe('gold');
  });

  it('takes what it takes from the year of the order', () => {
    const list = [...earned(['2025-12-01', 500], ['2026-03-01', 500]), refund('q0', 500, '2026-04-01')];
    expect(decide(programme, list, '2026-07-01').standing).toMatchObject({ tier: 'gold', graceUntil: null });
    expect(decide(programme, list, '2026-07-01').until).toEqual(at('2028-01-01'));
  });
});

describe('a notice', () => {
  const programme = programmeWith({ noticeDays: 30, graceDays: 5 });
  const list = earned(['2025-03-01', 500]);

  it('is due so many days before the end, once', () => {
    const before = decide(programme, list, '2026-12-01T23:59:59Z');
    expect(told(before.events).slice(1)).toEqual([]);
    expect(before.nextAt).toEqual(at('2026-12-02'));
    const due = decideTier(programme, before.standing, historyOf(list), at('2026-12-02'));
    expect(due.events).toEqual([{ kind: 'tier/notice-due', tier: 'gold', at: at('2026-12-02'), until: at('2027-01-01') }]);
    expect([due.standing.noticedAt, due.nextAt]).toEqual([at('2026-12-02'), at('2027-01-01')]);
    expect(decideTier(programme, due.standing, historyOf(list), at('2026-12-31')).events).toEqual([]);
  });

  it('is not given for an end that is past, nor in the grace', () => {
    expect(told(decide(programme, list, '2027-01-02').events).slice(1)).toEqual(['2027-01-01 grace-started gold until 2027-01-06']);
  });

  it('comes again only after as many days, although a rolling end moves with every purchase', () => {
    const rolling = programmeWith({ noticeDays: 30, window: { kind: 'rolling', unit: 'month', count: 12 } });
    const bought = earned(['2025-03-01', 100], ['2025-03-10', 1]);
    const first = decide(rolling, bought, '2026-02-10');
    expect(told(first.events).slice(1)).toEqual(['2026-02-10 notice-due silver until 2026-03-01']);
    // One point more, and the end is 10 March.
    const more = [...bought, { ...earned(['2026-02-11', 99])[0]!, id: 'more' }];
    const second = decideTier(rolling, first.standing, historyOf(more), at('2026-02-20'));
    expect([second.events, second.until, second.nextAt]).toEqual([[], at('2026-03-10'), at('2026-03-10')]);
    const third = [...more, { ...earned(['2026-02-21', 100])[0]!, id: 'third' }];
    const much = decideTier(rolling, second.standing, historyOf(third), at('2026-02-22'));
    expect([much.until, much.nextAt]).toEqual([at('2027-02-21'), at('2027-01-22')]);
    const year = decideTier(rolling, much.standing, historyOf(third), at('2027-01-22'));
    expect(told(year.events)).toEqual(['2027-01-22 notice-due silver until 2027-02-21']);
  });
});

describe('a tier that the programme no longer has', () => {
  const standing: TierStanding = { ...firstStanding({ joinedAt }), tier: 'ruby', decidedAt: at('2026-05-01') };

  it('gives way to what is earned', () => {
    const { events } = decideTier(programmeWith(), standing, historyOf(earned(['2026-03-01', 100])), at('2026-06-01'));
    expect(told(events)).toEqual(['2026-05-01 raised ruby → silver']);
  });

  it('or to none, without a grace', () => {
    const { events, standing: now } = decideTier(programmeWith({ graceDays: 30 }), standing, historyOf([]), at('2026-06-01'));
    expect(told(events)).toEqual(['2026-05-01 lowered ruby → null']);
    expect(now.tier).toBeNull();
  });
});

describe('bugs of the caller', () => {
  it.each([0, -1, 1.5, NaN, Infinity, 2 ** 53])('an amount of %s', (amount) => {
    expect(() => decide(programmeWith(), earned(['2026-03-01', amount]), '2026-06-01')).toThrow(
      new RangeError(`qualification: ${amount} is not a whole number from 1`),
    );
  });

  it('more taken back than there was', () => {
    const list = [...earned(['2026-03-01', 100]), refund('q0', 101, '2026-04-01')];
    expect(() => decide(programmeWith(), list, '2026-06-01')).toThrow(
      new RangeError('qualification: more is taken back than there was'),
    );
  });

  it('amounts that cannot be added up', () => {
    const list = earned(['2026-03-01', Number.MAX_SAFE_INTEGER], ['2026-03-02', 1]);
    expect(() => decide(programmeWith(), list, '2026-06-01')).toThrow(
      new RangeError('qualification: together they are more than can be counted'),
    );
  });

  it('a decision before the last one, and instants that are none', () => {
    const { standing } = decide(programmeWith(), [], '2026-06-01');
    expect(() => decideTier(programmeWith(), standing, historyOf([]), at('2026-05-31'))).toThrow(
      new RangeError('tier: now is before the last decision'),
    );
    expect(() => decide(programmeWith(), [], 'never')).toThrow(RangeError);
    expect(() => decide(programmeWith(), earned(['never', 1]), '2026-06-01')).toThrow(RangeError);
  });
});

const anyDay = fc.integer({ min: 0, max: 1_400 });
const dayAt = (day: number): Date => new Date(joinedAt.getTime() + day * 86_400_000);
const anyWindow: fc.Arbitrary<TierWindow> = fc.oneof(
  fc.record({
    kind: fc.constant('rolling' as const), unit: fc.constantFrom('day' as const, 'month' as const), count: fc.integer({ min: 1, max: 13 }),
  }),
  fc.record({
    kind: fc.constantFrom('calendar' as const, 'anniversary' as const), unit: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
  }),
);
const anyProgramme: fc.Arbitrary<TierProgramme> = fc
  .record({
    window: anyWindow, downgrade: fc.constantFrom<TierDowngrade>('never', 'oneStep', 'toEarned'),
    graceDays: fc.constantFrom(0, 1, 40), noticeDays: fc.constantFrom(0, 20),
  })
  .map(programmeWith);
/** Purchases, each perhaps refunded in part. */
const anyQualifications: fc.Arbitrary<readonly Qualification[]> = fc
  .array(
    fc.record({
      day: anyDay, amount: fc.integer({ min: 1, max: 600 }), measure: fc.constantFrom('points', 'points', 'visits'),
      refundedAfter: fc.option(fc.integer({ min: 0, max: 500 })), share: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.flatMap(({ day, amount, measure, refundedAfter, share }, index): readonly Qualification[] => {
    const bought = { id: `q${index}`, measure, amount, at: dayAt(day), reverses: null };
    if (refundedAfter === null) return [bought];
    const back = Math.max(1, Math.floor((amount * share) / 100));
    return [bought, { id: `r${index}`, measure, amount: back, at: dayAt(day + refundedAfter), reverses: `q${index}` }];
  }));

const lasting = (events: readonly TierEvent[]): readonly TierEvent[] => events.filter(({ kind }) => kind !== 'tier/notice-due');

it('decided every now and then or once, a tier and its history are the same', () => {
  fc.assert(
    fc.property(anyProgramme, anyQualifications, fc.array(anyDay, { maxLength: 15 }), (programme, qualifications, days) => {
      const history = historyOf(qualifications);
      const once = decideTier(programme, firstStanding({ joinedAt }), history, dayAt(2_000));
      let standing = firstStanding({ joinedAt });
      const events: TierEvent[] = [];
      for (const day of [...days, 2_000].sort((one, other) => one - other)) {
        const decision = decideTier(programme, standing, history, dayAt(day));
        standing = decision.standing;
        events.push(...decision.events);
      }
      expect({ ...standing, noticedAt: null }).toEqual({ ...once.standing, noticedAt: null });
      expect(lasting(events)).toEqual(lasting(once.events));
    }),
    { numRuns: 150 },
  );
});

it('decided where it asks to be, each change is told at its own instant', () => {
  fc.assert(
    fc.property(anyProgramme, anyQualifications, (programme, qualifications) => {
      const history = historyOf(qualifications);
      const stops = qualifications.map((qualification) => qualification.at.getTime());
      let { standing, nextAt } = decideTier(programme, firstStanding({ joinedAt }), history, joinedAt);
      for (let guard = 0; guard < 2_000; guard += 1) {
        const waiting = [...stops, nextAt?.getTime() ?? Infinity].filter((time) => time > standing.decidedAt.getTime());
        const now = new Date(Math.min(...waiting));
        if (Number.isNaN(now.getTime())) return;
        const decision = decideTier(programme, standing, history, now);
        for (const event of decision.events) expect(event.at).toEqual(now);
        ({ standing, nextAt } = decision);
      }
      expect.fail('it never comes to rest');
    }),
    { numRuns: 100 },
  );
});

it('what has left the window before the last decision makes no difference, however old', () => {
  fc.assert(
    fc.property(anyProgramme, anyQualifications, anyDay, fc.integer({ min: 0, max: 900 }), (programme, list, day, later) => {
      const { standing } = decideTier(programme, firstStanding({ joinedAt }), historyOf(list), dayAt(day));
      const stays = (qualification: Qualification) =>
        windowPlace(programme.window, qualification.at, historyOf([])).leavesAt > standing.decidedAt.getTime();
      const recent = list.filter((qualification) => qualification.reverses !== null || stays(qualification));
      const decided = (qualifications: readonly Qualification[]) =>
        decideTier(programme, standing, historyOf(qualifications), dayAt(day + later));
      expect(decided(recent)).toEqual(decided(list));
    }),
  );
});

it('years of history cost no calendar: only those in the window are looked up in it', () => {
  const daily = Array.from({ length: 3_650 }, (_, day) => ({ id: `d${day}`, measure: 'points', amount: 10, at: dayAt(day), reverses: null }));
  const lookedUp = (window: TierWindow) => {
    let times = 0;
    const offsetAt = (time: number) => {
      times += 1;
      return utc.offsetAt(time);
    };
    const { standing } = decideTier(programmeWith({ window }), firstStanding({ joinedAt }), historyOf(daily), dayAt(3_650));
    decideTier(programmeWith({ window }), standing, { ...historyOf(daily), clock: { ...utc, offsetAt } }, dayAt(3_651));
    return times;
  };
  // A few for each of some 480 days, and of some 27 months.
  expect(lookedUp({ kind: 'rolling', unit: 'month', count: 12 })).toBeLessThan(3_000);
  expect(lookedUp({ kind: 'calendar', unit: 'year' })).toBeLessThan(300);
});

it('more that counts never gives a lower tier', () => {
  fc.assert(
    fc.property(anyProgramme, anyQualifications, anyDay, anyDay, fc.integer({ min: 1, max: 600 }), (programme, list, day, now, amount) => {
      const rank = (qualifications: readonly Qualification[]) =>
        programme.tiers.findIndex(({ name }) => name === tierOf(programme, historyOf(qualifications), dayAt(now)));
      const more = [...list, { id: 'more', measure: 'points', amount, at: dayAt(day), reverses: null }];
      expect(rank(more)).toBeGreaterThanOrEqual(rank(list));
    }),
  );
});

it('a tier is never lower than what is earned, and higher only while it is held, in a grace or never lowered', () => {
  fc.assert(
    fc.property(anyProgramme, anyQualifications, anyDay, (programme, list, day) => {
      const { standing } = decideTier(programme, firstStanding({ joinedAt }), historyOf(list), dayAt(day));
      const rank = (name: string | null) => programme.tiers.findIndex((tier) => tier.name === name);
      const [has, earns] = [rank(standing.tier), rank(tierOf(programme, historyOf(list), dayAt(day)))];
      expect(has).toBeGreaterThanOrEqual(earns);
      if (has > earns) expect(programme.downgrade === 'never' || standing.heldUntil !== null || standing.graceUntil !== null).toBe(true);
    }),
  );
});
