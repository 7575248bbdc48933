import { netPromoterScore } from '../nps/net-promoter-score.js';
import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { addTallies, categoryCounts, type Tally } from '../nps/tally.js';

/** Answers of two periods by whether the customer was there in both. */
export interface Panel {
  /** Those who answered in both periods, then and now. */
  readonly stayersBefore: Tally;
  readonly stayersAfter: Tally;
  /** Those who answered before only. */
  readonly leavers: Tally;
  /** Those who answered after only. */
  readonly joiners: Tally;
}

/** What those who stayed, came and left did to the score, in points. */
export interface PanelChange {
  /** Score of all answers before and after; `null` when there were none. */
  readonly before: number | null;
  readonly after: number | null;
  /** `null` when one of them is. Otherwise `stayers + joiners + leavers`, to rounding. */
  readonly change: number | null;
  /** How the stayers' own score moved. The three parts are `null` when nobody stayed: nothing to measure against. */
  readonly stayers: number | null;
  /** What those who came did: their share of the answers after, times how they differ from the stayers. */
  readonly joiners: number | null;
  /** What it did that the others left; above 0 when they were less content than the stayers. */
  readonly leavers: number | null;
  readonly n: { readonly before: number; readonly after: number };
  /** Of the side with fewer answers. */
  readonly reliability: Reliability;
}

/**
 * Whether a score changed because the same customers feel otherwise, or because others came and some left.
 *
 * A score may rise only because the unhappy left. The parts describe these answers and have no standard
 * error; whether the stayers changed beyond chance is a question for `comparePaired`.
 *
 * @throws RangeError when a count is not one
 * @example
 * // Two content customers stay, the two who were not leave, a new one is a passive.
 * panelChange({
 *   stayersBefore: tallyOf([10, 9]), stayersAfter: tallyOf([10, 9]), leavers: tallyOf([0, 3]), joiners: tallyOf([8]),
 * }); // change 66.66… = stayers 0 + joiners -33.33… + leavers 100
 */
export function panelChange({ stayersBefore, stayersAfter, leavers, joiners }: Panel): PanelChange {
  const [then, now] = [addTallies(stayersBefore, leavers), addTallies(stayersAfter, joiners)];
  const [before, after] = [netPromoterScore(then), netPromoterScore(now)];
  const n = { before: categoryCounts(then).total, after: categoryCounts(now).total };
  const [from, to] = [netPromoterScore(stayersBefore), netPromoterScore(stayersAfter)];
  const known = from !== null && to !== null;
  return {
    before,
    after,
    change: before === null || after === null ? null : after - before,
    stayers: known ? to - from : null,
    joiners: known ? partOf(joiners, n.after, to) : null,
    leavers: known ? 0 - partOf(leavers, n.before, from) : null,
    n,
    reliability: reliabilityOf(Math.min(n.before, n.after)),
  };
}

function partOf(group: Tally, all: number, stayers: number): number {
  const score = netPromoterScore(group);
  return score === null ? 0 : (categoryCounts(group).total / all) * (score - stayers);
}
