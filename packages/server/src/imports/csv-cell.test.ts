import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeCell, escapeCell, joinValues, plainValue, readAttributeCell, splitValues, unescapeCell } from './csv-cell.js';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+\-@\t\r"\\|]{0,6}$/));

describe('a cell', () => {
  it('is never run by a spreadsheet, and comes back as it was', () => {
    fc.assert(fc.property(anyText, (text) => {
      const cell = escapeCell(text);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(unescapeCell(cell)).toBe(text);
    }));
  });

  it.each(["'quoted'", "'", "''", '', 'plain'])('that our export cannot have written loses nothing: %s', (cell) => {
    if (cell !== "''") expect(unescapeCell(cell)).toBe(cell);
    else expect(unescapeCell(cell)).toBe("'");
  });
});

describe('several values in a cell', () => {
  it('come back as they were', () => {
    fc.assert(fc.property(fc.array(anyText.filter((text) => text.trim() !== '' && /[^\s\p{Cf}]/u.test(text))), (values) => {
      expect(splitValues(joinValues(values))).toEqual(values);
    }));
  });

  it.each([
    ['a|b', ['a', 'b']], [' | ', []], ['', []], [String.raw`a\|b`, ['a|b']], [String.raw`C:\dir`, [String.raw`C:\dir`]],
    [String.raw`a\\|b`, ['a\\', 'b']], [String.raw`a\ `, [String.raw`a\ `]],
  ])('%j are %j', (cell, values) => {
    expect(splitValues(cell)).toEqual(values);
  });
});

describe('an attribute', () => {
  it('keeps its value and its type', () => {
    const value = fc.oneof(anyText, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.integer().map(String));
    fc.assert(fc.property(value, (attribute) => {
      expect(readAttributeCell(attributeCell(attribute))).toBe(attribute);
    }));
  });

  it.each([
    ['12', 12], ['-0.5', -0.5], ['true', true], ['0', 0], ['007', '007'], ['1,5', '1,5'], ['+49 30', '+49 30'], ['1e3', '1e3'],
    ['12.0', '12.0'], ['Infinity', 'Infinity'], ['NaN', 'NaN'], ['0x10', '0x10'], ['-0', '-0'], ['TRUE', 'TRUE'], [' 7', ' 7'],
    ['12345678901234567890', '12345678901234567890'],
  ])('written as %j in a file of another program is %j', (cell, value) => {
    expect(plainValue(cell)).toBe(value);
  });
});
