import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runVector, type Vector } from './vectors/run-vectors.ts';

const { vectors }: { readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('reference/extreme-vectors.json', import.meta.url), 'utf8'),
);

it.each(vectors)('core agrees with what others computed at the edges: $id', (vector) => {
  expect(runVector(vector)).toEqual([]);
});
