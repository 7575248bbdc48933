import type { StampDayFull } from './add-stamps.js';
import type { CardNumberMistyped } from './card-number.js';
import type { CardChangeRefused, CardNotActive } from './membership-card.js';
import type { TierUnknown } from './grant-tier.js';
import type { HouseholdFull, HouseholdLimitReached, HouseholdNotPossible } from './household.js';
import type { MembershipChangeRefused, MembershipInHousehold, MembershipNotActive } from './membership.js';
import type { MergeRefused } from './merge-memberships.js';
import type { StampsNotGiven } from './reverse-stamps.js';
import type { StampCardNotFull } from './reward-stamp-card.js';
import type { StampProgrammeMalformed } from './stamp-programme.js';
import type { TierProgrammeRefusal } from './tier-programme.js';

/** Every refusal of the club. */
export type ClubRefusal =
  | CardNumberMistyped | CardNotActive | CardChangeRefused
  | MembershipNotActive | MembershipChangeRefused | MembershipInHousehold | MergeRefused
  | HouseholdFull | HouseholdNotPossible | HouseholdLimitReached
  | TierProgrammeRefusal | TierUnknown
  | StampProgrammeMalformed | StampDayFull | StampCardNotFull | StampsNotGiven;
