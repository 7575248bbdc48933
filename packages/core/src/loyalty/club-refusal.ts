import type { CardNumberMistyped } from './card-number.js';
import type { CardChangeRefused, CardNotActive } from './membership-card.js';
import type { MembershipChangeRefused, MembershipInHousehold, MembershipNotActive } from './membership.js';

/** Every refusal of memberships and their cards. */
export type ClubRefusal =
  | CardNumberMistyped | CardNotActive | CardChangeRefused
  | MembershipNotActive | MembershipChangeRefused | MembershipInHousehold;
