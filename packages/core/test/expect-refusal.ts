import { expect } from 'vitest';
import type { Refusal, Result } from '../src/result.js';

/** The value of a result that has to be one; a refusal fails the test and shows itself. */
export function valueOf<T>(result: Result<T, Refusal>): T {
  if (!result.ok) expect.fail(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The refusal of a result that has to be one. */
export function refusalOf<R extends Refusal>(result: Result<unknown, R>): R {
  if (result.ok) expect.fail(`not refused: ${JSON.stringify(result.value)}`);
  return result.refusal;
}
