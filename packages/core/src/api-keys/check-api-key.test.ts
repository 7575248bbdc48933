import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkApiKey } from './check-api-key.js';

it('keeps each scope once and in order', () => {
  expect(valueOf(checkApiKey({ name: ' till 3 ', scopes: ['admin', 'read', 'read'] }))).toEqual({
    name: 'till 3', scopes: ['read', 'admin'],
  });
});

it.each([
  [{ scopes: ['read'] as const }, { kind: 'api-key/name-missing' }],
  [{ name: ' ', scopes: ['read'] as const }, { kind: 'api-key/name-missing' }],
  [{ name: 'x'.repeat(201), scopes: ['read'] as const }, { kind: 'api-key/name-too-long', limit: 200 }],
  [{ name: 'a\0', scopes: ['read'] as const }, { kind: 'api-key/name-too-long', limit: 200 }],
  [{ name: 'till', scopes: [] }, { kind: 'api-key/scopes-missing' }],
  [{ name: 'till' }, { kind: 'api-key/scopes-missing' }],
])('refuses %j', (draft, refusal) => {
  expect(refusalOf(checkApiKey(draft))).toEqual(refusal);
});
