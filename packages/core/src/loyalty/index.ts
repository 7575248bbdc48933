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
export type { LotPart, LotTerms, PointsLot } from './points-lot.js';
export { holdTransitions, type HoldStatus, type LotShare, type PointsHold } from './points-hold.js';
export { accountKey } from './points-ledger.js';
export { entryOf, sharedMap, valuesOf, withEntry, type SharedMap } from './shared-map.js';

// What is done with them
export { applyCommand, type AppliedCommand } from './apply-command.js';
export type {
  AccountCommand, ActivatePoints, AdjustPoints, CapturePoints, ChangeProgramme, EarnPoints, HoldPoints, OpenBalance, PointsCommand,
  ReleasePoints, ReverseEarning, SpendPoints, TransferPoints, UndoSpend,
} from './points-command.js';
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

// Memberships and cards
export {
  checkMembership, closeMembership, freezeMembership, freezePolicies, joinProgramme, membershipTransitions, thawMembership,
  type Freeze, type FreezeReason, type Membership, type MembershipChangeRefused, type MembershipInHousehold,
  type MembershipNotActive, type MembershipStatus,
} from './membership.js';
export {
  cardTransitions, changeCard, issueCard, memberOfCard, replaceCard,
  type CardChangeRefused, type CardNotActive, type CardStatus, type MembershipCard,
} from './membership-card.js';
export {
  cardNumber, parseCardNumber, printedCardNumber,
  type CardNumber, type CardNumberFormat, type CardNumberMistyped,
} from './card-number.js';
export { dammDigit } from './damm-digit.js';
export type { ClubRefusal } from './club-refusal.js';

// Tiers
export {
  checkTierProgramme, tierLimits,
  type Tier, type TierDowngrade, type TierMeasure, type TierProgramme, type TierProgrammeRefusal, type TierThreshold, type TierWindow,
} from './tier-programme.js';
export type { Qualification, QualifyingHistory } from './qualification.js';
export { firstStanding, type TierEvent, type TierStanding } from './tier-standing.js';
export { decideTier, type TierDecision } from './decide-tier.js';
export {
  explainTier, type TierExplanation, type TierGoal, type TierProgress, type TierReason,
} from './explain-tier.js';
export { grantTier, type TierUnknown } from './grant-tier.js';
export { tierOf } from './tier-of.js';
