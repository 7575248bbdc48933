import type { CalendarClock } from '../calendars/calendar-clock.js';
import { ok, refuse, type Result } from '../result.js';
import { activatePoints, earnPoints } from './earn-points.js';
import { adjustPoints, openBalance } from './adjust-points.js';
import { capturePoints, holdPoints, releasePoints, spendPoints } from './hold-points.js';
import { changeProgramme } from './change-programme.js';
import { checkCommand } from './check-command.js';
import type { Movement } from './movement.js';
import type { AccountCommand, PointsCommand } from './points-command.js';
import { accountOf, type PointsAccount, type PointsLedger } from './points-ledger.js';
import { laterOf } from './points-lot.js';
import { hasCurrency } from './points-policy.js';
import type { LedgerRefusal } from './points-refusal.js';
import type { PointsTransaction } from './points-transaction.js';
import { recordStep, type Course } from './record-step.js';
import { reverseEarning } from './reverse-earning.js';
import { settleAccount } from './settle-account.js';
import { entryOf, valuesOf, withEntry } from './shared-map.js';
import { transferPoints } from './transfer-points.js';
import { undoSpend } from './undo-spend.js';

/** What a command did. */
export interface AppliedCommand {
  readonly state: PointsLedger;
  /** What to store, in this order; for a repeated command what was stored before. */
  readonly transactions: readonly PointsTransaction[];
  /** Whether the command was applied before: the state is unchanged, and there is nothing to store. */
  readonly repeated: boolean;
}

const movements: { readonly [Kind in AccountCommand['kind']]: Movement<Extract<AccountCommand, { readonly kind: Kind }>> } = {
  earn: earnPoints,
  activate: activatePoints,
  hold: holdPoints,
  capture: capturePoints,
  release: releasePoints,
  spend: spendPoints,
  reverse: reverseEarning,
  undo: undoSpend,
  transfer: transferPoints,
  adjust: adjustPoints,
  open: openBalance,
};

/**
 * Applies a command to the points of a programme.
 *
 * First everything is done that is due in the account by the time of the command: points expire, holds run out,
 * pending points become available. Then the command; then whatever became available pays debt. A refused command
 * changes nothing. A command with the key and the input of an earlier one is answered as that one was.
 *
 * @param state - is not changed
 * @param clocks - those in which points of the programme expire; none when none expire with a period of a calendar
 * @returns refuses `points/…`, `idempotency/key-malformed`, `idempotency/key-reused`
 * @throws RangeError when a field has another type than it should
 * @example
 * const earned = applyCommand(emptyLedger(programme), {
 *   kind: 'earn', member: 'ana', currency: 'points', amount: 50n, idempotencyKey: 'order 17', at: new Date('2026-03-01'),
 * });
 * earned.ok && earned.value.transactions.length; // 1
 */
export function applyCommand(
  state: PointsLedger, command: PointsCommand, clocks: readonly CalendarClock[] = [],
): Result<AppliedCommand, LedgerRefusal> {
  const checked = checkCommand(command);
  if (!checked.ok) return checked;
  const request = checked.value;
  const { idempotencyKey, at } = command;
  const answer = entryOf(state.answers, idempotencyKey);
  if (answer !== null) {
    if (answer.request !== request) return refuse({ kind: 'idempotency/key-reused' });
    return ok({ state, transactions: answer.transactions, repeated: true });
  }
  const latestAt = latestOf(accountsOf(state, command));
  if (latestAt !== null && latestAt.getTime() > at.getTime()) return refuse({ kind: 'points/out-of-order', latestAt });

  const course: Course = { ledger: state, posted: [], idempotencyKey };
  const told = { request, cause: command.cause ?? null, decisionId: command.decisionId ?? null };
  const done = command.kind === 'changeProgramme'
    ? changeProgramme(course, command, told, clocks)
    : moveAccount(course, command, told, clocks);
  if (!done.ok) return done;
  const answers = withEntry(state.answers, idempotencyKey, { request, transactions: course.posted });
  return ok({ state: { ...course.ledger, answers }, transactions: course.posted, repeated: false });
}

function moveAccount(
  course: Course, command: AccountCommand, told: Pick<PointsTransaction, 'request' | 'cause' | 'decisionId'>,
  clocks: readonly CalendarClock[],
): Result<null, LedgerRefusal> {
  const { member, currency, at, idempotencyKey } = command;
  if (!hasCurrency(course.ledger, currency)) return refuse({ kind: 'points/currency-unknown' });
  const receiver = command.kind === 'transfer' ? command.to : member;
  const members = receiver === member ? [member] : [member, receiver];
  for (const each of members) settleAccount(course, each, currency, at);

  // The table has for each kind the movement that takes its command; TypeScript cannot follow the pair through the index.
  const move = movements[command.kind] as Movement<AccountCommand>;
  const step = move(command, accountOf(course.ledger, member, currency), course.ledger, clocks);
  if (!step.ok) return step;
  // Lots of an import or a transfer are named after their command with a number: somebody may have chosen that as a key.
  const { lots } = accountOf(course.ledger, receiver, currency);
  const taken = (step.value.opens ?? []).some(({ id }) => lots.some((lot) => lot.id === id));
  if (taken) return refuse({ kind: 'idempotency/key-reused' });

  recordStep(course, `command:${idempotencyKey}`, { ...told, ...step.value, at, member, currency });
  for (const each of members) settleAccount(course, each, currency, at);
  return ok(null);
}

function accountsOf(state: PointsLedger, command: PointsCommand): readonly PointsAccount[] {
  if (command.kind === 'changeProgramme') return valuesOf(state.accounts);
  const members = command.kind === 'transfer' ? [command.member, command.to] : [command.member];
  return members.map((member) => accountOf(state, member, command.currency));
}

function latestOf(accounts: readonly PointsAccount[]): Date | null {
  return accounts.reduce<Date | null>((latest, { latestAt }) => laterOf(latest, latestAt), null);
}
