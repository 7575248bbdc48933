import { expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { checkBatchSize } from './check-batch-size.js';

it.each([1, 1_000])('takes %d items', (count) => {
  expect(valueOf(checkBatchSize(count))).toBe(count);
});

it('refuses none and too many', () => {
  expect(refusalOf(checkBatchSize(0))).toEqual({ kind: 'batch/empty' });
  expect(refusalOf(checkBatchSize(1_001))).toEqual({ kind: 'batch/too-large', count: 1_001, limit: 1_000 });
});
