// The points of a programme
export {
  checkPointsProgramme,
  type LateUndo, type OpenLots, type PointsExpiry, type PointsPolicy, type PointsProgramme, type PointsProgrammeMalformed,
  type ReversalPolicy,
} from './points-programme.js';
export {
  emptyLedger,
  type PointsAccount, type PointsAnswer, type PointsLedger, type PointsSpend,
} from './points-ledger.js';
export { expiryOf, type LotEnd, type LotPart, type LotTerms, type PointsLot } from './points-lot.js';
export { holdTransitions, type HoldStatus, type LotShare, type PointsHold } from './points-hold.js';
export { accountKey } from './points-ledger.js';
export { entryOf, sharedMap, valuesOf, withEntry, type SharedMap } from './shared-map.js';

// What is done with them
export { applyCommand, type AppliedCommand } from './apply-command.js';
export type {
  AccountCommand, ActivatePoints, AdjustPoints, CapturePoints, ChangeProgramme, EarnPoints, HoldPoints, OpenBalance, PointsCommand,
  ReleasePoints, ReverseEarning, SpendPoints, TransferPoints, UndoSpend,
} from './points-command.js';
export { pointsOfEffect, type DecidedPoints, type PointsGrant } from './points-of-effect.js';
export { largestAmount } from './check-command.js';
export type { LedgerRefusal, PointsRefusal } from './points-refusal.js';
export { runDue } from './run-due.js';

// What came of it
export { accountAt } from './run-due.js';
export { pointsBalance, type PointsBalance } from './points-balance.js';
export type {
  ChangedTerms, LotMove, MemberAccount, OpenedLot, PointsEntry, PointsTransaction, ProgrammeAccount, TransactionKind,
} from './points-transaction.js';
export { replayLedger } from './replay-ledger.js';
export { auditLedger, type LedgerDifference, type LedgerRule } from './audit-ledger.js';
export { expiryReminders, type ExpiryReminder, type ReminderPlan } from './expiry-reminders.js';
export { pointsLiability, type LiabilityMonth } from './points-liability.js';
export { pointsBreakage, type BreakageMonth } from './points-breakage.js';
