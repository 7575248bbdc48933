import { expect, it } from 'vitest';
import { textFault } from './text-fault.js';

it('counts characters as PostgreSQL does, not halves of surrogate pairs', () => {
  expect(textFault('😀'.repeat(10), 10)).toBeNull();
  expect(textFault('😀'.repeat(11), 10)).toEqual({ fault: 'too-long', length: 11, limit: 10 });
});

it.each(['a\0b', '\ud83d', '\ude00\ud83d'])('finds what cannot be stored in %j', (text) => {
  expect(textFault(text, 10)).toEqual({ fault: 'not-storable' });
});

it('finds nothing wrong with line breaks, joiners and whole pairs', () => {
  expect(textFault('a\r\nb\t\u200c😀', 10)).toBeNull();
});

it('measures a text of twenty million characters in well under a second', () => {
  const started = performance.now();
  expect(textFault('a'.repeat(20_000_000), 10_000)).toMatchObject({ length: 20_000_000 });
  expect(performance.now() - started).toBeLessThan(1_500);
});
