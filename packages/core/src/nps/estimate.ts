import { isConfidenceLevel } from '../stats/confidence-level.js';
import { normalUpperQuantile, normalUpperTail } from '../stats/normal.js';
import { tUpperQuantile, tUpperTail } from '../stats/student-t.js';
import type { Limits } from './limits.js';

/** Against what the null hypothesis is held: any difference, or one direction only. */
export type Alternative = 'two-sided' | 'greater' | 'less';

/** An estimate with its standard error; `degreesOfFreedom` is `null` where the normal distribution is used. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number | null;
}

/** The confidence level that was asked for, 0.95 when none was. */
export function checkedLevel(level = 0.95): number {
  if (!isConfidenceLevel(level)) throw new RangeError(`level: ${level} is not between 0 and 1`);
  return level;
}

/** p-value of a statistic that is symmetric about 0 under the null hypothesis. */
export function pValueOf(statistic: number, alternative: Alternative, degreesOfFreedom: number | null = null): number {
  const above = (x: number): number =>
    degreesOfFreedom === null ? normalUpperTail(x) : tUpperTail(x, degreesOfFreedom);
  return alternative === 'two-sided' ? 2 * above(Math.abs(statistic)) : above(alternative === 'less' ? -statistic : statistic);
}

/** The estimate plus and minus as many standard errors as the level asks for. */
export function limitsAbout({ estimate, standardError, degreesOfFreedom }: Estimate, level: number): Limits {
  const tail = (1 - level) / 2;
  const margin =
    standardError * (degreesOfFreedom === null ? normalUpperQuantile(tail) : tUpperQuantile(tail, degreesOfFreedom));
  return { lower: estimate - margin, upper: estimate + margin };
}
