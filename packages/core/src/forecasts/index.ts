// Growth
export {
  referralGrowth,
  type ObservedConversion, type ObservedReferrals, type RateRange, type ReferralGrowth, type ReferralGrowthOptions,
  type ReferralPlan, type ReferralScenario,
} from './referral-growth.js';
export { earnedGrowth, type EarnedGrowth, type EarnedGrowthRevenue } from './earned-growth.js';

// What customers are worth
export {
  customerLifetimeValue,
  type CustomerLifetimeValue, type CustomerValue, type LifetimeConvention, type LifetimeOptions,
} from './customer-lifetime-value.js';
export {
  lifetimeValueByCategory, type CategoryCustomerValue, type LifetimeValueByCategory,
} from './lifetime-value-by-category.js';
export { retentionProfit, type RetentionChange, type RetentionProfit } from './retention-profit.js';

// The score to come
export {
  forecastNps,
  type NpsForecast, type NpsForecastOptions, type NpsForecastPeriod, type TooFewPeriodsToForecast,
} from './forecast-nps.js';
