/** From the shortest to the longest. */
export const periodUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;

export type PeriodUnit = (typeof periodUnits)[number];

/** How long each is: either days or months of a calendar. */
export const periodLengths: Readonly<Record<PeriodUnit, { readonly days: number; readonly months: number }>> = {
  day: { days: 1, months: 0 },
  week: { days: 7, months: 0 },
  month: { days: 0, months: 1 },
  quarter: { days: 0, months: 3 },
  year: { days: 0, months: 12 },
};
