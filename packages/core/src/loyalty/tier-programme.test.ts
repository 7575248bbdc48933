import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { programmeWith } from '../../test/tier-programmes.js';
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

  it('is a copy without what is not known', () => {
    const programme = programmeWith();
    const checked = valueOf(checkTierProgramme({ ...programme, secret: 1, window: { ...programme.window, count: 3 } }));
    expect(checked).toEqual(programme);
    expect(checked.tiers[0]).not.toBe(programme.tiers[0]);
  });
});

describe('a programme is refused by the place that is wrong', () => {
  const twentyOne = Array.from({ length: 21 }, (_, index) => ({ ...silver, name: `t${index}`, thresholds: [{ measure: 'points', atLeast: index + 1 }] }));
  const eleven = Array.from({ length: 11 }, (_, index) => ({ measure: `m${index}`, atLeast: 1 }));
  it.each([
    ['tiers', { tiers: [] }],
    ['tiers', { tiers: twentyOne }],
    ['tiers', { tiers: 'gold' }],
    ['tiers', { tiers: { length: 1, 0: silver } }],
    ['tiers.0.name', { tiers: [null] }],
    ['tiers.0.name', tierWith({ name: ' \u200f' })],
    ['tiers.0.name', tierWith({ name: 'x'.repeat(61) })],
    ['tiers.0.name', tierWith({ name: 'a\0' })],
    ['tiers.0.name', tierWith({ name: 7 })],
    ['tiers.1.name', { tiers: [silver, { ...gold, name: 'silver' }] }],
    ['tiers.0.needs', tierWith({ needs: 'some' })],
    ['tiers.0.thresholds', tierWith({ thresholds: null })],
    ['tiers.0.thresholds', tierWith({ thresholds: eleven })],
    ['tiers.1.thresholds', { tiers: [silver, { ...gold, thresholds: [] }] }],
    ['tiers.0.thresholds.0.measure', tierWith({ thresholds: [{ atLeast: 1 }] })],
    ['tiers.0.thresholds.1.measure', tierWith({ thresholds: [{ measure: 'points', atLeast: 1 }, { measure: 'points', atLeast: 2 }] })],
    ['tiers.0.thresholds.0.atLeast', tierWith({ thresholds: [{ measure: 'points', atLeast: 0 }] })],
    ['tiers.0.thresholds.0.atLeast', tierWith({ thresholds: [{ measure: 'points', atLeast: 0.5 }] })],
    ['tiers.0.thresholds.0.atLeast', tierWith({ thresholds: [{ measure: 'points', atLeast: '100' }] })],
    ['tiers.0.thresholds.0.atLeast', tierWith({ thresholds: [{ measure: 'points', atLeast: 2 ** 53 }] })],
    ['window', { window: undefined }],
    ['window', { window: { kind: 'lunar', unit: 'year' } }],
    ['window', { window: { kind: 'calendar', unit: 'day' } }],
    ['window', { window: { kind: 'rolling', unit: 'year', count: 1 } }],
    ['window', { window: { kind: 'rolling', unit: 'month', count: 0 } }],
    ['window', { window: { kind: 'rolling', unit: 'month', count: 121 } }],
    ['window', { window: { kind: 'rolling', unit: 'day', count: 3_661 } }],
    ['window', { window: { kind: 'rolling', unit: 'day' } }],
    ['downgrade', { downgrade: 'sometimes' }],
    ['graceDays', { graceDays: -1 }],
    ['graceDays', { graceDays: 367 }],
    ['noticeDays', { noticeDays: NaN }],
    ['noticeDays', { noticeDays: 367 }],
  ] as readonly (readonly [string, object])[])('%s', (path, changes) => {
    expect(refusalOf(checkTierProgramme({ ...programmeWith(), ...changes }))).toEqual({ kind: 'tier/programme-malformed', path });
  });

  it.each([null, undefined, 7, 'programme', [], () => 1])('and so is what is no programme: %s', (input) => {
    expect(refusalOf(checkTierProgramme(input))).toEqual({ kind: 'tier/programme-malformed', path: 'tiers' });
  });

  it('whose fields are only inherited', () => {
    expect(refusalOf(checkTierProgramme(Object.create(programmeWith())))).toEqual({ kind: 'tier/programme-malformed', path: 'tiers' });
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
