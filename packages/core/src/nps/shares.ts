import { checkCount, type CategoryCounts } from './tally.js';

/** Whole percentages of the three categories; they add up to 100. */
export interface Shares {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * Whole percentages for display, which add up to 100: each is rounded down, and the points that are missing
 * go to the largest remainders (a tie goes to the passives, then to the detractors: never to flatter).
 *
 * For display only: their difference may be a point off the score.
 *
 * @returns `null` when nobody answered
 * @throws RangeError when a count is negative or not a whole number
 * @example
 * shares({ promoters: 1, passives: 1, detractors: 1, total: 3 }); // { promoters: 33, passives: 34, detractors: 33 }
 */
export function shares(counts: Omit<CategoryCounts, 'total'>): Shares | null {
  const { promoters, passives, detractors } = counts;
  for (const count of [promoters, passives, detractors]) checkCount('shares', count);
  const total = promoters + passives + detractors;
  if (total === 0) return null;
  const parts = (['passives', 'detractors', 'promoters'] as const).map((name) => {
    const exact = 100 * counts[name];
    return { name, percent: Math.floor(exact / total), remainder: exact % total };
  });
  const missing = 100 - parts.reduce((sum, { percent }) => sum + percent, 0);
  const favoured = parts.toSorted((a, b) => b.remainder - a.remainder).slice(0, missing);
  const percentOf = (name: keyof Shares): number => {
    const whole = parts.find((part) => part.name === name)?.percent ?? 0;
    return whole + (favoured.some((part) => part.name === name) ? 1 : 0);
  };
  return { promoters: percentOf('promoters'), passives: percentOf('passives'), detractors: percentOf('detractors') };
}
