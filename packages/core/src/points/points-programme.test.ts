import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { programmeWith } from '../../test/points-book.ts';
import { checkPointsProgramme } from './points-programme.js';

const good = programmeWith();
const withPolicy = (change: object): unknown => ({ ...good, currencies: { points: { ...good.currencies['points'], ...change } } });
const yearEnd = { kind: 'periodEnd', unit: 'year', periods: 1, timeZone: 'Asia/Tehran', calendar: 'jalali' };

describe('a programme', () => {
  it.each([
    ['with a fixed expiry', good],
    ['without expiry', withPolicy({ expiry: { kind: 'never' } })],
    ['with a sliding expiry', withPolicy({ expiry: { kind: 'sliding', days: 36_525 } })],
    ['with the end of a period', withPolicy({ expiry: yearEnd })],
    ['with the end of this month', withPolicy({ expiry: { ...yearEnd, unit: 'month', periods: 0 } })],
    ['with the end of a far quarter', withPolicy({ expiry: { ...yearEnd, unit: 'quarter', periods: 100 } })],
    ['with grace', withPolicy({ lateUndo: { kind: 'grace', days: 1 } })],
    ['with each reversal', withPolicy({ reversal: 'onlyPending' })],
    ['within the balance', withPolicy({ reversal: 'withinBalance' })],
    ['whose newest version governs', { ...good, openLots: 'latest', version: Number.MAX_SAFE_INTEGER }],
    ['with a currency named after a prototype', { ...good, currencies: { constructor: good.currencies['points'] } }],
  ])('%s is read from JSON as it is', (_, programme) => {
    expect(valueOf(checkPointsProgramme(JSON.parse(JSON.stringify(programme))))).toEqual(programme);
  });

  it('gets an order of its currencies', () => {
    const policy = good.currencies['points'];
    const read = valueOf(checkPointsProgramme({ currencies: { points: policy, miles: policy }, openLots: 'latest', version: 1, id: 'club' }));
    expect(JSON.stringify(read)).toBe(JSON.stringify({ id: 'club', version: 1, openLots: 'latest', currencies: { miles: policy, points: policy } }));
  });

  it.each<[string, unknown, string]>([
    ['', { ...good, owner: 'me' }, 'owner'],
    [' of a policy', withPolicy({ rounding: 'up' }), 'currencies.points.rounding'],
    [' of an expiry', withPolicy({ expiry: { kind: 'fixed', days: 5, hours: 1 } }), 'currencies.points.expiry.hours'],
    [' of another expiry', withPolicy({ expiry: { kind: 'never', days: 5 } }), 'currencies.points.expiry.days'],
    [' of the end of a period', withPolicy({ expiry: { kind: 'sliding', days: 5, unit: 'year' } }), 'currencies.points.expiry.unit'],
    [' of another undoing', withPolicy({ lateUndo: { kind: 'expire', days: 3 } }), 'currencies.points.lateUndo.days'],
    [' named after a prototype', JSON.parse(JSON.stringify(good).replace('"version"', '"__proto__":1,"version"')), '__proto__'],
  ])('with a field%s that nobody knows is refused', (_, programme, path) => {
    expect(refusalOf(checkPointsProgramme(programme))).toEqual({ kind: 'points/programme-malformed', path, fault: 'unknown' });
  });

  it.each<[string, unknown, string]>([
    ['no id', { ...good, id: undefined }, 'id'],
    ['no currencies at all', { id: 'club', version: 1, openLots: 'latest' }, 'currencies'],
    ['an expiry of no days', withPolicy({ expiry: { kind: 'fixed' } }), 'currencies.points.expiry.days'],
    ['an undoing of no kind', withPolicy({ lateUndo: {} }), 'currencies.points.lateUndo.kind'],
  ])('with %s is refused as incomplete', (_, programme, path) => {
    expect(refusalOf(checkPointsProgramme(programme))).toEqual({ kind: 'points/programme-malformed', path, fault: 'missing' });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a text', 'club', ''],
    ['a list', [], ''],
    ['a blank id', { ...good, id: ' ' }, 'id'],
    ['an id that is too long', { ...good, id: 'c'.repeat(201) }, 'id'],
    ['an id with half a character', { ...good, id: '\udc00' }, 'id'],
    ['a version of zero', { ...good, version: 0 }, 'version'],
    ['half a version', { ...good, version: 1.5 }, 'version'],
    ['a version in a text', { ...good, version: '1' }, 'version'],
    ['a version without end', { ...good, version: Number.POSITIVE_INFINITY }, 'version'],
    ['no word on open lots', { ...good, openLots: 'both' }, 'openLots'],
    ['no currencies', { ...good, currencies: {} }, 'currencies'],
    ['a list of currencies', { ...good, currencies: [good.currencies['points']] }, 'currencies'],
    ['too many currencies', { ...good, currencies: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`c${at}`, good.currencies['points']])) }, 'currencies'],
    ['a currency in capitals', { ...good, currencies: { Points: good.currencies['points'] } }, 'currencies'],
    ['a currency with a slash', { ...good, currencies: { 'a/b': good.currencies['points'] } }, 'currencies'],
    ['a currency with a long name', { ...good, currencies: { ['c'.repeat(33)]: good.currencies['points'] } }, 'currencies'],
    ['the prototype as a currency', JSON.parse(JSON.stringify(good).replace('"points"', '"__proto__"')), 'currencies'],
    ['a policy that is none', { ...good, currencies: { points: 5 } }, 'currencies.points'],
    ['an unknown expiry', withPolicy({ expiry: { kind: 'soon' } }), 'currencies.points.expiry.kind'],
    ['no expiry', withPolicy({ expiry: undefined }), 'currencies.points.expiry'],
    ['an expiry at once', withPolicy({ expiry: { kind: 'sliding', days: 0 } }), 'currencies.points.expiry.days'],
    ['an expiry after a century', withPolicy({ expiry: { kind: 'fixed', days: 36_526 } }), 'currencies.points.expiry.days'],
    ['no period', withPolicy({ expiry: { ...yearEnd, unit: 'week' } }), 'currencies.points.expiry.unit'],
    ['a period before', withPolicy({ expiry: { ...yearEnd, periods: -1 } }), 'currencies.points.expiry.periods'],
    ['too many periods', withPolicy({ expiry: { ...yearEnd, periods: 101 } }), 'currencies.points.expiry.periods'],
    ['no zone', withPolicy({ expiry: { ...yearEnd, timeZone: '' } }), 'currencies.points.expiry.timeZone'],
    ['no calendar', withPolicy({ expiry: { ...yearEnd, calendar: 5 } }), 'currencies.points.expiry.calendar'],
    ['an unknown reversal', withPolicy({ reversal: 'sometimes' }), 'currencies.points.reversal'],
    ['an unknown undoing', withPolicy({ lateUndo: { kind: 'forget' } }), 'currencies.points.lateUndo.kind'],
    ['no undoing', withPolicy({ lateUndo: null }), 'currencies.points.lateUndo'],
    ['grace of no days', withPolicy({ lateUndo: { kind: 'grace', days: Number.NaN } }), 'currencies.points.lateUndo.days'],
    ['two faults, of which the first is told', { ...good, id: 5, version: 0 }, 'id'],
  ])('with %s is refused with the place', (_, programme, path) => {
    expect(refusalOf(checkPointsProgramme(programme))).toEqual({ kind: 'points/programme-malformed', path, fault: 'malformed' });
  });

  it('with a hundred thousand currencies is refused at once', () => {
    const currencies = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`c${at}`, {}]));
    expect(refusalOf(checkPointsProgramme({ ...good, currencies }))).toEqual({ kind: 'points/programme-malformed', path: 'currencies', fault: 'malformed' });
  });
});
