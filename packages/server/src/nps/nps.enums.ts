import { registerEnumType } from 'type-graphql';

export const CategoryEnum = { PROMOTER: 'promoter', PASSIVE: 'passive', DETRACTOR: 'detractor' } as const;
registerEnumType(CategoryEnum, {
  name: 'Category',
  description: 'Promoter: 9 or 10. Passive: 7 or 8. Detractor: 0 to 6.',
});

export const ReliabilityEnum = { NONE: 'none', VERY_LOW: 'very-low', LOW: 'low', OK: 'ok' } as const;
registerEnumType(ReliabilityEnum, {
  name: 'Reliability',
  description: 'By the number of answers: none at all, fewer than 10, fewer than 30, or 30 and more.',
});

export const IntervalMethodEnum = {
  ADJUSTED_WALD: 'adjusted-wald', SCORE: 'score', WALD: 'wald', AUTO: 'auto',
} as const;
registerEnumType(IntervalMethodEnum, {
  name: 'IntervalMethod',
  description: 'How an interval is computed; the default is ADJUSTED_WALD. AUTO takes SCORE for small or one-sided samples.',
});

export const CountingEnum = {
  EVERY_RESPONSE: 'every-response', LATEST_PER_CUSTOMER: 'latest-per-customer', MEAN_PER_CUSTOMER: 'mean-per-customer',
} as const;
export type Counting = (typeof CountingEnum)[keyof typeof CountingEnum];
registerEnumType(CountingEnum, {
  name: 'Counting',
  description:
    'What several answers of one customer count as: each for itself (the default), only the latest, or their mean. '
    + 'An answer without a customer always counts for itself.',
});

export const PeriodEnum = { DAY: 'day', WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' } as const;
export type Period = (typeof PeriodEnum)[keyof typeof PeriodEnum];
registerEnumType(PeriodEnum, { name: 'Period' });
