import type { StampBook } from '../loyalty/stamp-book.js';
import type { TierStanding } from '../loyalty/tier-standing.js';
import type { Qualification } from '../loyalty/qualification.js';
import { applyCommand } from '../points/apply-command.js';
import type { PointsCommand } from '../points/points-command.js';
import { emptyLedger, type PointsLedger } from '../points/points-ledger.js';
import type { PointsTransaction } from '../points/points-transaction.js';
import type { PastEvent } from '../publishing/backtest.js';
import { ok, type Refusal, type Result } from '../result.js';
import { isWhole } from '../rules/condition-fault.js';
import type { Facts } from '../rules/define-facts.js';
import type { DecidedEffect } from '../rules/effect.js';
import type { Purchase } from '../vouchers/explain-first-purchase.js';
import type { IssuedVoucher } from '../vouchers/voucher-of-effect.js';
import type { VoucherProgramme } from '../vouchers/voucher-programme.js';
import type { VoucherRedemption } from '../vouchers/voucher-redemption.js';
import type { Programme } from './programme.js';
import { referralBook, type ReferralBook } from './referral-book.js';
import type { BudgetEnd, SimulatedAward, SimulatedCost, SimulatedRefusal, SimulationTerms } from './simulation.js';

/** A voucher in somebody's pocket. */
export interface HeldVoucher extends IssuedVoucher {
  readonly programme: VoucherProgramme;
  readonly source: string;
  /** Nothing is left of it, until a refund gives it back. */
  isUsedUp: boolean;
}

/** What is known of one customer in a run. It changes with every event. */
export interface SimulatedCustomer {
  readonly id: string;
  joinedAt: Date;
  /** What the history has said of customer and membership so far; the rest of an event holds for it alone. */
  facts: Facts;
  isMember: boolean;
  standing: TierStanding | null;
  /** When time alone may change the tier; `null` for never. */
  tierDueAt: Date | null;
  book: StampBook | null;
  vouchers: readonly HeldVoucher[];
  purchases: readonly Purchase[];
  qualifications: readonly Qualification[];
  lastApologyAt: Date | null;
  lastReferralAskAt: Date | null;
  lastReviewAskAt: Date | null;
}

/** One purchase, and all that a refund has to take back. */
export interface SimulatedPurchase {
  readonly id: string;
  readonly customerId: string;
  readonly amount: number;
  /** Minor units, all refunds together. */
  refunded: number;
  /** All of it was given back, be it 0. */
  isReturned: boolean;
  readonly used: { redemption: VoucherRedemption; readonly held: HeldVoucher }[];
  readonly spends: { readonly currency: string; readonly key: string; readonly amount: bigint }[];
  readonly effects: { readonly effect: DecidedEffect; readonly customerId: string }[];
}

/** All that changes while a history is run. It never leaves `simulate`. */
export interface SimulationRun {
  readonly programme: Programme;
  readonly terms: SimulationTerms;
  readonly customers: Map<string, SimulatedCustomer>;
  readonly purchases: Map<string, SimulatedPurchase>;
  readonly referrals: ReferralBook;
  readonly counts: Map<string, { total: number; readonly byCustomer: Map<string, number> }>;
  readonly keys: Set<string>;
  /** Events that came of the present one. */
  readonly queue: PastEvent[];
  readonly transactions: Map<string, PointsTransaction[]>;
  ledger: PointsLedger | null;
  usage: ReadonlyMap<string, number>;
  readonly awards: SimulatedAward[];
  readonly refusals: SimulatedRefusal[];
  readonly costs: SimulatedCost[];
  readonly ends: Map<string, BudgetEnd>;
  readonly unpriced: Set<string>;
}

export function newRun(programme: Programme, terms: SimulationTerms): SimulationRun {
  checkTerms(terms);
  return {
    programme, terms, customers: new Map(), purchases: new Map(), referrals: referralBook(), counts: new Map(), keys: new Set(), queue: [],
    transactions: new Map(), ledger: programme.points === null ? null : emptyLedger(programme.points), usage: new Map(),
    awards: [], refusals: [], costs: [], ends: new Map(), unpriced: new Set(),
  };
}

/** A cost that is none would make sums that are none. */
function checkTerms({ worthOf100 = {}, giftCosts = {}, spendFrom = 1 }: SimulationTerms): void {
  if (!isWhole(spendFrom, 1, Number.MAX_SAFE_INTEGER)) throw new RangeError('simulation: spendFrom is not a whole number of at least 1');
  const wrong = [...Object.entries(giftCosts), ...Object.entries(worthOf100)].find(([, cost]) => !isWhole(cost, 0, Number.MAX_SAFE_INTEGER));
  if (wrong !== undefined) throw new RangeError(`simulation: the cost of ${JSON.stringify(wrong[0])} is not a whole number of at least 0`);
}

/** A customer as the run knows them; new ones joined at `at`. */
export function customerOf(run: SimulationRun, id: string, at: Date): SimulatedCustomer {
  const known = run.customers.get(id);
  if (known !== undefined) return known;
  const fresh: SimulatedCustomer = {
    id, joinedAt: at, facts: {}, isMember: false, standing: null, tierDueAt: null, book: null, vouchers: [], purchases: [], qualifications: [],
    lastApologyAt: null, lastReferralAskAt: null, lastReviewAskAt: null,
  };
  run.customers.set(id, fresh);
  return fresh;
}

/** A command to the ledger; it keeps the transactions by member, for tiers. */
export function commandPoints(run: SimulationRun, command: PointsCommand): Result<null, Refusal> {
  if (run.ledger === null) throw new RangeError('simulation: the programme has no points');
  const applied = applyCommand(run.ledger, command, [run.terms.clock]);
  if (!applied.ok) return applied;
  run.ledger = applied.value.state;
  keepTransactions(run, applied.value.transactions);
  return ok(null);
}

export function keepTransactions(run: SimulationRun, transactions: readonly PointsTransaction[]): void {
  for (const transaction of transactions) {
    const member = transaction.member ?? '';
    const list = run.transactions.get(member);
    if (list === undefined) run.transactions.set(member, [transaction]);
    else list.push(transaction);
  }
}

/** Only the first end of each budget is told. */
export function endBudget(run: SimulationRun, end: BudgetEnd): void {
  const name = end.of === 'rule' ? `rule ${end.rule}` : end.of === 'voucher' ? `voucher ${end.programme} ${end.period}` : 'referral';
  if (!run.ends.has(name)) run.ends.set(name, end);
}

export function payFor(run: SimulationRun, cost: SimulatedCost): void {
  // What costs nothing is no line.
  if (cost.amount !== 0) run.costs.push(cost);
}
