import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dammDigit } from './damm-digit.js';

const digits = fc.stringMatching(/^\d{1,18}$/);

it.each([
  // The worked example of Damm's algorithm; the others by hand through the table.
  ['572', '4'],
  ['5724', '0'],
  ['', '0'],
  ['0', '0'],
  ['1', '3'],
  ['9', '2'],
])('the check digit of %j is %s', (number, digit) => {
  expect(dammDigit(number)).toBe(digit);
});

it('a number with its check digit has the check digit 0', () => {
  fc.assert(fc.property(digits, (number) => dammDigit(number + dammDigit(number)) === '0'));
});

it('every single wrong digit is found, also in the check digit', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const whole = number + dammDigit(number);
      const at = place % whole.length;
      const wrong = whole.slice(0, at) + String((Number(whole[at]) + shift) % 10) + whole.slice(at + 1);
      return dammDigit(wrong) !== '0';
    }),
  );
});

it('every two neighbours that changed places are found', () => {
  fc.assert(
    fc.property(digits, fc.nat(), (number, place) => {
      const whole = number + dammDigit(number);
      const at = place % (whole.length - 1);
      fc.pre(whole[at] !== whole[at + 1]);
      return dammDigit(whole.slice(0, at) + whole[at + 1] + whole[at] + whole.slice(at + 2)) !== '0';
    }),
  );
});

it('every pair of digits is told from its reverse, after every digit before it', () => {
  for (let before = 0; before <= 9; before += 1) {
    for (let one = 0; one <= 9; one += 1) {
      for (let other = 0; other < one; other += 1) {
        expect(dammDigit(`${before}${one}${other}`)).not.toBe(dammDigit(`${before}${other}${one}`));
      }
    }
  }
});

it.each(['12a', '1 2', '٣', '-1'])('something else than digits is a bug: %j', (number) => {
  expect(() => dammDigit(number)).toThrow(new RangeError('dammDigit: the number holds something else than digits'));
});
