import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantedFaults } from '../../test/points-faults.ts';
import { anyRun, followRun, ledger } from '../../test/points-model.ts';

it('keeps the twelve invariants over at least 200,000 random commands', { timeout: 120_000 }, () => {
  let commands = 0;
  let applied = 0;
  const kinds = new Set<string>();
  fc.assert(
    fc.property(anyRun, (run) => {
      const followed = followRun(run, ledger);
      commands += followed.commands;
      applied += followed.applied;
      for (const kind of followed.kinds) kinds.add(kind);
    }),
    { numRuns: 5_000 },
  );
  expect(commands).toBeGreaterThan(200_000);
  // Much of it does something, the rest is refused or a repetition; and everything that can happen has happened.
  expect(applied / commands).toBeGreaterThan(0.35);
  expect([...kinds].sort()).toEqual([
    'activate', 'adjust', 'capture', 'changeProgramme', 'changeTerms', 'earn', 'expire', 'hold', 'open', 'release', 'reverse',
    'settle', 'spend', 'transfer', 'undo',
  ]);
});

describe('the invariants find', () => {
  it.each(plantedFaults)('that %s', { timeout: 60_000 }, (_, invariant, faulty) => {
    const failure = fc.check(fc.property(anyRun, (run) => void followRun(run, faulty)), { numRuns: 2_000, seed: 2026 });
    expect(failure.failed).toBe(true);
    // What is left after shrinking is short enough to read.
    expect(failure.counterexample?.[0].steps.length).toBeLessThanOrEqual(12);
    expect((failure.errorInstance as Error).message).toMatch(invariant);
  });
});
