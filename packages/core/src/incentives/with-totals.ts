import type { BonusStatement, BonusStatus } from './bonus-statement.js';

/** A statement with the sums of its parts. */
export function withTotals(statement: Pick<BonusStatement, 'staff' | 'branch' | 'currency' | 'parts'>): BonusStatement {
  const parts = Object.values(statement.parts);
  const sumOf = (...statuses: readonly BonusStatus[]): number =>
    parts.reduce((sum, { amount, status }) => (statuses.includes(status) ? sum + amount : sum), 0);
  const [payable, held, denied] = [sumOf('payable', 'released'), sumOf('held'), sumOf('denied')];
  return { ...statement, total: payable + held + denied, payable, held, denied };
}
