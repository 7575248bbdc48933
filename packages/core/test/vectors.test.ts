import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runVector, type Vector } from './vectors/run-vectors.ts';

const { vectors }: { readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('reference/nps-vectors.json', import.meta.url), 'utf8'),
);

describe('core agrees with what others computed', () => {
  it.each(vectors)('$topic $method: $id', (vector) => {
    expect(runVector(vector)).toEqual([]);
  });
});

describe('the comparison can fail', () => {
  const sound: Vector = {
    id: 'planted', topic: 'dist', method: 'pnorm', input: { z: [0] }, expected: { p: [0.5], upper: [0.5] }, tolerance: 1e-12,
  };

  it('holds for a sound vector', () => {
    expect(runVector(sound)).toEqual([]);
  });

  it.each([
    ['a number beyond the tolerance', { expected: { p: [0.5 + 2e-12] } }, 'p[0]'],
    ['another number of values', { expected: { p: [0.5, 0.5] } }, 'p'],
    ['a field that core does not give', { expected: { density: 0.4 } }, 'density'],
    ['an unknown method', { method: 'pcauchy' }, 'method'],
    ['an unknown topic', { topic: 'weather' }, 'method'],
    ['an input that core refuses', { input: {} }, 'call'],
  ])('names %s', (_what, fault, field) => {
    expect(runVector({ ...sound, ...fault }).map((difference) => difference.field)).toEqual([field]);
  });

  it('does not compare what the other program could not say', () => {
    expect(runVector({ ...sound, expected: { p: [null], upper: [0.5] } })).toEqual([]);
  });
});
