import { instant, int, type InstantFact, type IntFact, type TextFact } from '../rules/fact-type.js';
import { code, count } from './value-types.js';

/** The branch at which it happened; where nothing did, as in a segment or on `schedule/daily`, the customer's own. */
export interface BranchFacts {
  readonly 'branch.code': TextFact;
  readonly 'branch.answers': IntFact;
  /** Net Promoter Score in whole points, rounded towards 0; unknown while nobody has answered. */
  readonly 'branch.nps': IntFact;
  /** Lower end of its interval, rounded down: what can be relied on. */
  readonly 'branch.npsLower': IntFact;
  readonly 'branch.reviews': IntFact;
  readonly 'branch.lastReviewAt': InstantFact;
}

const points = int(-100, 100);

export const branchFacts: BranchFacts = {
  'branch.code': code,
  'branch.answers': count,
  'branch.nps': points,
  'branch.npsLower': points,
  'branch.reviews': count,
  'branch.lastReviewAt': instant(),
};
