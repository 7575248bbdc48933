import { describe, expect, it } from 'vitest';
import { instantFault } from './instant-fault.js';

const now = new Date('2026-11-21T12:00:00.000Z');

describe('the instant of something that happened', () => {
  it.each(['2000-01-01T00:00:00.000Z', '2026-11-21T12:00:00.000Z', '2026-11-21T12:05:00.000Z'])('may be %s', (at) => {
    expect(instantFault(new Date(at), now)).toBeNull();
  });

  it.each(['1999-12-31T23:59:59.999Z', '2026-11-21T12:05:00.001Z'])('may not be %s', (at) => {
    expect(instantFault(new Date(at), now)).toEqual({
      fault: 'out-of-range', earliest: new Date('2000-01-01T00:00:00.000Z'), latest: new Date('2026-11-21T12:05:00.000Z'),
    });
  });

  it('may not lie before what it follows', () => {
    const earliest = new Date('2026-11-20T00:00:00.000Z');
    expect(instantFault(earliest, now, earliest)).toBeNull();
    expect(instantFault(new Date(earliest.getTime() - 1), now, earliest)).toMatchObject({ fault: 'out-of-range', earliest });
  });

  it.each([new Date(Number.NaN), '2026-11-20' as unknown as Date])('has to be a date: %s', (at) => {
    expect(instantFault(at, now)).toEqual({ fault: 'unreadable' });
  });
});
