import type { BrokenAssumption } from './broken-assumption.js';
import { chiSquareUpperTail } from './chi-square.js';
import { followUpTimes, type FollowUp } from './follow-up.js';
import { withoutFirst, type Matrix } from './matrix.js';

/** What one group would have seen, were all alike. */
export interface LogRankGroup {
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
}

export interface LogRankTest {
  /** `null` when fewer than two groups had anybody at risk when an event happened, or all left at once. */
  readonly chiSquare: number | null;
  /** Number of such groups, less one. */
  readonly degreesOfFreedom: number;
  /** Of "all groups are alike"; `null` with chi-square. */
  readonly pValue: number | null;
  /** In the order of the groups. */
  readonly groups: readonly LogRankGroup[];
  readonly n: number;
  /** `large-sample` below ten events. */
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

/**
 * Log-rank test of whether groups differ in how soon an event happens. It looks at the whole course and misses
 * differences that turn around on the way.
 *
 * @param groups - two or more; an empty one takes no part
 * @throws RangeError when a time is not a finite number >= 0
 * @see Mantel (1966), Cancer Chemotherapy Reports 50:163; Peto & Peto (1972), JRSS A 135:185
 * @example
 * logRankTest([[{ time: 3, event: true }, { time: 5, event: true }], [{ time: 8, event: true }, { time: 9, event: false }]]);
 * // { chiSquare: 2.882…, degreesOfFreedom: 1, pValue: 0.0895…, … }
 */
export function logRankTest(groups: readonly (readonly FollowUp[])[]): LogRankTest {
  const members = groups.flatMap((followUps, group) => followUps.map(({ time, event }) => ({ time, event, group })));
  const atRisk = groups.map(({ length }) => length);
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  let n = members.length;
  for (const { ended, events } of followUpTimes(members)) {
    for (const { group } of events) observed[group] = (observed[group] ?? 0) + 1;
    // Of the last one at risk nothing is left to chance.
    const spread = n > 1 ? (events.length * (n - events.length)) / (n - 1) : 0;
    atRisk.forEach((own, group) => {
      expected[group] = (expected[group] ?? 0) + (events.length * own) / n;
      const row = covariance[group] ?? [];
      atRisk.forEach((other, at) => {
        row[at] = (row[at] ?? 0) + spread * (own / n) * (Number(at === group) - other / n);
      });
    });
    for (const { group } of ended) atRisk[group] = (atRisk[group] ?? 0) - 1;
    n -= ended.length;
  }

  const taking = groups.map((_, group) => group).filter((group) => (expected[group] ?? 0) > 0);
  const degreesOfFreedom = Math.max(0, taking.length - 1);
  const chiSquare = degreesOfFreedom === 0 ? null : squaredDistance(
    taking.slice(1).map((row) => taking.slice(1).map((at) => covariance[row]?.[at] ?? 0)),
    taking.slice(1).map((group) => (observed[group] ?? 0) - (expected[group] ?? 0)),
  );
  return {
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquare === null ? null : chiSquareUpperTail(chiSquare, degreesOfFreedom),
    groups: groups.map(({ length }, group) => ({ n: length, observed: observed[group] ?? 0, expected: expected[group] ?? 0 })),
    n: members.length,
    brokenAssumptions: members.filter(({ event }) => event).length < 10 ? ['large-sample'] : [],
  };
}

/** Distances squared, in terms of their covariance; `null` when that leaves nothing to chance. */
function squaredDistance(covariance: Matrix, distances: readonly number[]): number | null {
  // Below the covariance the distances: once all else is held constant, what is left is minus the square.
  let rest: Matrix = [...covariance.map((row, at) => [...row, distances[at] ?? 0]), [...distances, 0]];
  for (const [at, row] of covariance.entries()) {
    if ((rest[0]?.[0] ?? 0) <= 1e-10 * (row[at] ?? 0)) return null;
    rest = withoutFirst(rest);
  }
  return Math.max(0, 0 - (rest[0]?.[0] ?? 0));
}
