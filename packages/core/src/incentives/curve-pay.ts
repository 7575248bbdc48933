import type { PayCurve, PayPoint } from './incentive-plan.js';
import { roundedQuotient, type AmountRounding } from './rounded-quotient.js';

/** What a curve pays for a score, and the point of it that decided. */
export interface CurvePay {
  /** Minor units. */
  readonly amount: number;
  /** The last point that was reached; `null` below the first. */
  readonly reached: PayPoint | null;
  /** The next one; `null` from the last on. */
  readonly next: PayPoint | null;
}

/**
 * What a pay curve pays for a score.
 *
 * @param points - with at most one decimal, as they stand on the statement: what is paid can be recalculated from it
 * @throws RangeError when these are not from -100 to 100
 * @example
 * const curve = { shape: 'linear', points: [{ from: 30, amount: 10_000 }, { from: 50, amount: 30_000 }] } as const;
 * curvePay(curve, 34.5, 'floor').amount; // 14500
 */
export function curvePay(curve: PayCurve, points: number, rounding: AmountRounding): CurvePay {
  if (!(points >= -100 && points <= 100)) throw new RangeError(`curvePay: ${points} are not points of a score`);
  const at = curve.points.findLastIndex(({ from }) => from <= points);
  const [reached, next] = [curve.points[at] ?? null, curve.points[at + 1] ?? null];
  if (reached === null || next === null || curve.shape === 'steps') return { amount: reached?.amount ?? 0, reached, next };
  // In tenths of a point all of it is whole, and far from the limit of safe integers.
  const tenths = Math.round((points - reached.from) * 10);
  const rise = roundedQuotient((next.amount - reached.amount) * tenths, (next.from - reached.from) * 10, rounding);
  return { amount: reached.amount + rise, reached, next };
}
