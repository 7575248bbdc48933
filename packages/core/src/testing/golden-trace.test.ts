import { describe, expect, it } from 'vitest';
import { compareTrace, recordTrace } from './golden-trace.js';

describe('a trace', () => {
  it('is a line for each entry, whatever the order of fields', () => {
    expect(recordTrace([{ b: 1, a: new Date(0) }, [null]])).toBe('{"a":"1970-01-01T00:00:00.000Z","b":1}\n[null]\n');
    expect(recordTrace([{ a: new Date(0), b: 1 }, [null]])).toBe(recordTrace([{ b: 1, a: new Date(0) }, [null]]));
    expect(recordTrace([])).toBe('');
    expect(() => recordTrace([Number.NaN])).toThrow(RangeError);
  });

  it.each([
    ['1\n2\n', '1\n2\n', null],
    ['1\r\n2\r\n', '1\n2\n', null],
    ['1\n2', '1\n2\n', null],
    ['1\n2\n', '1\n3\n', { line: 2, golden: '2', now: '3' }],
    ['1\n', '1\n2\n', { line: 2, golden: null, now: '2' }],
    ['1\n2\n', '1\n', { line: 2, golden: '2', now: null }],
    ['', '', null],
    ['', '1\n', { line: 1, golden: null, now: '1' }],
  ])('%j against %j', (golden, trace, expected) => {
    expect(compareTrace(golden, trace)).toEqual(expected);
  });
});
