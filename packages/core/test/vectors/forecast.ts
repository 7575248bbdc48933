import { customerLifetimeValue, earnedGrowth, referralGrowth } from '@goodword/core/forecasts';
import type { Kinds } from './kind.ts';

export const forecast: Kinds = {
  referrals: (plan) => {
    const growth = referralGrowth(plan);
    return { invited: growth?.mid.invited, expectedNewCustomers: growth?.mid.newCustomers };
  },

  'earned-growth': (revenue) => ({ ...earnedGrowth(revenue) }),

  clv: ({ periods, ...customer }) => {
    const immediate = customerLifetimeValue(customer);
    return {
      immediateInfinite: immediate.value,
      deferredInfinite: customerLifetimeValue(customer, { convention: 'first-margin-later' }).value,
      finiteFromNow: customerLifetimeValue(customer, { periods }).value,
      expectedLifetime: immediate.expectedLifetime,
    };
  },
};
