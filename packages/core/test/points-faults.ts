import type { PointsCommand } from '../src/points/points-command.js';
import { accountKey, type PointsAccount, type PointsLedger } from '../src/points/points-ledger.js';
import type { PointsLot } from '../src/points/points-lot.js';
import type { LotMove, PointsEntry, PointsTransaction } from '../src/points/points-transaction.js';
import { postTransaction } from '../src/points/post-transaction.js';
import { sharedMap, valuesOf, withEntry } from '../src/points/shared-map.js';
import { ledger, type LedgerUnderTest } from './points-model.ts';

/** What a programmer could get wrong, each as a ledger that does it, with the invariant that has to notice. */
export const plantedFaults: readonly (readonly [name: string, invariant: RegExp, faulty: LedgerUnderTest])[] = [
  [
    'points that a release frees do not pay the debt', /^7/,
    posting((transactions) => (
      transactions.some(({ kind }) => kind === 'release') ? transactions.filter(({ kind }) => kind !== 'settle') : transactions
    )),
  ],
  ['held points expire', /^3/, { ...ledger, due: (state, now) => expireHeld(ledger.due(state, now), now) }],
  ['points are spent after their expiry', /^11/, seeing((lot) => ({ ...lot, expiresAt: null, slidingDays: null, activatesAt: null }), ['spend', 'hold', 'transfer'])],
  [
    'a spend is undone twice', /^(5|10)/,
    seeing((lot) => lot, ['undo'], (account) => ({
      ...account, spends: account.spends.map((spend) => ({ ...spend, shares: spend.shares.map((share) => ({ ...share, undone: 0n })) })),
    })),
  ],
  ['partial reversals exceed the earning', /^(5|12)/, seeing((lot) => ({ ...lot, takenBack: 0n }), ['reverse'])],
  [
    'a repeated command adds an entry', /^8/,
    {
      ...ledger,
      apply: (state, command) => {
        const result = ledger.apply({ ...state, answers: [] }, command);
        return result.ok ? { ok: true, value: answered(state, command, result.value.transactions, result.value.state) } : result;
      },
    },
  ],
  [
    'a key is taken for another input', /^8/,
    {
      ...ledger,
      apply: (state, command) => {
        const result = ledger.apply(state, command);
        if (result.ok || result.refusal.kind !== 'idempotency/key-reused') return result;
        return { ok: true, value: { state, transactions: [], repeated: true } };
      },
    },
  ],
  ['an entry is lost', /^1/, posting((transactions) => transactions.map((each) => ({ ...each, entries: each.entries.slice(1) })))],
  [
    'an entry is rounded', /^(1|2|3|4|6)/,
    posting((transactions) => transactions.map((each) => ({ ...each, entries: each.entries.map(rounded) }))),
  ],
  [
    'a smaller capture keeps the rest', /^3/,
    posting((transactions) => transactions.map((each) => (each.kind === 'capture' ? rebooked(each, each.moves.filter(({ to }) => to === 'redeemed')) : each))),
  ],
  [
    'pending points become available without their lot', /^(2|4)/,
    posting((transactions) => transactions.map((each) => (each.kind === 'activate' ? { ...each, moves: [] } : each))),
  ],
  [
    'a job that comes late changes what members have', /^11/,
    { ...ledger, due: (state, now) => ledger.due(state, new Date(now.getTime() - 40 * 3_600_000)) },
  ],
  [
    'the state has what no transaction says', /^9/,
    {
      ...ledger,
      apply: (state, command) => {
        const result = ledger.apply(state, command);
        if (!result.ok || command.kind !== 'spend' || result.value.repeated) return result;
        return { ok: true, value: { ...result.value, state: mapAccounts(result.value.state, (account) => ({ ...account, opened: true })) } };
      },
    },
  ],
  [
    'undoing gives back to the newest lot only', /^(5|10)/,
    posting((transactions) => transactions.map((each) => (each.kind === 'undo' ? rebooked(each, each.moves.slice(0, 1)) : each))),
  ],
];

/** A ledger that changes transactions before it posts them. */
function posting(change: (transactions: readonly PointsTransaction[]) => readonly PointsTransaction[]): LedgerUnderTest {
  const posted = (before: PointsLedger, transactions: readonly PointsTransaction[]): PointsLedger =>
    transactions.reduce(postTransaction, before);
  return {
    apply: (state, command) => {
      const result = ledger.apply(state, command);
      if (!result.ok || result.value.repeated) return result;
      return { ok: true, value: answered(state, command, change(result.value.transactions), result.value.state) };
    },
    due: (state, now) => {
      const transactions = change(ledger.due(state, now).transactions);
      return { state: posted(state, transactions), transactions };
    },
  };
}

/** A ledger that sees other lots, or another account, than there are when it carries out some commands. */
function seeing(
  lotSeen: (lot: PointsLot) => PointsLot, kinds: readonly PointsCommand['kind'][],
  accountSeen: (account: PointsAccount) => PointsAccount = (account) => account,
): LedgerUnderTest {
  return {
    ...ledger,
    apply: (state, command) => {
      if (!kinds.includes(command.kind)) return ledger.apply(state, command);
      const seen = mapAccounts(state, (account) => accountSeen({ ...account, lots: account.lots.map(lotSeen) }));
      const result = ledger.apply(seen, command);
      if (!result.ok) return result;
      if (result.value.repeated) return { ok: true, value: { ...result.value, state } };
      return { ok: true, value: answered(state, command, result.value.transactions, result.value.state) };
    },
  };
}

function answered(
  before: PointsLedger, { idempotencyKey }: PointsCommand, transactions: readonly PointsTransaction[], right: PointsLedger,
): { readonly state: PointsLedger; readonly transactions: readonly PointsTransaction[]; readonly repeated: boolean } {
  const request = transactions.find((each) => each.request !== null)?.request ?? '';
  const answers = withEntry(before.answers, idempotencyKey, { request, transactions });
  return { state: { ...transactions.reduce(postTransaction, before), programme: right.programme, answers }, transactions, repeated: false };
}

function mapAccounts(state: PointsLedger, change: (account: PointsAccount) => PointsAccount): PointsLedger {
  const accounts = valuesOf(state.accounts).map(change);
  return { ...state, accounts: sharedMap(accounts.map((account) => [accountKey(account.member, account.currency), account])) };
}

function expireHeld(
  { state, transactions }: ReturnType<LedgerUnderTest['due']>, now: Date,
): ReturnType<LedgerUnderTest['due']> {
  let after = state;
  const added: PointsTransaction[] = [];
  for (const account of valuesOf(state.accounts)) {
    const lot = account.lots.find(({ held, expiresAt }) => held > 0n && expiresAt !== null && expiresAt.getTime() <= now.getTime());
    if (lot === undefined) continue;
    const { member, currency } = account;
    const expired: PointsTransaction = {
      id: `expire held ${account.transactions}`, kind: 'expire', member, currency, at: now, idempotencyKey: null, request: null, cause: null,
      decisionId: null, reverses: null, actor: null, reason: null, counterparty: null, opens: [], terms: [], hold: null, reversal: null,
      programme: null,
      entries: [{ member, account: 'held', amount: -lot.held }, { member: null, account: 'expired', amount: lot.held }],
      moves: [{ lot: lot.id, from: 'held', to: 'expired', amount: lot.held }],
    };
    after = postTransaction(after, expired);
    added.push(expired);
  }
  return { state: after, transactions: [...transactions, ...added] };
}

/** Other moves within the member's lots, with the entries that belong to them. */
function rebooked(transaction: PointsTransaction, moves: readonly LotMove[]): PointsTransaction {
  const { member } = transaction;
  if (member === null) return transaction;
  const entries = moves.flatMap(({ from, to, amount }): readonly PointsEntry[] => [
    { member, account: from === 'held' ? 'held' : 'available', amount: -amount },
    { member: null, account: 'redeemed', amount: to === 'redeemed' ? amount : 0n },
    { member, account: 'available', amount: to === 'redeemed' ? 0n : amount },
  ]);
  return { ...transaction, moves, entries: transaction.kind === 'undo' ? undoEntries(member, moves) : entries.filter(({ amount }) => amount !== 0n) };
}

function undoEntries(member: string, moves: readonly LotMove[]): readonly PointsEntry[] {
  return moves.flatMap(({ to, amount }): readonly PointsEntry[] => [
    { member: null, account: 'redeemed', amount: -amount },
    to === 'available' ? { member, account: to, amount } : { member: null, account: to === 'expired' ? 'expired' : 'issued', amount },
  ]);
}

function rounded(entry: PointsEntry): PointsEntry {
  return { ...entry, amount: (entry.amount / 10n) * 10n || entry.amount };
}
