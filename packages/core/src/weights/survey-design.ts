import { ok, refuse, type Result } from '../result.js';
import { isScore } from '../scores/score.js';
import { relativeWeights } from './check-weights.js';
import { checkLength, numberLabels, type NumberByLabel, type LabelColumn } from './labels.js';
import type { RakedWeights } from './rake-weights.js';

/** Answers with their weights, in columns: the n-th entry of each belongs to the n-th answer. */
export interface WeightedAnswers {
  /** Scores from 0 to 10. */
  readonly scores: ArrayLike<number>;
  /**
   * Finite numbers >= 0, of which only the ratios matter; an answer of weight 0 counts for nothing, as if it were not
   * there. Or what `rakeWeights` gives. Default 1 each.
   */
  readonly weights?: ArrayLike<number> | RakedWeights | undefined;
  /** The parts of the population of which samples were drawn separately. */
  readonly strata?: LabelColumn | undefined;
  /**
   * What was drawn, when not single answers: customers with several answers, branches. Cluster 1 of one stratum and
   * cluster 1 of another are two.
   */
  readonly clusters?: LabelColumn | undefined;
}

/** How the answers were drawn. */
export interface DesignOptions {
  /**
   * Size of the finite population of which the sample was drawn at random, counted in what was drawn: answers, or
   * clusters. With strata one for each. Default endless.
   */
  readonly population?: number | NumberByLabel | undefined;
  /**
   * What to do with a stratum of a single cluster, which shows no spread: refuse, or take its distance from the whole
   * sample (R's survey calls this "adjust"). Default `refuse`.
   */
  readonly lonely?: 'refuse' | 'centre' | undefined;
}

/** This stratum has one cluster (or answer), which says nothing of its spread: merge it with another stratum. */
export interface LonelyStratum {
  readonly kind: 'weights/lonely-stratum';
  readonly stratum: string;
}

/** A sample as numbers. */
export interface SurveyDesign {
  /** 100, 0 or -100 of each answer. */
  readonly points: Float64Array;
  /** The largest is 1; times `scale` they are what was given. */
  readonly weights: Float64Array;
  readonly scale: number;
  /** Cluster of each answer; an answer is a cluster of its own where there are none. */
  readonly clusters: Int32Array;
  /** Stratum of each cluster; -1 when no answer in it counts. */
  readonly homes: Int32Array;
  readonly strata: readonly string[];
  readonly raked: RakedWeights | null;
}

export function surveyDesign({ scores, weights: given, strata, clusters }: WeightedAnswers): SurveyDesign {
  const { length } = scores;
  const raked = given !== undefined && 'margins' in given ? given : null;
  // Without `margins` it is the column itself.
  const column = raked?.weights ?? (given as ArrayLike<number> | undefined) ?? new Float64Array(length).fill(1);
  const { weights, scale } = relativeWeights(column);
  for (const [name, column] of Object.entries({ weights, strata, clusters })) {
    if (column) checkLength(name, column, length);
  }
  const points = Float64Array.from(scores, (score) => {
    if (!isScore(score)) throw new RangeError(`scores: ${String(score)} is not a score from 0 to 10`);
    return score >= 9 ? 100 : score >= 7 ? 0 : -100;
  });
  const stratum = strata && numberLabels(strata);
  const cluster = clusters
    ? numberLabels(stratum ? Array.from(stratum.of, (number, at) => `${number} ${clusters[at]}`) : clusters).of
    : Int32Array.from(weights.keys());
  const homes = new Int32Array(length).fill(-1);
  cluster.forEach((number, at) => {
    if (weights[at] !== 0) homes[number] = stratum?.of[at] ?? 0;
  });
  return { points, weights, scale, clusters: cluster, homes, strata: stratum?.names ?? [''], raked };
}

/** The weighted mean of some answers, and how much each answer of the sample moves it. */
export interface WeightedMean {
  /** Answers that count. */
  readonly n: number;
  readonly sumOfWeights: number;
  /** The mean, in points. */
  readonly score: number;
  /** Weighted variance of one answer around the mean, in points². */
  readonly variance: number;
  /** w (v - mean) / Σw, and 0 for all other answers. */
  readonly influence: Float64Array;
}

/** The mean of the answers inside a part of the sample; `null` when none of them counts. */
export function weightedMean({ points, weights }: SurveyDesign, inside: (at: number) => boolean): WeightedMean | null {
  const shares = weights.map((weight, at) => (inside(at) ? weight : 0));
  let [n, promoters, passives, detractors, squares] = [0, 0, 0, 0, 0];
  shares.forEach((weight, at) => {
    const value = points[at] ?? 0;
    if (weight > 0) n += 1;
    if (value > 0) promoters += weight;
    else if (value < 0) detractors += weight;
    else passives += weight;
  });
  if (n === 0) return null;
  const sumOfWeights = promoters + detractors + passives;
  const share = (promoters - detractors) / sumOfWeights;
  // Where all answers are alike the mean must be their very value: a rounded one would leave them some spread.
  const mean = Number.isInteger(share) ? 100 * share : (100 * (promoters - detractors)) / sumOfWeights;
  const influence = shares.map((weight, at) => {
    const distance = (points[at] ?? 0) - mean;
    squares += weight * distance * distance;
    return (weight / sumOfWeights) * distance;
  });
  return { n, sumOfWeights, score: mean, variance: squares / sumOfWeights, influence };
}

/** The variance of an estimate about a part of the sample, and the degrees of freedom with which it is known. */
export interface DesignVariance {
  /** Clusters of that part of the sample. */
  readonly clusters: number;
  /** Points²; `null` when the sample is a single cluster, whose spread nobody knows. */
  readonly variance: number | null;
  readonly degreesOfFreedom: number;
}

/**
 * Variance of an estimate under the design by Taylor linearisation: n / (n - 1) Σ(u - ū)² over the totals u of the
 * clusters, in each stratum, less what the population correction and the raked margins take away.
 *
 * @param influence - how much each answer moves the estimate; 0 outside the part of the sample it is about
 * @param inside - whether an answer belongs to that part: degrees of freedom are the clusters less the strata that do
 */
export function designVariance(
  design: SurveyDesign,
  { influence, inside }: { readonly influence: Float64Array; readonly inside: (at: number) => boolean },
  { population, lonely = 'refuse' }: DesignOptions,
): Result<DesignVariance, LonelyStratum> {
  const { weights, clusters, homes, strata } = design;
  const totals = new Float64Array(homes.length);
  const met = new Set<number>();
  residuals(design, influence).forEach((move, at) => {
    const cluster = clusters[at] ?? 0;
    totals[cluster] = (totals[cluster] ?? 0) + move;
    if (weights[at] !== 0 && inside(at)) met.add(cluster);
  });
  const byStratum: readonly number[][] = strata.map(() => []);
  homes.forEach((home, cluster) => byStratum[home]?.push(totals[cluster] ?? 0));

  let variance = 0;
  for (const [at, own] of byStratum.entries()) {
    const n = own.length;
    const stratum = strata[at] ?? '';
    if (n === 1 && strata.length > 1 && lonely === 'refuse') return refuse({ kind: 'weights/lonely-stratum', stratum });
    if (n === 0) continue;
    // The moves of the whole sample add up to 0, so that a lonely cluster's own move is its distance from the whole.
    const mean = n === 1 ? 0 : own.reduce((sum, total) => sum + total, 0) / n;
    const squares = own.reduce((sum, total) => sum + (total - mean) ** 2, 0);
    variance += (notDrawn(population, stratum, n, strata.length) * squares * n) / Math.max(1, n - 1);
  }
  return ok({
    clusters: met.size,
    variance: byStratum.flat().length > 1 ? variance : null,
    degreesOfFreedom: met.size - new Set([...met].map((cluster) => homes[cluster])).size,
  });
}

/** Share of the population that was not drawn: the finite population correction. */
function notDrawn(population: DesignOptions['population'], stratum: string, n: number, strata: number): number {
  if (population === undefined) return 1;
  const size = typeof population !== 'number' ? new Map(Object.entries(population)).get(stratum)
    : strata === 1 ? population : undefined;
  if (!(size !== undefined && size >= n)) throw new RangeError(`population: ${size} is not a number from ${n}, those drawn`);
  return 1 - n / size;
}

/**
 * What the margins of raked weights do not explain of the moves: they are met whoever answers, so that what they
 * explain does not vary. Ten sweeps of successive residuals, as R's survey takes them.
 */
function residuals({ weights, raked }: SurveyDesign, influence: Float64Array): Float64Array {
  if (raked === null) return influence;
  const left = influence.slice();
  const start = relativeWeights(raked.start).weights;
  const margins = raked.margins.map(({ labels }) => numberLabels(labels));
  for (let sweep = 0; sweep < 10; sweep += 1) {
    for (const { names, of } of margins) {
      const sums = new Float64Array(names.length);
      const sizes = new Float64Array(names.length);
      weights.forEach((weight, at) => {
        const label = of[at] ?? 0;
        if (weight === 0) return;
        sums[label] = (sums[label] ?? 0) + ((start[at] ?? 0) * (left[at] ?? 0)) / weight;
        sizes[label] = (sizes[label] ?? 0) + (start[at] ?? 0);
      });
      weights.forEach((weight, at) => {
        const label = of[at] ?? 0;
        if (weight > 0) left[at] = (left[at] ?? 0) - (weight * (sums[label] ?? 0)) / (sizes[label] ?? 1);
      });
    }
  }
  return left;
}
