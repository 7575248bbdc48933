import { accountOf, type PointsAccount } from './points-ledger.js';
import { expiryTime, isExpired, laterOf, type PointsLot } from './points-lot.js';
import { idOfDue, recordStep, type Course, type Step } from './record-step.js';
import { lesser, releaseShares, takePoints } from './take-points.js';

interface Due {
  readonly at: Date;
  /** Among things due at the same instant: what expires goes first, so that it can neither be used nor pay debt. */
  readonly rank: 0 | 1 | 2;
  readonly subject: string;
  readonly stepAt: (at: Date) => Step;
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
    const step = due.stepAt(due.at);
    recordStep(course, idOfDue(step.kind, account, due.subject), { ...step, member, currency });
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
  let next: Due | null = null;
  for (const due of duesOf(account, now)) {
    if (next === null || comesBefore(due, next)) next = due;
  }
  return next;
}

function* duesOf({ lots, holds, activeAt, latestAt }: PointsAccount, now: Date): Generator<Due> {
  const isDue = (time: number): boolean => time <= now.getTime();
  // An earning that is reported late may have ended before the account's latest transaction; time does not go back.
  const notBefore = (time: number): Date => laterOf(new Date(time), latestAt);
  for (const lot of lots) {
    const { id: subject, available, pending, activatesAt } = lot;
    if (available === 0n && pending === 0n) continue;
    const end = expiryTime(lot, activeAt);
    if (isDue(end)) yield { at: notBefore(end), rank: 0, subject, stepAt: (at) => expiry(lot, at) };
    if (pending === 0n || activatesAt === null || !isDue(activatesAt.getTime())) continue;
    yield { at: notBefore(activatesAt.getTime()), rank: 2, subject, stepAt: (at) => activation(lot, at) };
  }
  for (const { id: subject, until, status, shares } of holds) {
    if (status !== 'open' || !isDue(until.getTime())) continue;
    const hold = { id: subject, until, status: 'timedOut' } as const;
    const stepAt = (at: Date): Step => ({ kind: 'release', at, hold, moves: releaseShares(lots, shares, activeAt, at) });
    yield { at: notBefore(until.getTime()), rank: 1, subject, stepAt };
  }
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
