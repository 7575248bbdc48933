import { describe, expect, it } from 'vitest';
import { jsonInstant } from './json-instant.js';

describe('a value of JSON', () => {
  it.each<[unknown, string | undefined]>([
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.000Z'], ['2026-03-01T10:00+03:30', '2026-03-01T06:30:00.000Z'],
    [new Date('2026-03-01'), '2026-03-01T00:00:00.000Z'], ['2026-02-30T10:00Z', undefined], ['2026-03-01T25:00Z', undefined],
    ['2026-03-01T10:00', undefined], ['2026-03-01', undefined], [new Date(Number.NaN), undefined], [0, undefined],
    ['1000-01-01T00:00Z', '1000-01-01T00:00:00.000Z'], ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['0001-01-01T00:00Z', undefined], ['1000-01-01T00:00+01:00', undefined], ['9999-12-31T23:59-12:00', undefined], [new Date(-1e15), undefined],
  ])('%s as an instant is %s', (value, read) => {
    expect(jsonInstant(value)?.toISOString()).toBe(read);
  });

  it('is an instant of its own', () => {
    const given = new Date('2026-03-01');
    expect(jsonInstant(given)).not.toBe(given);
  });
});
