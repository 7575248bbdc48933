import type { LotShare, PointsHold } from './points-hold.js';
import { accountKey, accountOf, type PointsAccount, type PointsLedger, type PointsSpend } from './points-ledger.js';
import type { LotMove, OpenedLot, PointsTransaction } from './points-transaction.js';
import { laterOf, type PointsLot } from './points-lot.js';
import { withEntry } from './shared-map.js';

/**
 * The ledger after a transaction. It decides nothing: whoever replays the transactions comes to the same balances,
 * lots, holds and spends. Answers to commands are kept apart, as they span several transactions.
 */
export function postTransaction(ledger: PointsLedger, transaction: PointsTransaction): PointsLedger {
  const { member, currency, counterparty, programme } = transaction;
  let { accounts } = ledger;
  if (member !== null && currency !== null) {
    for (const owner of counterparty === null ? [member] : [member, counterparty]) {
      const account = postToAccount(accountOf(ledger, owner, currency), transaction);
      accounts = withEntry(accounts, accountKey(owner, currency), account);
    }
  }
  const next = { ...ledger, accounts };
  return programme === null ? next : { ...next, programme, earlierProgrammes: [...ledger.earlierProgrammes, ledger.programme] };
}

function postToAccount(account: PointsAccount, transaction: PointsTransaction): PointsAccount {
  const own = transaction.member === account.member;
  const added = (name: string): bigint =>
    transaction.entries.reduce(
      (sum, entry) => (entry.member === account.member && entry.account === name ? sum + entry.amount : sum), 0n,
    );
  const opens = (transaction.counterparty ?? transaction.member) === account.member ? transaction.opens : [];
  return {
    ...account,
    available: account.available + added('available'),
    pending: account.pending + added('pending'),
    held: account.held + added('held'),
    debt: account.debt - added('debt'),
    lots: [...(own ? movedLots(account.lots, transaction) : account.lots), ...opens.map(newLot)],
    holds: own ? changedHolds(account.holds, transaction) : account.holds,
    spends: own ? changedSpends(account.spends, transaction) : account.spends,
    opened: account.opened || transaction.kind === 'open',
    activeAt: own ? laterOf(account.activeAt, activityOf(transaction)) : account.activeAt,
    latestAt: transaction.at,
    transactions: account.transactions + 1,
  };
}

/** When the member was active in a transaction: an earning may be reported late. */
function activityOf({ kind, at, opens }: PointsTransaction): Date | null {
  if (kind === 'earn') return opens.reduce<Date | null>((latest, { earnedAt }) => laterOf(latest, earnedAt), null);
  return kind === 'spend' || kind === 'capture' ? at : null;
}

function newLot({ into, ...terms }: OpenedLot): PointsLot {
  const parts = { pending: 0n, available: 0n, held: 0n, redeemed: 0n, expired: 0n, settled: 0n, reversed: 0n, transferred: 0n };
  return { ...terms, ...parts, [into]: terms.amount, takenBack: 0n, shortfall: 0n };
}

function movedLots(lots: readonly PointsLot[], transaction: PointsTransaction): readonly PointsLot[] {
  const { moves, terms, reversal, reverses } = transaction;
  if (moves.length === 0 && terms.length === 0 && reversal === null) return lots;
  const moved = new Map<string, LotMove[]>();
  for (const move of moves) {
    const others = moved.get(move.lot);
    if (others === undefined) moved.set(move.lot, [move]);
    else others.push(move);
  }
  const changed = new Map(terms.map((change) => [change.lot, change]));
  return lots.map((lot) => {
    const own = moved.get(lot.id);
    const change = changed.get(lot.id);
    const reversed = reversal !== null && reverses === lot.id ? reversal : null;
    if (own === undefined && change === undefined && reversed === null) return lot;
    let next = (own ?? []).reduce(movedLot, lot);
    if (change !== undefined) {
      const { version, expiresAt, slidingDays, ownExpiry } = change;
      next = { ...next, version, expiresAt, slidingDays, ownExpiry };
    }
    if (reversed === null) return next;
    return { ...next, takenBack: next.takenBack + reversed.amount, shortfall: next.shortfall + reversed.shortfall };
  });
}

function movedLot(lot: PointsLot, { from, to, amount }: LotMove): PointsLot {
  // Points that come back and go straight to `reversed` fill what an earlier reversal could not find.
  const fills = to === 'reversed' && (from === 'held' || from === 'redeemed');
  return {
    ...lot,
    [from]: lot[from] - amount,
    [to]: lot[to] + amount,
    shortfall: fills ? lot.shortfall - amount : lot.shortfall,
  };
}

function changedHolds(holds: readonly PointsHold[], { hold, moves }: PointsTransaction): readonly PointsHold[] {
  if (hold === null) return holds;
  const { id, status, until } = hold;
  if (status === 'open') return [...holds, { id, status, until, shares: sharesOf(moves) }];
  return holds.map((before) => (before.id === id ? { ...before, status } : before));
}

function changedSpends(
  spends: readonly PointsSpend[], { kind, idempotencyKey, reverses, moves }: PointsTransaction,
): readonly PointsSpend[] {
  if ((kind === 'spend' || kind === 'capture') && idempotencyKey !== null) {
    const shares = sharesOf(moves.filter((move) => move.to === 'redeemed'));
    return [...spends, { id: idempotencyKey, shares: shares.map((share) => ({ ...share, undone: 0n })) }];
  }
  if (kind !== 'undo') return spends;
  return spends.map((spend) => {
    if (spend.id !== reverses) return spend;
    return { ...spend, shares: spend.shares.map((share) => undone(share, moves)) };
  });
}

function undone(share: PointsSpend['shares'][number], moves: readonly LotMove[]): PointsSpend['shares'][number] {
  const back = moves.filter((move) => move.lot === share.lot).reduce((sum, move) => sum + move.amount, 0n);
  return back === 0n ? share : { ...share, undone: share.undone + back };
}

function sharesOf(moves: readonly LotMove[]): readonly LotShare[] {
  return moves.map(({ lot, amount }) => ({ lot, amount }));
}
