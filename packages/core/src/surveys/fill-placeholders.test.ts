import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders, placeholderFault, placeholderNames } from './fill-placeholders.js';

describe('a text with placeholders', () => {
  it.each([
    ['Hello {{customer.firstName|there}}.', { 'customer.firstName': 'Ana' }, 'Hello Ana.'],
    ['Hello {{customer.firstName|there}}.', {}, 'Hello there.'],
    ['Hello {{customer.firstName|there}}.', { 'customer.firstName': null }, 'Hello there.'],
    ['Hello {{customer.firstName|there}}.', { 'customer.firstName': ' \u200f\n' }, 'Hello there.'],
    ['Hello{{customer.firstName|}}.', {}, 'Hello.'],
    ['{{company}} in {{branch|town}}', { company: 'Lar', branch: 'Porto' }, 'Lar in Porto'],
    ['{{company}}', {}, ''],
    ['No placeholder', { company: 'Lar' }, 'No placeholder'],
    // Plain text: escaping belongs to whoever writes HTML, or it would be done twice.
    ['{{product|it}}', { product: '<b>"A" & B</b>' }, '<b>"A" & B</b>'],
    // What is filled in is not read again.
    ['{{product|it}}', { product: '{{customer.name|x}}' }, '{{customer.name|x}}'],
    ['{{product|it}}', { product: '$& $1 $`' }, '$& $1 $`'],
    ['{{toString|it}}', {}, 'it'],
  ])('%j with %j is %j', (text, values, filled) => {
    expect(fillPlaceholders(text, values)).toBe(filled);
  });

  it('does not let a name turn the sentence round, or break the line', () => {
    expect(fillPlaceholders('Hello {{customer.name|you}}!', { 'customer.name': '\u202eevil\u2069\r\nSubject: x\u0007' })).toBe('Hello evil Subject: x!');
  });

  it('keeps the joiner that Persian is written with', () => {
    expect(fillPlaceholders('{{product|x}} سلام', { product: 'کتاب\u200cخانه' })).toBe('کتاب\u200cخانه سلام');
  });

  it('sets a name apart that is written in the other direction, and no other', () => {
    expect(fillPlaceholders('سلام {{customer.name|دوست}}!', { 'customer.name': 'Ana' })).toBe('سلام \u2068Ana\u2069!');
    expect(fillPlaceholders('Hello {{customer.name|you}}!', { 'customer.name': 'رضا' })).toBe('Hello \u2068رضا\u2069!');
    expect(fillPlaceholders('سلام {{customer.name|دوست}}!', { 'customer.name': 'رضا' })).toBe('سلام رضا!');
  });

  it('cuts what is too long to be a name, between two characters', () => {
    const filled = fillPlaceholders('{{product|x}}', { product: '👟'.repeat(201) });
    expect(filled).toBe(`${'👟'.repeat(199)}…`);
    expect(fillPlaceholders('{{product|x}}', { product: 'a'.repeat(200) })).toBe('a'.repeat(200));
  });

  it('never shows a control or a mark of direction that came with a value', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'ش', '9', '\u202e', '\u2068', '\u2069', '\u200f', '\u200c', '\n', '\u0007', '👟', ' ')).map((parts) => parts.join('')), (product) => {
      const filled = fillPlaceholders('a {{product|b}} c', { product }).replace(/^a \u2068?/, '').replace(/\u2069? c$/, '');
      expect(filled).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }));
  });
});

describe('the placeholders of a text', () => {
  it('may be all that are known, with a fallback; the company needs none', () => {
    expect(placeholderNames.map((name) => placeholderFault(`{{${name}|x}}`))).toEqual(placeholderNames.map(() => null));
    expect(placeholderFault('{{company}}')).toBeNull();
    expect(placeholderFault('{{staff|}} { braces } }')).toBeNull();
  });

  it.each([
    ['{{customer.age|x}}', 'unknown', 'customer.age'],
    ['{{ staff |x}}', 'unknown', ' staff '],
    ['{{}}', 'unknown', ''],
    ['{{toString|x}}', 'unknown', 'toString'],
    ['{{staff', 'unknown', '{{staff'],
    ['staff}}', 'unknown', '}}'],
    ['{{staff|a|b}}', 'unknown', '{{staff|a|b}}'],
    ['{{staff|{{branch|x}}}}', 'unknown', '{{staff|}}'],
    [`{{${'x'.repeat(99)}}}`, 'unknown', 'x'.repeat(60)],
    ['{{staff}}', 'without-fallback', 'staff'],
    ['{{company}} {{branch}}', 'without-fallback', 'branch'],
  ])('in %j are faulty', (text, fault, placeholder) => {
    expect(placeholderFault(text)).toEqual({ fault, placeholder });
  });
});
