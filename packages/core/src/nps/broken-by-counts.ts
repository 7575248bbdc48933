import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { lowBelow, veryLowBelow } from './reliability.js';
import type { CategoryCounts } from './tally.js';
import { isAdjusted } from './wald-estimate.js';

/**
 * What a method takes for granted of the answers and these counts do not offer; nothing of no answers.
 *
 * The score interval and exact tests need neither many answers nor all categories (statistics.md: their coverage
 * holds from five answers on, and at the edges); adjusted Wald holds from ten, what is left from thirty answers on.
 */
export function brokenByCounts(method: string, { promoters, passives, detractors, total }: CategoryCounts): readonly BrokenAssumption[] {
  if (total === 0) return [];
  const isExact = method === 'score' || method.includes('exact');
  const needed = isExact ? 0 : isAdjusted(method) ? veryLowBelow : lowBelow;
  const broken: BrokenAssumption[] = [];
  if (total < needed) broken.push('large-sample');
  if (!isExact && Math.min(promoters, passives, detractors) === 0) broken.push('every-category');
  if (Math.max(promoters, passives, detractors) === total) broken.push('spread');
  return broken;
}
