import { expect, test } from 'vitest';
import { tokenOf } from './sign-in.js';

test.each([
  ['#token=gw_3n_abc', 'gw_3n_abc'],
  ['#x=1&token=gw_3n_abc', 'gw_3n_abc'],
  ['#token=', null],
  ['', null],
  ['#gw_3n_abc', null],
])('%s holds the token %s', (hash, token) => {
  expect(tokenOf(hash)).toBe(token);
});
