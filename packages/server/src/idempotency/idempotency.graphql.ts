import type { IdempotencyKeyMalformed, IdempotencyKeyReused } from '@goodword/core';
import { Int } from 'type-graphql';
import { refusalTypes } from '../refusals.js';

/** The argument of mutations that can be repeated safely. */
export const idempotencyKey = {
  nullable: true,
  description: 'Of your own choice, at most 200 characters. A repetition with the same key and input gets the first answer.',
} as const;

export const idempotencyRefusals = refusalTypes<IdempotencyKeyReused | IdempotencyKeyMalformed>({
  'idempotency/key-reused': {},
  'idempotency/key-malformed': { limit: () => Int },
});
