import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { excludeResponse } from './exclude-response.js';

it('sets an answer apart and keeps the reason', () => {
  expect(valueOf(excludeResponse(' our own test '))).toEqual({ excludedFromScore: true, exclusionReason: 'our own test' });
});

it.each(['', '  ', '\u200f', null, undefined])('does not set an answer apart for the reason %j', (reason) => {
  expect(refusalOf(excludeResponse(reason))).toEqual({ kind: 'response/exclusion-reason-missing' });
});

it('takes a reason of at most 1,000 characters', () => {
  expect(valueOf(excludeResponse('x'.repeat(1_000))).exclusionReason).toHaveLength(1_000);
  expect(refusalOf(excludeResponse('x'.repeat(1_001)))).toEqual({
    kind: 'response/text-too-long', field: 'reason', length: 1_001, limit: 1_000,
  });
  expect(refusalOf(excludeResponse('a\0'))).toEqual({ kind: 'response/text-not-storable', field: 'reason' });
});
