import type { CardNumberMistyped } from './card-number.js';
import type { CardChangeRefused, CardNotActive } from './membership-card.js';
import type { TierUnknown } from './grant-tier.js';
import type { MembershipChangeRefused, MembershipInHousehold, MembershipNotActive } from './membership.js';
import type { TierProgrammeRefusal } from './tier-programme.js';

/** Every refusal of memberships, their cards and tiers. */
export type ClubRefusal =
  | CardNumberMistyped | CardNotActive | CardChangeRefused
  | MembershipNotActive | MembershipChangeRefused | MembershipInHousehold
  | TierProgrammeRefusal | TierUnknown;
