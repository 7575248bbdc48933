import fc from 'fast-check';
import { expect, it } from 'vitest';
import { historyOf, programmeWith } from '../../test/tier-programmes.js';
import { applyCommand } from '../points/apply-command.js';
import type { AccountCommand } from '../points/points-command.js';
import { emptyLedger, type PointsLedger } from '../points/points-ledger.js';
import type { PointsProgramme } from '../points/points-programme.js';
import type { PointsTransaction } from '../points/points-transaction.js';
import { tierOf } from './tier-of.js';
import { tierPoints } from './tier-points.js';

const programme: PointsProgramme = {
  id: 'club', version: 1, openLots: 'lotsKeepTheirVersion',
  currencies: {
    points: { expiry: { kind: 'fixed', days: 20 }, reversal: 'debt', lateUndo: { kind: 'expire' } },
    miles: { expiry: { kind: 'never' }, reversal: 'debt', lateUndo: { kind: 'expire' } },
  },
};
const start = Date.UTC(2026, 0, 1);
const dayAt = (day: number): Date => new Date(start + day * 86_400_000);

/** All transactions of commands to ana's points; what the ledger refuses is left out. */
function transactionsOf(commands: readonly AccountCommand[]): readonly PointsTransaction[] {
  let state: PointsLedger = emptyLedger(programme);
  return commands.flatMap((command) => {
    const applied = applyCommand(state, command);
    if (!applied.ok) return [];
    state = applied.value.state;
    return applied.value.transactions;
  });
}

const fields = (idempotencyKey: string, day: number) => ({ idempotencyKey, at: dayAt(day), member: 'ana', currency: 'points' });

it('earnings count from when they were earned, and reversals take back', () => {
  const transactions = transactionsOf([
    { kind: 'earn', ...fields('order-1', 5), amount: 120n, earnedAt: dayAt(3) },
    { kind: 'earn', ...fields('order-2', 6), amount: 30n, pendingUntil: dayAt(10) },
    { kind: 'reverse', ...fields('return-1', 7), lot: 'order-1', amount: 50n },
    { kind: 'reverse', ...fields('return-2', 8), lot: 'order-1', returned: { soFar: 1, of: 10 } },
  ]);
  expect(tierPoints(transactions, 'ana', 'points', 'base')).toEqual([
    { id: 'earn:order-1', measure: 'base', amount: 120, at: dayAt(3), reverses: null },
    { id: 'earn:order-2', measure: 'base', amount: 30, at: dayAt(6), reverses: null },
    { id: expect.stringMatching(/^reverse:/), measure: 'base', amount: 50, at: dayAt(7), reverses: 'earn:order-1' },
  ]);
});

it('other points, other members, gifts and corrections do not count', () => {
  const transactions = transactionsOf([
    { kind: 'earn', ...fields('miles', 1), currency: 'miles', amount: 500n },
    { kind: 'earn', ...fields('other', 1), member: 'bob', amount: 500n },
    { kind: 'transfer', ...fields('gift', 2), member: 'bob', to: 'ana', amount: 500n },
    { kind: 'adjust', ...fields('sorry', 3), amount: 500n, actor: 'staff', reason: 'late delivery' },
    { kind: 'open', ...fields('import', 4), lots: [{ amount: 500n, earnedAt: dayAt(0), expiresAt: null }] },
    { kind: 'reverse', ...fields('mistake', 5), lot: 'sorry' },
  ]);
  expect(transactions.length).toBeGreaterThanOrEqual(6);
  const counted = tierPoints(transactions, 'ana', 'points', 'points');
  expect(counted.filter(({ reverses }) => reverses === null)).toEqual([]);
  expect(tierOf(programmeWith(), historyOf(counted), dayAt(6))).toBeNull();
});

it('no spending, holding, giving, correcting or expiry ever lowers a tier', () => {
  const anyMove = fc.record({ kind: fc.constantFrom('earn', 'spend', 'hold', 'transfer', 'adjust', 'wait'), amount: fc.integer({ min: 1, max: 300 }) });
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 20 }), (moves) => {
      let state = emptyLedger(programme);
      const stored: PointsTransaction[] = [];
      const counted = () => tierPoints(stored, 'ana', 'points', 'points');
      for (const [index, { kind, amount }] of moves.entries()) {
        const base = fields(`move-${index}`, index * 4);
        const points = BigInt(amount);
        const before = counted();
        const applied = kind === 'wait' ? null : applyCommand(state, {
          earn: { kind: 'earn', ...base, amount: points } as const,
          spend: { kind: 'spend', ...base, amount: points } as const,
          hold: { kind: 'hold', ...base, amount: points, until: dayAt(index * 4 + 2) } as const,
          transfer: { kind: 'transfer', ...base, to: 'bob', amount: points } as const,
          adjust: { kind: 'adjust', ...base, amount: -points, actor: 'staff', reason: 'mistake' } as const,
        }[kind]);
        if (applied?.ok === true) {
          state = applied.value.state;
          stored.push(...applied.value.transactions);
        }
        if (kind !== 'earn') expect(counted()).toEqual(before);
        else expect(counted()).toHaveLength(before.length + 1);
      }
    }),
  );
});

it('a tier that points have earned is there with all of them spent', () => {
  const transactions = transactionsOf([
    { kind: 'earn', ...fields('order-1', 1), amount: 100n },
    { kind: 'spend', ...fields('spend-1', 2), amount: 100n },
  ]);
  const history = historyOf(tierPoints(transactions, 'ana', 'points', 'points'));
  expect(tierOf(programmeWith(), history, dayAt(3))).toBe('silver');
});
