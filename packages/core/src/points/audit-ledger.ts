import type { PointsAccount, PointsLedger } from './points-ledger.js';
import { lotParts } from './points-lot.js';
import type { PointsProgramme } from './points-programme.js';
import type { PointsTransaction } from './points-transaction.js';
import { replayLedger } from './replay-ledger.js';
import { valuesOf } from './shared-map.js';

/** One way in which a stored ledger and its transactions do not agree, or break a rule of the ledger. */
export type LedgerDifference =
  /** The entries of a transaction do not add up to zero. */
  | { readonly kind: 'unbalanced'; readonly transaction: string; readonly sum: bigint }
  /** A transaction comes a second time. */
  | { readonly kind: 'repeated'; readonly transaction: string }
  /** A transaction is older than the one before it in the same account. */
  | { readonly kind: 'out-of-order'; readonly transaction: string }
  /** What is stored is not what the transactions add up to; `null` where there is nothing. `path` is such as `lots/order 17/available`. */
  | {
    readonly kind: 'differs'; readonly member: string; readonly currency: string; readonly path: string;
    readonly stored: Fact; readonly replayed: Fact;
  }
  /** The version of the programme in force, or one before it, is not as the transactions have it; `path` is such as `0/version`, oldest first. */
  | { readonly kind: 'programme-differs'; readonly path: string; readonly stored: Fact; readonly replayed: Fact }
  /** An idempotency key has another answer in the state than in the transactions, or an answer in only one of them. */
  | { readonly kind: 'answer-differs'; readonly idempotencyKey: string }
  /** The transactions themselves add up to something that may not be. */
  | { readonly kind: 'broken'; readonly member: string; readonly currency: string; readonly rule: LedgerRule };

type Fact = bigint | number | string | boolean | null;

/** What always holds in an account. */
export type LedgerRule =
  | 'available is what the lots have available'
  | 'pending is what the lots have pending'
  | 'held is what the lots have held'
  | 'held is what the open holds add up to'
  | 'no balance is below zero'
  | 'nothing is available while something is owed'
  | 'the parts of a lot add up to its amount'
  | 'no part of a lot is below zero'
  | 'no more is taken back than was earned'
  | 'no more is undone than was spent';

const rules: readonly (readonly [LedgerRule, (account: PointsAccount) => boolean])[] = [
  ['available is what the lots have available', ({ lots, available }) => sum(lots.map((lot) => lot.available)) === available],
  ['pending is what the lots have pending', ({ lots, pending }) => sum(lots.map((lot) => lot.pending)) === pending],
  ['held is what the lots have held', ({ lots, held }) => sum(lots.map((lot) => lot.held)) === held],
  [
    'held is what the open holds add up to',
    ({ holds, held }) => sum(holds.flatMap(({ status, shares }) => (status === 'open' ? shares.map(({ amount }) => amount) : []))) === held,
  ],
  ['no balance is below zero', ({ available, pending, held, debt }) => [available, pending, held, debt].every((amount) => amount >= 0n)],
  ['nothing is available while something is owed', ({ available, debt }) => available <= 0n || debt <= 0n],
  ['the parts of a lot add up to its amount', ({ lots }) => lots.every((lot) => sum(lotParts.map((part) => lot[part])) === lot.amount)],
  ['no part of a lot is below zero', ({ lots }) => lots.every((lot) => lotParts.every((part) => lot[part] >= 0n))],
  [
    'no more is taken back than was earned',
    ({ lots }) => lots.every(({ amount, takenBack, shortfall }) => takenBack <= amount && shortfall >= 0n && shortfall <= takenBack),
  ],
  [
    'no more is undone than was spent',
    ({ spends }) => spends.every(({ shares }) => shares.every(({ amount, undone }) => undone >= 0n && undone <= amount)),
  ],
];

/**
 * Every difference between a stored ledger and its transactions, and every rule that the transactions break.
 *
 * @param state - as it was stored
 * @param transactions - all of the ledger, in the order in which they were made
 * @returns nothing when all is well
 */
export function auditLedger(state: PointsLedger, transactions: readonly PointsTransaction[]): readonly LedgerDifference[] {
  const replayed = replayLedger(state.earlierProgrammes[0] ?? state.programme, transactions);
  return [
    ...faultsOfTransactions(transactions),
    ...valuesOf(replayed.accounts).flatMap(brokenRules),
    ...differingFacts(programmesOf(state), programmesOf(replayed)).map((fact) => ({ kind: 'programme-differs', ...fact }) as const),
    ...differingAccounts(state, replayed),
    ...differingAnswers(state, replayed),
  ];
}

/** The rules that an account breaks. */
export function brokenRules(account: PointsAccount): readonly LedgerDifference[] {
  const { member, currency } = account;
  return rules.flatMap(([rule, holds]) => (holds(account) ? [] : [{ kind: 'broken', member, currency, rule }]));
}

function faultsOfTransactions(transactions: readonly PointsTransaction[]): readonly LedgerDifference[] {
  const seen = new Set<string>();
  const latest = new Map<string, number>();
  return transactions.flatMap(({ id: transaction, entries, member, counterparty, currency, at }) => {
    const faults: LedgerDifference[] = [];
    const total = sum(entries.map(({ amount }) => amount));
    if (total !== 0n) faults.push({ kind: 'unbalanced', transaction, sum: total });
    if (seen.has(transaction)) faults.push({ kind: 'repeated', transaction });
    seen.add(transaction);
    const accounts = [member, counterparty].filter((owner) => owner !== null).map((owner) => `${currency}/${owner}`);
    if (accounts.some((account) => (latest.get(account) ?? Number.NEGATIVE_INFINITY) > at.getTime())) {
      faults.push({ kind: 'out-of-order', transaction });
    }
    for (const account of accounts) latest.set(account, at.getTime());
    return faults;
  });
}

/** By place, as all of them have the same id. */
function programmesOf({ programme, earlierProgrammes }: PointsLedger): Readonly<Record<string, PointsProgramme>> {
  return Object.fromEntries([...earlierProgrammes, programme].entries());
}

function differingAccounts(state: PointsLedger, replayed: PointsLedger): readonly LedgerDifference[] {
  const [stored, made] = [accountsByKey(state), accountsByKey(replayed)];
  return [...new Map([...stored, ...made])].flatMap(([key, { member, currency }]) =>
    differingFacts(stored.get(key) ?? {}, made.get(key) ?? {}).map((fact) => ({ kind: 'differs', member, currency, ...fact }) as const));
}

function differingFacts(stored: object, made: object): readonly { readonly path: string; readonly stored: Fact; readonly replayed: Fact }[] {
  const [before, after] = [factsOf(stored), factsOf(made)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [own, right] = [before.get(path) ?? null, after.get(path) ?? null];
    return own === right ? [] : [{ path, stored: own, replayed: right }];
  });
}

function accountsByKey(ledger: PointsLedger): ReadonlyMap<string, PointsAccount> {
  return new Map(valuesOf(ledger.accounts).map((account) => [JSON.stringify([account.currency, account.member]), account]));
}

/** Everything an account says, or versions of a programme, by path. */
function factsOf(whole: object): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  const tell = (path: string, value: unknown): void => {
    if (value instanceof Date) facts.set(path, value.toISOString());
    else if (Array.isArray(value)) {
      value.forEach((item: { readonly id?: string; readonly lot?: string }, at) => tell(`${path}/${item.id ?? item.lot ?? at}`, item));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, field] of Object.entries(value)) tell(path === '' ? name : `${path}/${name}`, field);
    } else {
      // Accounts and programmes consist of these and of what is taken apart above.
      facts.set(path, value as Fact);
    }
  };
  tell('', whole);
  return facts;
}

function differingAnswers(state: PointsLedger, replayed: PointsLedger): readonly LedgerDifference[] {
  const [stored, made] = [answersByKey(state), answersByKey(replayed)];
  const differing = [...new Set([...stored.keys(), ...made.keys()])].filter((key) => stored.get(key) !== made.get(key));
  return differing.map((idempotencyKey) => ({ kind: 'answer-differs', idempotencyKey }));
}

function answersByKey({ answers }: PointsLedger): ReadonlyMap<string, string> {
  return new Map(
    answers.flatMap((shelf) => [...(shelf ?? [])]).map(([key, { request, transactions }]) => [
      key, JSON.stringify([request, transactions.map(({ id }) => id)]),
    ]),
  );
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
