import type { PointsAccount, PointsLedger } from './points-ledger.js';
import type { LotPart } from './points-lot.js';
import type { LotMove, MemberAccount, PointsEntry, PointsTransaction, ProgrammeAccount } from './points-transaction.js';
import { postTransaction } from './post-transaction.js';

/** What a command or something due makes of the ledger, step by step. */
export interface Course {
  ledger: PointsLedger;
  readonly posted: PointsTransaction[];
  readonly idempotencyKey: string | null;
}

/** What a step says of itself; everything else follows from it or is absent. */
export type Step = Pick<PointsTransaction, 'kind' | 'at'>
  & Partial<Omit<PointsTransaction, 'id' | 'entries' | 'idempotencyKey'>>
  & {
    /** What the member owes from now on, beyond the moves. */
    readonly owed?: bigint;
  };

const absent = {
  member: null, currency: null, request: null, cause: null, decisionId: null, reverses: null, actor: null, reason: null,
  counterparty: null, moves: [], opens: [], terms: [], hold: null, reversal: null, programme: null,
} as const;

/** Adds a step to the course: makes the transaction with its entries, and posts it. */
export function recordStep(course: Course, id: string, { owed = 0n, ...step }: Step): void {
  const told = { ...absent, ...step };
  const transaction: PointsTransaction = { ...told, id, idempotencyKey: course.idempotencyKey, entries: entriesOf(told, owed) };
  course.ledger = postTransaction(course.ledger, transaction);
  course.posted.push(transaction);
}

/**
 * An id for what no command asked for: the account has never had this number of transactions before. The member is
 * encoded, so that a slash in it makes it no other account's.
 */
export function idOfDue(kind: string, { transactions, currency, member }: PointsAccount, subject: string): string {
  return `${kind}:${transactions}:${currency}/${encodeURIComponent(member)}/${subject}`;
}

/** Where points of a part stand in the double entry; `null` for points that went to another member. */
const accountOfPart: Readonly<Record<LotPart, MemberAccount | ProgrammeAccount | null>> = {
  pending: 'pending',
  available: 'available',
  held: 'held',
  redeemed: 'redeemed',
  expired: 'expired',
  settled: 'debt',
  reversed: 'issued',
  transferred: null,
};

function entriesOf(
  { member, counterparty, moves, opens }: Pick<PointsTransaction, 'member' | 'counterparty' | 'moves' | 'opens'>,
  owed: bigint,
): readonly PointsEntry[] {
  if (member === null) return [];
  const amounts = new Map<MemberAccount | ProgrammeAccount, bigint>();
  const add = (account: MemberAccount | ProgrammeAccount | null, amount: bigint): void => {
    if (account !== null) amounts.set(account, (amounts.get(account) ?? 0n) + amount);
  };
  for (const { from, to, amount } of moves satisfies readonly LotMove[]) {
    add(accountOfPart[from], -amount);
    add(accountOfPart[to], amount);
  }
  add('debt', -owed);
  add('issued', owed);
  const entries: PointsEntry[] = [];
  if (counterparty === null) {
    for (const { into, amount } of opens) {
      add('issued', -amount);
      add(into, amount);
    }
  } else {
    const received = opens.reduce((sum, { amount }) => sum + amount, 0n);
    entries.push({ member: counterparty, account: 'available', amount: received });
  }
  for (const [account, amount] of amounts) {
    if (amount !== 0n) entries.push(entryOn(account, member, amount));
  }
  return entries;
}

function entryOn(account: MemberAccount | ProgrammeAccount, member: string, amount: bigint): PointsEntry {
  const isProgramme = account === 'issued' || account === 'redeemed' || account === 'expired';
  return isProgramme ? { member: null, account, amount } : { member, account, amount };
}
