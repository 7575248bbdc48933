import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkIdempotencyKey } from './check-idempotency-key.js';

it('takes a key as it was sent', () => {
  expect(valueOf(checkIdempotencyKey(' order 17 '))).toBe(' order 17 ');
  expect(valueOf(checkIdempotencyKey('k'.repeat(200)))).toHaveLength(200);
});

it.each(['', ' ', 'k'.repeat(201), 'a\0b'])('refuses a key that cannot be one', (key) => {
  expect(refusalOf(checkIdempotencyKey(key))).toEqual({ kind: 'idempotency/key-malformed', limit: 200 });
});
