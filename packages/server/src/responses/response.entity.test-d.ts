import type { CheckedResponse } from '@goodword/core';
import { expectTypeOf, test } from 'vitest';
import type { ResponseRow } from './response.entity.js';

test('a row is an answer of core as it stands; only its codes are rows of their own', () => {
  expectTypeOf<ResponseRow>().toExtend<Omit<CheckedResponse, 'branch' | 'staff' | 'product' | 'channel'>>();
});
