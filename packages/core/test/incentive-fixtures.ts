import type { IncentivePlanDraft } from '../src/incentives/check-incentive-plan.js';
import type { AlarmSettings, IncentivePlan } from '../src/incentives/incentive-plan.js';
import type { UnitResults } from '../src/incentives/unit-results.js';
import { emptyTally, type Tally } from '../src/nps/tally.js';
import { tallyWith } from './arbitraries.js';

/** A plan without anything unusual. */
export const draft: IncentivePlanDraft = {
  currency: 'EUR',
  measure: { kind: 'lower-limit', level: 0.9 },
  minimumAnswers: 30,
  branchPercent: 60,
  curve: { shape: 'linear', points: [{ from: 20, amount: 5_000 }, { from: 60, amount: 45_000 }] },
  cap: 45_000,
};

export const settings: AlarmSettings = { level: 0.99, responseRateFall: 0.1, excess: 0.1 };

export const plan: IncentivePlan = { ...draft, rounding: 'half-even', customerMix: null, alarms: settings };

export const tally = (promoters: number, passives: number, detractors: number): Tally => tallyWith({ promoters, passives, detractors });

/** Results of one kind of customers. */
export const resultsOf = (counted: Tally, given: Partial<UnitResults> & { readonly excluded?: Tally } = {}): UnitResults => {
  const { excluded = emptyTally, ...rest } = given;
  return { answers: [{ group: 'all', counted, excluded }], invited: null, responseBefore: null, ...rest };
};
