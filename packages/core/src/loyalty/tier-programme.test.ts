import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { programmeWith } from '../../test/tier-programmes.js';
import type { FieldFault } from '../json-fields.js';
import { checkTierProgramme, type TierProgramme } from './tier-programme.js';

const [silver, gold] = programmeWith().tiers;
const tierWith = (changes: object) => ({ tiers: [{ ...silver, ...changes }] });

describe('a programme that can be used', () => {
  it.each([
    ['three tiers by calendar year', {}],
    ['a rolling window of days', { window: { kind: 'rolling', unit: 'day', count: 3_660 } }],
    ['a rolling window of months', { window: { kind: 'rolling', unit: 'month', count: 120 } }],
    ['anniversaries', { window: { kind: 'anniversary', unit: 'quarter' }, downgrade: 'never' }],
    ['months of the calendar', { window: { kind: 'calendar', unit: 'month' }, downgrade: 'oneStep' }],
    ['a year of grace and notice', { graceDays: 366, noticeDays: 366 }],
    ['a lowest tier for everybody', { tiers: [{ name: 'member', needs: 'any', thresholds: [] }, silver] }],
    ['tiers of different measures', { tiers: [silver, { name: 'friend', needs: 'all', thresholds: [{ measure: 'referrals', atLeast: 1 }] }] }],
    ['a measure of its own', tierWith({ thresholds: [{ measure: '__proto__', atLeast: Number.MAX_SAFE_INTEGER }] })],
  ] as readonly (readonly [string, object])[])('%s, as JSON brings it', (_, changes) => {
    const programme = { ...programmeWith(), ...changes };
    expect(valueOf(checkTierProgramme(JSON.parse(JSON.stringify(programme))))).toEqual(programme);
  });

  it('is a copy', () => {
    const programme = programmeWith();
    const checked = valueOf(checkTierProgramme(programme));
    expect(checked).toEqual(programme);
    expect(checked.tiers[0]).not.toBe(programme.tiers[0]);
  });
});

describe('a programme is refused by the place that is wrong', () => {
  const twentyOne = Array.from({ length: 21 }, (_, index) => ({ ...silver, name: `t${index}`, thresholds: [{ measure: 'points', atLeast: index + 1 }] }));
  const eleven = Array.from({ length: 11 }, (_, index) => ({ measure: `m${index}`, atLeast: 1 }));
  it.each([
    ['tiers', { tiers: [] }, 'malformed'],
    ['tiers', { tiers: twentyOne }, 'malformed'],
    ['tiers', { tiers: 'gold' }, 'malformed'],
    ['tiers', { tiers: { length: 1, 0: silver } }, 'malformed'],
    ['tiers', { tiers: undefined }, 'missing'],
    ['extra', { extra: 1 }, 'unknown'],
    ['tiers.0.extra', tierWith({ extra: 1 }), 'unknown'],
    ['tiers.0.thresholds.0.extra', tierWith({ thresholds: [{ measure: 'points', atLeast: 1, extra: 1 }] }), 'unknown'],
    ['window.count', { window: { kind: 'calendar', unit: 'year', count: 1 } }, 'unknown'],
    ['window.extra', { window: { kind: 'calendar', unit: 'year', extra: 1 } }, 'unknown'],
    ['tiers.0', { tiers: [null] }, 'malformed'],
    ['tiers.0', { tiers: [[]] }, 'malformed'],
    ['tiers.0.name', tierWith({ name: ' \u200f' }), 'malformed'],
    ['tiers.0.name', tierWith({ name: 'x'.repeat(61) }), 'malformed'],
    ['tiers.0.name', tierWith({ name: 'a\0' }), 'malformed'],
    ['tiers.0.name', tierWith({ name: 7 }), 'malformed'],
    ['tiers.1.name', { tiers: [silver, { ...gold, name: 'silver' }] }, 'malformed'],
    ['tiers.0.needs', tierWith({ needs: 'some' }), 'malformed'],
    ['tiers.0.thresholds', tierWith({ thresholds: null }), 'malformed'],
    ['tiers.0.thresholds', tierWith({ thresholds: eleven }), 'malformed'],
    ['tiers.1.thresholds', { tiers: [silver, { ...gold, thresholds: [] }] }, 'malformed'],
    ['tiers.0.thresholds.0.measure', tierWith({ thresholds: [{ atLeast: 1 }] }), 'missing'],
    ['tiers.0.thresholds.0', tierWith({ thresholds: [7] }), 'malformed'],
    ['tiers.0.thresholds.1.measure', tierWith({ thresholds: [{ measure: 'points', atLeast: 1 }, { measure: 'points', atLeast: 2 }] }), 'malformed'],
    ['tiers.0.thresholds.0.atLeast', tierWith({ thresholds: [{ measure: 'points', atLeast: 0 }] }), 'malformed'],
    ['tiers.0.thresholds.0.atLeast', tierWith({ thresholds: [{ measure: 'points', atLeast: 0.5 }] }), 'malformed'],
    ['tiers.0.thresholds.0.atLeast', tierWith({ thresholds: [{ measure: 'points', atLeast: '100' }] }), 'malformed'],
    ['tiers.0.thresholds.0.atLeast', tierWith({ thresholds: [{ measure: 'points', atLeast: 2 ** 53 }] }), 'malformed'],
    ['window', { window: undefined }, 'malformed'],
    ['window.kind', { window: { kind: 'lunar', unit: 'year' } }, 'malformed'],
    ['window.unit', { window: { kind: 'calendar', unit: 'day' } }, 'malformed'],
    ['window.unit', { window: { kind: 'rolling', unit: 'year', count: 1 } }, 'malformed'],
    ['window.count', { window: { kind: 'rolling', unit: 'month', count: 0 } }, 'malformed'],
    ['window.count', { window: { kind: 'rolling', unit: 'month', count: 121 } }, 'malformed'],
    ['window.count', { window: { kind: 'rolling', unit: 'day', count: 3_661 } }, 'malformed'],
    ['window.count', { window: { kind: 'rolling', unit: 'day' } }, 'missing'],
    ['downgrade', { downgrade: 'sometimes' }, 'malformed'],
    ['graceDays', { graceDays: -1 }, 'malformed'],
    ['graceDays', { graceDays: 367 }, 'malformed'],
    ['noticeDays', { noticeDays: NaN }, 'malformed'],
    ['noticeDays', { noticeDays: 367 }, 'malformed'],
    ['graceDays', { graceDays: undefined }, 'missing'],
  ] as readonly (readonly [string, object, FieldFault])[])('%s', (path, changes, fault) => {
    expect(refusalOf(checkTierProgramme({ ...programmeWith(), ...changes }))).toEqual({ kind: 'tier/programme-malformed', path, fault });
  });

  it.each([null, undefined, 7, 'programme', [], () => 1])('and so is what is no programme: %s', (input) => {
    expect(refusalOf(checkTierProgramme(input))).toEqual({ kind: 'tier/programme-malformed', path: '', fault: 'malformed' });
  });

  it('whose fields are only inherited', () => {
    expect(refusalOf(checkTierProgramme(Object.create(programmeWith())))).toEqual({
      kind: 'tier/programme-malformed', path: '', fault: 'malformed',
    });
  });

  it.each([100, 99])('with a tier that asks for %s where the one below asks for 100', (atLeast) => {
    const flat = { name: 'gold', needs: 'all', thresholds: [{ measure: 'visits', atLeast: 5 }, { measure: 'points', atLeast }] };
    expect(refusalOf(checkTierProgramme({ ...programmeWith(), tiers: [silver, flat] }))).toEqual({
      kind: 'tier/not-rising', tier: 'gold', measure: 'points',
    });
  });
});

it('whatever comes is checked without an error', () => {
  const keys = Object.keys(programmeWith()) as (keyof TierProgramme)[];
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
      const checked = checkTierProgramme({ ...programmeWith(), [key]: value });
      return checked.ok || checked.refusal.kind.startsWith('tier/');
    }),
  );
});
