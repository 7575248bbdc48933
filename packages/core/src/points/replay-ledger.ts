import { emptyLedger, type PointsAnswer, type PointsLedger } from './points-ledger.js';
import type { PointsProgramme } from './points-programme.js';
import type { PointsTransaction } from './points-transaction.js';
import { postTransaction } from './post-transaction.js';
import { sharedMap } from './shared-map.js';

/**
 * The ledger that transactions add up to.
 *
 * @param programme - the first version; later ones are among the transactions
 * @param transactions - all of them, in the order in which they were made
 */
export function replayLedger(programme: PointsProgramme, transactions: readonly PointsTransaction[]): PointsLedger {
  const ledger = transactions.reduce(postTransaction, emptyLedger(programme));
  return { ...ledger, answers: sharedMap(answersOf(transactions)) };
}

function answersOf(transactions: readonly PointsTransaction[]): ReadonlyMap<string, PointsAnswer> {
  const answers = new Map<string, { request: string; readonly transactions: PointsTransaction[] }>();
  for (const transaction of transactions) {
    const { idempotencyKey: key, request } = transaction;
    if (key === null) continue;
    const answer = answers.get(key) ?? { request: '', transactions: [] };
    answers.set(key, answer);
    answer.transactions.push(transaction);
    if (request !== null) answer.request = request;
  }
  return answers;
}
