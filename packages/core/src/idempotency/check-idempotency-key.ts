import { ok, refuse, type Result } from '../result.js';
import { textFault } from '../text-fault.js';
import { isBlank } from '../trimmed.js';

/** The key is empty, longer than `limit` characters, or not storable. */
export interface IdempotencyKeyMalformed {
  readonly kind: 'idempotency/key-malformed';
  readonly limit: number;
}

/** The key was used before with another input. */
export interface IdempotencyKeyReused {
  readonly kind: 'idempotency/key-reused';
}

/** Most characters of an idempotency key. */
export const idempotencyKeyLength = 200;

/**
 * A key under which a write may be repeated safely, exactly as it was sent.
 *
 * @returns the key; refuses `idempotency/key-malformed`
 */
export function checkIdempotencyKey(key: string): Result<string, IdempotencyKeyMalformed> {
  const malformed = isBlank(key) || textFault(key, idempotencyKeyLength) !== null;
  return malformed ? refuse({ kind: 'idempotency/key-malformed', limit: idempotencyKeyLength }) : ok(key);
}
