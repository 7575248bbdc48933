import { applyCommand } from '../src/points/apply-command.js';
import { auditLedger } from '../src/points/audit-ledger.js';
import { pointsBalance } from '../src/points/points-balance.js';
import type { AccountCommand, PointsCommand } from '../src/points/points-command.js';
import { accountOf, emptyLedger, type PointsLedger } from '../src/points/points-ledger.js';
import { expiryOf, type PointsLot } from '../src/points/points-lot.js';
import type { PointsPolicy, PointsProgramme } from '../src/points/points-programme.js';
import type { LedgerRefusal } from '../src/points/points-refusal.js';
import type { PointsTransaction } from '../src/points/points-transaction.js';
import { runDue } from '../src/points/run-due.js';
import type { CalendarClock } from '../src/calendars/calendar-clock.js';

/** Points that end after 100 days; a reversal may lead to debt. */
export const plainPolicy: PointsPolicy = { expiry: { kind: 'fixed', days: 100 }, reversal: 'debt', lateUndo: { kind: 'expire' } };

export function programmeWith(policy: Partial<PointsPolicy> = {}, version: Partial<PointsProgramme> = {}): PointsProgramme {
  return { id: 'club', version: 1, openLots: 'lotsKeepTheirVersion', currencies: { points: { ...plainPolicy, ...policy } }, ...version };
}

/** Noon of a day of 2026, the first one being 1; in January, a day of the month. */
export const day = (number: number): Date => new Date(Date.UTC(2026, 0, number, 12));

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A command without what most tests do not care for: it is given to ana's points under a key of its own. */
type ShortCommand = Without<AccountCommand, 'idempotencyKey' | 'at' | 'member' | 'currency'> & {
  readonly key?: string; readonly member?: string; readonly currency?: string;
};

/** A ledger with its transactions, for tests that tell a story day by day. */
export class PointsBook {
  state: PointsLedger;
  readonly transactions: PointsTransaction[] = [];
  readonly #clocks: readonly CalendarClock[];

  constructor(programme: PointsProgramme = programmeWith(), clocks: readonly CalendarClock[] = []) {
    this.state = emptyLedger(programme);
    this.#clocks = clocks;
  }

  /** What was done, or why it was not. */
  give(at: number | Date, { key, ...command }: ShortCommand): readonly PointsTransaction[] | LedgerRefusal {
    const when = at instanceof Date ? at : day(at);
    const idempotencyKey = key ?? `key ${this.transactions.length}`;
    return this.apply({ member: 'ana', currency: 'points', ...command, idempotencyKey, at: when });
  }

  apply(command: PointsCommand): readonly PointsTransaction[] | LedgerRefusal {
    const result = applyCommand(this.state, command, this.#clocks);
    if (!result.ok) return result.refusal;
    this.state = result.value.state;
    if (!result.value.repeated) this.transactions.push(...result.value.transactions);
    return result.value.transactions;
  }

  runDue(at: number): readonly PointsTransaction[] {
    const { state, transactions } = runDue(this.state, day(at));
    this.state = state;
    this.transactions.push(...transactions);
    return transactions;
  }

  /** Available, pending, held and owed. */
  balance(at: number, member: string = 'ana', currency: string = 'points'): readonly [bigint, bigint, bigint, bigint] {
    const { available, pending, held, debt } = pointsBalance(this.state, member, currency, day(at));
    return [available, pending, held, debt];
  }

  lots(member: string = 'ana'): readonly PointsLot[] {
    return accountOf(this.state, member, 'points').lots;
  }

  lot(id: string): PointsLot {
    const found = [...this.lots('ana'), ...this.lots('bo')].find((lot) => lot.id === id);
    if (found === undefined) throw new Error(`there is no lot ${id}`);
    return found;
  }

  /** When the points of a lot are gone, as things stand. */
  endOf(id: string): Date | null {
    const owner = ['ana', 'bo'].find((member) => this.lots(member).some((lot) => lot.id === id)) ?? 'ana';
    return expiryOf(this.lot(id), accountOf(this.state, owner, 'points').activeAt);
  }

  audit(): ReturnType<typeof auditLedger> {
    return auditLedger(this.state, this.transactions);
  }
}

/** The entries of transactions in short: `available +10`. */
export function entriesOf(done: readonly PointsTransaction[] | LedgerRefusal): readonly (readonly [string, ...string[]])[] {
  if (!Array.isArray(done)) throw new Error(`refused: ${JSON.stringify(done)}`);
  return (done as readonly PointsTransaction[]).map(({ kind, entries }) => [
    kind,
    ...entries
      .map(({ member, account, amount }) => `${member === null || member === 'ana' ? '' : `${member}'s `}${account} ${amount > 0n ? '+' : ''}${amount}`)
      .sort(),
  ]);
}
