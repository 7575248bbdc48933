import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FollowUp } from './follow-up.js';
import { kaplanMeier } from './kaplan-meier.js';

// R survival 3.5.3, aml: weeks to relapse
const aml = [
  [9, 1], [13, 1], [13, 0], [18, 1], [23, 1], [28, 0], [31, 1], [34, 1], [45, 0], [48, 1], [161, 0], [5, 1], [5, 1], [8, 1],
  [8, 1], [12, 1], [16, 0], [23, 1], [27, 1], [30, 1], [33, 1], [43, 1], [45, 1],
].map(([time, event]): FollowUp => ({ time: time!, event: event === 1 }));

const followUp = fc.record({ time: fc.integer({ min: 0, max: 12 }), event: fc.boolean() });
const followUps = fc.array(followUp, { minLength: 1, maxLength: 60 });

describe('the Kaplan-Meier estimate', () => {
  it('takes times that only rounding tells apart for one, as R does', () => {
    const { steps } = kaplanMeier([0.1 + 0.2, 0.3, 0.4].map((time) => ({ time, event: true })));
    expect(steps.map(({ atRisk }) => atRisk)).toEqual([3, 1]);
  });

  it('is that of R survival 3.5.3, survfit(conf.type = "log-log")', () => {
    const { steps, medianTime, n, events } = kaplanMeier(aml);
    expect(steps.map(({ time }) => time)).toEqual([5, 8, 9, 12, 13, 16, 18, 23, 27, 28, 30, 31, 33, 34, 43, 45, 48, 161]);
    const at = (time: number) => steps.find((step) => step.time === time)!;
    const expected: readonly (readonly [number, number, number, number, number])[] = [
      [5, 0.91304347826087, 0.0587533847558414, 0.694947537532059, 0.977515669900713],
      [13, 0.695652173913043, 0.0959438755421514, 0.465641749762004, 0.841721291391763],
      [28, 0.496894409937888, 0.108401780788683, 0.275565628012137, 0.684213788447816],
      [161, 0.082815734989648, 0.0726618005035283, 0.00695596679853646, 0.286760367980918],
    ];
    for (const [time, survival, standardError, lower, upper] of expected) {
      expect(at(time).survival).toBeCloseTo(survival, 13);
      expect(at(time).standardError).toBeCloseTo(standardError, 13);
      expect(at(time).interval?.lower).toBeCloseTo(lower, 12);
      expect(at(time).interval?.upper).toBeCloseTo(upper, 12);
    }
    expect(at(13)).toMatchObject({ atRisk: 17, events: 1, censored: 1 });
    expect([medianTime, n, events]).toEqual([27, 23, 18]);
  });

  it('is empty without anybody', () => {
    expect(kaplanMeier([])).toEqual({ steps: [], medianTime: null, events: 0, n: 0, level: 0.95 });
  });

  it('stays at 1 without an event, where no interval is known', () => {
    const { steps, medianTime } = kaplanMeier([{ time: 0, event: false }, { time: 5, event: false }]);
    const unmoved = { survival: 1, standardError: 0, interval: null };
    expect(steps).toMatchObject([unmoved, unmoved]);
    expect(medianTime).toBeNull();
  });

  it('ends at 0 without a claim of certainty', () => {
    const { steps } = kaplanMeier([{ time: 2, event: true }, { time: 2, event: true }]);
    expect(steps).toEqual([{ time: 2, atRisk: 2, events: 2, censored: 0, survival: 0, standardError: null, interval: null }]);
  });

  it('reaches half at a half that no double holds', () => {
    // 5/6 * 4/5 * 3/4 is 0.5 but for rounding.
    const { medianTime } = kaplanMeier([1, 2, 3, 4, 5, 6].map((time) => ({ time, event: true })));
    expect(medianTime).toBe(3);
  });

  it('is one minus the distribution of the values when all had the event', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 50 }), (times) => {
        const { steps } = kaplanMeier(times.map((time) => ({ time, event: true })));
        for (const { time, survival, standardError } of steps) {
          const share = times.filter((other) => other > time).length / times.length;
          expect(survival).toBeCloseTo(share, 12);
          // Greenwood's is the binomial standard error then.
          if (standardError !== null) expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / times.length), 12);
        }
      }),
    );
  });

  it('never rises, lies within its interval, and does not depend on the order of the people', () => {
    fc.assert(
      fc.property(followUps, (given) => {
        const { steps } = kaplanMeier(given);
        expect(kaplanMeier(given.toReversed()).steps).toEqual(steps);
        let last = 1;
        for (const { survival, interval } of steps) {
          expect(survival).toBeLessThanOrEqual(last);
          last = survival;
          if (interval === null) continue;
          expect(interval.lower).toBeLessThanOrEqual(survival);
          expect(interval.upper).toBeGreaterThanOrEqual(survival);
          expect(interval.lower >= 0 && interval.upper <= 1).toBe(true);
        }
      }),
    );
  });

  it.each([-1, Number.NaN, Infinity])('does not take %d for a time', (time) => {
    expect(() => kaplanMeier([{ time, event: true }])).toThrow(RangeError);
  });

  it('does not take 95 for a level', () => {
    expect(() => kaplanMeier(aml, { level: 95 })).toThrow(RangeError);
  });
});
