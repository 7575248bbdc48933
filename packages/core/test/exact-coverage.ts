import { npsInterval, tallyOfCounts, type IntervalMethod } from '@goodword/core';

/** How well an interval keeps its word, over some mixes of promoters, passives and detractors. */
export interface Coverage {
  /** Chance that the interval holds the true score, in percent: mean and least over the mixes. */
  readonly mean: number;
  readonly least: number;
  /** Mean of half the width, in points. */
  readonly halfWidth: number;
}

/** Shares of detractors and of promoters. */
export type Mix = readonly [detractors: number, promoters: number];

/** Thirteen realistic ones, scores from -45 to 83. */
const realisticMixes: readonly Mix[] = [
  [0.1, 0.6], [0.15, 0.55], [0.2, 0.5], [0.25, 0.45], [0.3, 0.4], [0.35, 0.35], [0.4, 0.3], [0.45, 0.25],
  [0.05, 0.75], [0.02, 0.85], [0.1, 0.3], [0.03, 0.12], [0.6, 0.15],
];

/** A limit counts as holding a score that lies beyond it by less, as a share on [-1, 1]: it is rounding. */
const rounding = 1e-12;

/** One sample that may be drawn, with the limits that the method makes of it, as shares on [-1, 1]. */
interface Sample {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The coverage of a method with n answers, exactly: every sample that can be drawn, with its probability.
 *
 * Where core gives no interval, because the formula claims certainty, the claim is what counts: the score alone.
 */
export function exactCoverage(
  method: IntervalMethod,
  n: number,
  { level = 0.95, mixes = realisticMixes }: { readonly level?: number; readonly mixes?: readonly Mix[] } = {},
): Coverage {
  const samples = samplesOf(method, n, level);
  const logFactorials = [0];
  for (let k = 1; k <= n; k += 1) logFactorials.push(logFactorials[k - 1]! + Math.log(k));

  const found = mixes.map(([detractors, promoters]) => {
    const logs = { promoters: Math.log(promoters), passives: Math.log(1 - promoters - detractors), detractors: Math.log(detractors) };
    let [covered, halfWidth] = [0, 0];
    for (const sample of samples) {
      let log = logFactorials[n]!;
      for (const category of ['promoters', 'passives', 'detractors'] as const) {
        log += sample[category] * logs[category] - logFactorials[sample[category]]!;
      }
      const probability = Math.exp(log);
      const score = promoters - detractors;
      if (sample.lower - rounding <= score && score <= sample.upper + rounding) covered += probability;
      halfWidth += (probability * (sample.upper - sample.lower)) / 2;
    }
    return { covered, halfWidth };
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean: 100 * mean(found.map(({ covered }) => covered)),
    least: 100 * Math.min(...found.map(({ covered }) => covered)),
    halfWidth: 100 * mean(found.map(({ halfWidth }) => halfWidth)),
  };
}

function samplesOf(method: IntervalMethod, n: number, level: number): readonly Sample[] {
  const samples: Sample[] = [];
  for (let promoters = 0; promoters <= n; promoters += 1) {
    for (let detractors = 0; detractors <= n - promoters; detractors += 1) {
      const passives = n - promoters - detractors;
      const tally = tallyOfCounts([detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters]);
      const interval = npsInterval(tally, { method, level });
      const claimed = (promoters - detractors) / n;
      const [lower, upper] = interval === null ? [claimed, claimed] : [interval.lower / 100, interval.upper / 100];
      samples.push({ promoters, passives, detractors, lower, upper });
    }
  }
  return samples;
}

const methods: readonly IntervalMethod[] = [
  'wald', 'adjusted-wald', 'score', 't', 'may-johnson', 'goodman-contrast', 'adjusted-wald-uniform', 'agresti-min', 'bonett-price',
];

/** Mean and least coverage in percent and mean half-width in points, as Markdown: a row per method, a column per n. */
export function coverageTable(sizes: readonly number[]): string {
  const rows = methods.map((method) => {
    const cells = sizes.map((n) => {
      const { mean, least, halfWidth } = exactCoverage(method, n);
      return [mean, least, halfWidth].map((value) => value.toFixed(1)).join(' / ');
    });
    return `| \`${method}\` | ${cells.join(' | ')} |`;
  });
  return [`| method | ${sizes.map((n) => `n = ${n}`).join(' | ')} |`, `|---|${'---|'.repeat(sizes.length)}`, ...rows].join('\n');
}
