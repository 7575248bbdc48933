import { addTallies, categoryCounts, emptyTally, type CategoryCounts, type Tally } from '../nps/tally.js';
import type { GroupAnswers } from './unit-results.js';

/** The answers of a unit, all kinds of customers together. */
export interface UnitTallies {
  readonly counted: Tally;
  readonly excluded: Tally;
  /** What the bonus rests on: the counted answers, and the excluded ones but for promoters. */
  readonly taken: CategoryCounts;
}

/**
 * Adds up the answers of a unit.
 *
 * An exclusion takes a promoter's answer from the bonus, and nobody else's. So to exclude an answer never raises a bonus, and an
 * answer that staff gave themselves still can be set apart.
 */
export function unitTallies(answers: readonly GroupAnswers[]): UnitTallies {
  const counted = answers.reduce((sum, group) => addTallies(sum, group.counted), emptyTally);
  const excluded = answers.reduce((sum, group) => addTallies(sum, group.excluded), emptyTally);
  const [own, apart] = [categoryCounts(counted), categoryCounts(excluded)];
  const passives = own.passives + apart.passives;
  const detractors = own.detractors + apart.detractors;
  return { counted, excluded, taken: { promoters: own.promoters, passives, detractors, total: own.promoters + passives + detractors } };
}
