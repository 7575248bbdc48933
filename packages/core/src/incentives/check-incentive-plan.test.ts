import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { draft, tally } from '../../test/incentive-fixtures.js';
import { checkIncentivePlan } from './check-incentive-plan.js';

// What a form or a file may hold, whatever the types say.
const check = (given: Readonly<Record<string, unknown>>) => checkIncentivePlan({ ...draft, ...given });

describe('a plan', () => {
  it('has defaults', () => {
    expect(valueOf(checkIncentivePlan(draft))).toEqual({
      ...draft, rounding: 'half-even', customerMix: null, alarms: { level: 0.99, responseRateFall: 0.1, excess: 0.1 },
    });
  });

  it('keeps what was given, and nothing that it does not know', () => {
    const shrinkage = { mean: -5, betweenVariance: 0, answerVariance: 5_000 };
    const given = {
      measure: { kind: 'shrunk-score', branch: { ...shrinkage, extra: 1 }, person: shrinkage, level: 1 },
      rounding: 'floor',
      customerMix: [{ group: 'home', tally: tally(1, 0, 0), extra: 1 }],
      alarms: { level: 0.95, excess: 0.2 },
      curve: { shape: 'steps', points: [{ from: -0, amount: -0, extra: 1 }] },
      extra: 1,
    };
    const checked = valueOf(check(given));
    expect(checked).toEqual({
      ...draft,
      measure: { kind: 'shrunk-score', branch: shrinkage, person: shrinkage },
      rounding: 'floor',
      customerMix: [{ group: 'home', tally: tally(1, 0, 0) }],
      alarms: { level: 0.95, responseRateFall: 0.1, excess: 0.2 },
      curve: { shape: 'steps', points: [{ from: 0, amount: 0 }] },
    });
  });

  it('has no -0, which JSON knows', () => {
    // `toEqual` tells it from 0.
    const drawn = { mean: -0, betweenVariance: -0, answerVariance: 1 };
    const checked = valueOf(check({ cap: -0, branchPercent: -0, measure: { kind: 'shrunk-score', branch: drawn, person: drawn } }));
    const plain = { mean: 0, betweenVariance: 0, answerVariance: 1 };
    expect(checked).toMatchObject({ cap: 0, branchPercent: 0 });
    expect([checked.cap, checked.branchPercent, checked.measure]).toEqual([0, 0, { kind: 'shrunk-score', branch: plain, person: plain }]);
  });

  it.each([
    ['minimumAnswers', 10, 1_000_000],
    ['branchPercent', 0, 100],
    ['cap', 0, 1_000_000_000_000],
  ])('has %s from %d to %d', (field, lowest, highest) => {
    for (const value of [lowest, highest]) expect(valueOf(check({ [field]: value }))).toMatchObject({ [field]: value });
    for (const value of [lowest - 1, highest + 1]) {
      expect(refusalOf(check({ [field]: value }))).toEqual({ kind: 'incentive/out-of-range', field, lowest, highest });
    }
    for (const value of [lowest + 0.5, String(lowest), NaN, null, undefined, {}, [lowest]]) {
      expect(refusalOf(check({ [field]: value }))).toEqual({ kind: 'incentive/plan-malformed', field });
    }
  });

  it.each([
    ['alarms.level', 'level', 0.9, 0.9999],
    ['alarms.responseRateFall', 'responseRateFall', 0.01, 1],
    ['alarms.excess', 'excess', 0.01, 1],
  ])('has %s within its limits', (field, name, lowest, highest) => {
    for (const value of [lowest, highest]) expect(valueOf(check({ alarms: { [name]: value } })).alarms).toMatchObject({ [name]: value });
    for (const value of [lowest - 0.001, highest + 0.001]) {
      expect(refusalOf(check({ alarms: { [name]: value } }))).toEqual({ kind: 'incentive/out-of-range', field, lowest, highest });
    }
    for (const value of [NaN, Infinity, '0.95', null]) {
      expect(refusalOf(check({ alarms: { [name]: value } }))).toEqual({ kind: 'incentive/plan-malformed', field });
    }
  });

  it.each([0.5, 0.999])('has a level of %d', (level) => {
    expect(valueOf(check({ measure: { kind: 'lower-limit', level } })).measure).toEqual({ kind: 'lower-limit', level });
  });

  it.each([0.49, 0.9991])('has no level of %d', (level) => {
    expect(refusalOf(check({ measure: { kind: 'lower-limit', level } }))).toEqual({
      kind: 'incentive/out-of-range', field: 'measure.level', lowest: 0.5, highest: 0.999,
    });
  });

  it.each([
    ['currency', { currency: 'euro' }],
    ['currency', { currency: ['EUR'] }],
    ['currency', { currency: 'EURO' }],
    ['currency', { currency: ' EUR' }],
    ['rounding', { rounding: 'up' }],
    ['rounding', { rounding: null }],
    ['alarms.level', { alarms: null }],
    ['alarms.level', { alarms: 'strict' }],
    ['measure', { measure: null }],
    ['measure', { measure: 'lower-limit' }],
    ['measure', { measure: { kind: '__proto__' } }],
    ['measure.level', { measure: { kind: 'lower-limit' } }],
    ['measure.branch', { measure: { kind: 'shrunk-score' } }],
    ['measure.person', { measure: { kind: 'shrunk-score', branch: { mean: 0, betweenVariance: 1, answerVariance: 1 } } }],
    ['curve', { curve: null }],
    ['curve', { curve: 'linear' }],
    ['curve.shape', { curve: { shape: 'cubic', points: [] } }],
    ['curve.points', { curve: { shape: 'steps' } }],
    ['curve.points', { curve: { shape: 'steps', points: { length: 1 } } }],
    ['curve.points.from', { curve: { shape: 'steps', points: [null] } }],
    ['curve.points.from', { curve: { shape: 'steps', points: [{ from: 0.5, amount: 1 }] } }],
    ['curve.points.amount', { curve: { shape: 'steps', points: [{ from: 0, amount: '1' }] } }],
    ['curve.points.amount', { curve: { shape: 'steps', points: [{ from: 0, amount: 1.5 }] } }],
    ['customerMix', { customerMix: 'all' }],
    ['customerMix', { customerMix: [null] }],
    ['customerMix', { customerMix: [{ group: 'home' }] }],
    ['customerMix', { customerMix: [{ group: ' ', tally: tally(1, 0, 0) }] }],
    ['customerMix', { customerMix: [{ group: 7, tally: tally(1, 0, 0) }] }],
    ['customerMix', { customerMix: [{ group: 'a\0', tally: tally(1, 0, 0) }] }],
    ['customerMix', { customerMix: [{ group: 'a'.repeat(201), tally: tally(1, 0, 0) }] }],
    ['customerMix', { customerMix: [{ group: 'home', tally: tally(0, 0, 0) }] }],
    ['customerMix', { customerMix: [{ group: 'home', tally: [1, 2] }] }],
    ['customerMix', { customerMix: [{ group: 'home', tally: Array(11).fill('1') }] }],
    ['customerMix', { customerMix: [{ group: 'home', tally: Array(11) }] }],
    ['customerMix', { customerMix: [{ group: 'home', tally: [...tally(1, 0, 0).slice(0, 10), -1] }] }],
    ['customerMix', { customerMix: [{ group: 'home', tally: [...tally(1, 0, 0).slice(0, 10), 1e9 + 1] }] }],
    ['customerMix', { customerMix: [{ group: 'home', tally: tally(1, 0, 0) }, { group: 'home', tally: tally(1, 0, 0) }] }],
  ])('is refused for its %s: %j', (field, given) => {
    expect(refusalOf(check(given))).toEqual({ kind: 'incentive/plan-malformed', field });
  });

  it.each([
    { mean: 101, betweenVariance: 1, answerVariance: 1 },
    { mean: NaN, betweenVariance: 1, answerVariance: 1 },
    { mean: 0, betweenVariance: -1, answerVariance: 1 },
    { mean: 0, betweenVariance: 10_001, answerVariance: 1 },
    { mean: 0, betweenVariance: 1, answerVariance: 0 },
    { mean: 0, betweenVariance: 1, answerVariance: '1' },
    { mean: 0, betweenVariance: 1, answerVariance: 10_001 },
  ])('is refused for what its scores are drawn to: %j', (wrong) => {
    const right = { mean: -100, betweenVariance: 0, answerVariance: 1 };
    const measure = { kind: 'shrunk-score', branch: right, person: wrong };
    expect(refusalOf(check({ measure }))).toEqual({ kind: 'incentive/plan-malformed', field: 'measure.person' });
    for (const variance of [1, 10_000]) {
      const fits = { mean: 100, betweenVariance: variance, answerVariance: variance };
      expect(check({ measure: { ...measure, person: fits } }).ok).toBe(true);
    }
  });

  it('is refused for a list that is empty or too long', () => {
    const points = (length: number) => Array.from({ length }, (_, at) => ({ from: at - 50, amount: at }));
    const outOfRange = { kind: 'incentive/out-of-range', lowest: 1 };
    for (const length of [0, 101]) {
      expect(refusalOf(check({ curve: { shape: 'steps', points: points(length) } }))).toEqual({ ...outOfRange, field: 'curve.points', highest: 100 });
    }
    expect(check({ curve: { shape: 'steps', points: points(100) } }).ok).toBe(true);
    const groups = (length: number) => Array.from({ length }, (_, at) => ({ group: String(at), tally: tally(1, 0, 0) }));
    for (const length of [0, 1_001]) {
      expect(refusalOf(check({ customerMix: groups(length) }))).toEqual({ ...outOfRange, field: 'customerMix', highest: 1_000 });
    }
    expect(check({ customerMix: groups(1_000) }).ok).toBe(true);
  });

  it.each([
    ['a score outside the scale', 'curve.points.from', { from: 101, amount: 1 }, -100, 100],
    ['an amount below 0', 'curve.points.amount', { from: 0, amount: -1 }, 0, 1_000_000_000_000],
  ])('is refused for %s on its curve', (_, field, point, lowest, highest) => {
    expect(refusalOf(check({ curve: { shape: 'steps', points: [point] } }))).toEqual({ kind: 'incentive/out-of-range', field, lowest, highest });
  });

  it.each([
    ['pays less for more', [{ from: 0, amount: 2 }, { from: 1, amount: 1 }]],
    ['goes back', [{ from: 0, amount: 1 }, { from: -1, amount: 2 }]],
    ['says one thing twice', [{ from: 0, amount: 1 }, { from: 0, amount: 1 }]],
  ])('is refused for a curve that %s', (_, points) => {
    expect(refusalOf(check({ curve: { shape: 'linear', points } }))).toEqual({ kind: 'incentive/curve-falls', at: 1 });
  });

  it('may stay level', () => {
    expect(check({ curve: { shape: 'linear', points: [{ from: 0, amount: 1 }, { from: 1, amount: 1 }] } }).ok).toBe(true);
  });

  it('is refused or accepted, whatever comes', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(draft), 'rounding', 'customerMix', 'alarms'), fc.jsonValue(), (field, value) => {
      const result = check({ [field]: value });
      expect(result.ok || result.refusal.kind.startsWith('incentive/')).toBe(true);
    }));
  });
});
