import { accountOf, type PointsAccount } from './points-ledger.js';
import { expiryTime, isExpired, type PointsLot } from './points-lot.js';
import { idOfDue, recordStep, type Course, type Step } from './record-step.js';
import { lesser, releaseShares, takePoints } from './take-points.js';

interface Due {
  readonly at: Date;
  /** Among things due at the same instant: what expires goes first, so that it can neither be used nor pay debt. */
  readonly rank: number;
  readonly subject: string;
  readonly step: Step;
}

/**
 * Does everything in an account that is due by `now`, in the order of time: lots expire, holds run out, pending points
 * become available, and whatever becomes available pays debt first.
 */
export function settleAccount(course: Course, member: string, currency: string, now: Date): void {
  payDebt(course, member, currency, now);
  for (let account = accountOf(course.ledger, member, currency); ; account = accountOf(course.ledger, member, currency)) {
    const due = nextDue(account, now);
    if (due === null) return;
    recordStep(course, idOfDue(due.step.kind, account, due.subject), { ...due.step, member, currency });
    payDebt(course, member, currency, due.at);
  }
}

function payDebt(course: Course, member: string, currency: string, at: Date): void {
  const account = accountOf(course.ledger, member, currency);
  if (account.debt === 0n || account.available === 0n) return;
  // What is already gone cannot pay: it expires in the next step.
  const usable = account.lots.filter((lot) => !isExpired(lot, account.activeAt, at));
  const amount = lesser(account.debt, usable.reduce((sum, lot) => sum + lot.available, 0n));
  if (amount === 0n) return;
  const moves = takePoints({ ...account, lots: usable }, amount, 'settled');
  recordStep(course, idOfDue('settle', account, ''), { kind: 'settle', at, member, currency, moves });
}

function nextDue(account: PointsAccount, now: Date): Due | null {
  const dues: Due[] = [];
  const consider = (time: number, rank: number, subject: string, step: (at: Date) => Step): void => {
    if (time > now.getTime()) return;
    // An earning that is reported late may have ended before the account's latest transaction; time does not go back.
    const at = new Date(Math.max(time, account.latestAt?.getTime() ?? time));
    dues.push({ at, rank, subject, step: step(at) });
  };
  for (const lot of account.lots) {
    if (lot.available === 0n && lot.pending === 0n) continue;
    consider(expiryTime(lot, account.activeAt), 0, lot.id, (at) => expiry(lot, at));
    if (lot.pending > 0n && lot.activatesAt !== null) consider(lot.activatesAt.getTime(), 2, lot.id, (at) => activation(lot, at));
  }
  for (const { id, until, status, shares } of account.holds) {
    if (status !== 'open') continue;
    consider(until.getTime(), 1, id, (at) => ({
      kind: 'release', at, hold: { id, until, status: 'timedOut' }, moves: releaseShares(account.lots, shares, account.activeAt, at),
    }));
  }
  const [first, ...others] = dues;
  return first === undefined ? null : others.reduce((next, due) => (comesBefore(due, next) ? due : next), first);
}

function comesBefore(due: Due, other: Due): boolean {
  const apart = due.at.getTime() - other.at.getTime();
  return apart < 0 || (apart === 0 && due.rank < other.rank);
}

function expiry(lot: PointsLot, at: Date): Step {
  const from = lot.available > 0n ? 'available' : 'pending';
  return { kind: 'expire', at, moves: [{ lot: lot.id, from, to: 'expired', amount: lot[from] }] };
}

/** Pending points of a lot become available. */
export function activation(lot: PointsLot, at: Date): Step {
  return { kind: 'activate', at, moves: [{ lot: lot.id, from: 'pending', to: 'available', amount: lot.pending }] };
}
