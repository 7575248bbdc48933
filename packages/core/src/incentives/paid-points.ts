import { answerMoments } from '../nps/moments.js';
import { intervalOfCounts } from '../nps/nps-interval.js';
import { responseRate } from '../nps/response-rate.js';
import { roundPoints } from '../nps/round-points.js';
import { categoryCounts, type CategoryCounts } from '../nps/tally.js';
import { ok, type Result } from '../result.js';
import type { IncentivePlan } from './incentive-plan.js';
import type { IncentiveGroupUnknown } from './incentive-refusal.js';
import { mixAdjustment } from './mix-adjustment.js';
import type { StatementLine } from './statement-line.js';
import type { UnitResults } from './unit-results.js';
import { unitTallies } from './unit-tallies.js';

/** Whose score pays. */
export type BonusPartOf = 'branch' | 'person';

/** The number by which a unit is paid, and how it came about. */
export interface PaidPoints {
  /** With one decimal; `null` with too few answers. */
  readonly points: number | null;
  readonly lines: readonly StatementLine[];
}

/**
 * The points by which a branch or a person is paid.
 *
 * @returns refuses `incentive/group-unknown`
 * @throws RangeError when a count is not one, or more answered than were invited
 */
export function paidPoints(plan: IncentivePlan, of: BonusPartOf, results: UnitResults): Result<PaidPoints, IncentiveGroupUnknown> {
  const { counted, excluded, taken } = unitTallies(results.answers);
  const n = categoryCounts(counted).total;
  const apart = categoryCounts(excluded).total;
  const rate = results.invited === null ? null : responseRate(n + apart, results.invited);
  const lines: StatementLine[] = [{ code: 'answers', tally: counted, n, invited: results.invited, responseRate: rate }];
  if (apart > 0) lines.push({ code: 'excluded', excluded: apart, taken: taken.total - n });
  const mix = plan.customerMix === null ? ok(null) : mixAdjustment(plan.customerMix, results.answers);
  if (!mix.ok) return mix;
  if (taken.total < plan.minimumAnswers) {
    lines.push({ code: 'too-few-answers', n: taken.total, minimum: plan.minimumAnswers });
    return ok({ points: null, lines });
  }
  const score = answerMoments(taken).mean;
  lines.push({ code: 'score', score, n: taken.total });
  if (mix.value !== null) lines.push({ code: 'mix', ...mix.value });
  const measured = measure(plan, of, taken, score, mix.value?.adjustment ?? 0);
  const points = roundPoints(measured.points, 1);
  return ok({ points, lines: [...lines, measured.line, { code: 'points', points }] });
}

interface Measured {
  readonly points: number;
  readonly line: StatementLine;
}

function measure(plan: IncentivePlan, of: BonusPartOf, taken: CategoryCounts, score: number, adjustment: number): Measured {
  if (plan.measure.kind === 'lower-limit') {
    const { level } = plan.measure;
    // Not by adjusted Wald: at high levels, one more promoter among detractors would lower its limit. Where there is an answer
    // there are limits, and every minimum asks for some.
    const limits = intervalOfCounts(taken, { level, method: 'score' }) ?? { lower: -100, upper: 100 };
    const [lower, upper] = [withinScale(limits.lower + adjustment), withinScale(limits.upper + adjustment)];
    return { points: lower, line: { code: 'limits', lower, upper, level } };
  }
  const { mean, betweenVariance, answerVariance } = plan.measure[of];
  // By the variance of all answers, not of these: else a better score could weigh less.
  const weight = betweenVariance / (betweenVariance + answerVariance / taken.total);
  const shrunkScore = withinScale(weight * (score + adjustment) + (1 - weight) * mean);
  return { points: shrunkScore, line: { code: 'shrunk', weight, mean, shrunkScore } };
}

/** No adjustment makes a score that nobody could have. */
function withinScale(points: number): number {
  return Math.max(-100, Math.min(100, points));
}
