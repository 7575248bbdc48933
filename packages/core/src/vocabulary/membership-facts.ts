import { enumOf, instant, type EnumFact, type InstantFact, type IntFact, type TextFact } from '../rules/fact-type.js';
import { code, count } from './value-types.js';

/** The customer's membership of the club. */
export interface MembershipFacts {
  readonly 'membership.status': EnumFact<'active' | 'frozen' | 'closed' | 'merged'>;
  readonly 'membership.joinedAt': InstantFact;
  readonly 'membership.tier': TextFact;
  /** 0 is the lowest. */
  readonly 'membership.tierRank': IntFact;
  readonly 'membership.points': IntFact;
  readonly 'membership.pointsPending': IntFact;
  /** Points that expire next, and when. */
  readonly 'membership.pointsExpiring': IntFact;
  readonly 'membership.pointsExpireAt': InstantFact;
  readonly 'membership.stamps': IntFact;
}

export const membershipFacts: MembershipFacts = {
  'membership.status': enumOf('active', 'frozen', 'closed', 'merged'),
  'membership.joinedAt': instant(),
  'membership.tier': code,
  'membership.tierRank': count,
  'membership.points': count,
  'membership.pointsPending': count,
  'membership.pointsExpiring': count,
  'membership.pointsExpireAt': instant(),
  'membership.stamps': count,
};
