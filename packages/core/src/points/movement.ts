import type { CalendarClock } from '../calendars/calendar-clock.js';
import type { Result } from '../result.js';
import type { PointsAccount, PointsLedger } from './points-ledger.js';
import type { LedgerRefusal } from './points-refusal.js';
import type { Step } from './record-step.js';

/** What a command does to an account in which everything due is done, without what every step says: whose, when, why. */
export type Movement<Command> = (
  command: Command, account: PointsAccount, ledger: PointsLedger, clocks: readonly CalendarClock[],
) => Result<Omit<Step, 'at'>, LedgerRefusal>;
