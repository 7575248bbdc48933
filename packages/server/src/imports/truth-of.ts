import { trimmed } from '@goodword/core';

/** What a cell says: blank is false; `null` when it is neither true nor false. */
export function truthOf(text: string): boolean | null {
  const word = trimmed(text).toLowerCase();
  if (word === 'true' || word === '1' || word === 'yes') return true;
  return word === '' || word === 'false' || word === '0' || word === 'no' ? false : null;
}
