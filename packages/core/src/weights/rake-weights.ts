import { ok, refuse, type Result } from '../result.js';
import { checkWeights, relativeWeights } from './check-weights.js';
import { effectiveSampleSize, kishDesignEffect } from './effective-sample-size.js';
import { checkLength, type NumberByLabel, type LabelColumn } from './labels.js';

/** One thing that is known of the population, and of each answer. */
export interface PopulationMargin {
  /** Such as `region`; refusals name it. */
  readonly name: string;
  readonly labels: LabelColumn;
  /** How many of the population have each label, or which share: any scale, the same total in all margins. */
  readonly targets: NumberByLabel;
}

export interface RakingOptions {
  /** Weights to start from, such as those of the design. Default 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
  /**
   * Cuts the finished weights at these multiples of their mean, such as `[0.2, 5]`. Fewer extreme weights, a smaller
   * design effect, but the margins are missed: `worstMiss` says by how much. Default: not cut.
   */
  readonly trim?: readonly [least: number, most: number] | undefined;
}

/** Weights that make the answers look like the population, for `weightedNps`. */
export interface RakedWeights {
  readonly weights: readonly number[];
  /** What the weights started from, and the margins they were fitted to: the standard error takes both into account. */
  readonly start: readonly number[];
  readonly margins: readonly PopulationMargin[];
  /** Kish's effective sample size and design effect of the finished weights; `null` when none is above 0. */
  readonly effectiveN: number;
  readonly kishDesignEffect: number | null;
  /** Largest relative difference between a weighted total and its target: next to 0 unless the weights were cut. */
  readonly worstMiss: number;
  readonly iterations: number;
}

/** Nobody who answered has this label, so no weight can make up for them: merge it with another one. */
export interface RakingEmptyCell {
  readonly kind: 'weights/empty-cell';
  readonly margin: string;
  readonly label: string;
}

/** Somebody who answered has this label, and the population does not say how many they are. */
export interface RakingTargetMissing {
  readonly kind: 'weights/no-target';
  readonly margin: string;
  readonly label: string;
}

/** The targets of this margin do not add up to those of the first. */
export interface RakingTotalsDiffer {
  readonly kind: 'weights/totals-differ';
  readonly margin: string;
  readonly total: number;
  readonly expected: number;
}

/** The margins cannot be met together, usually because a combination of labels is missing among the answers. */
export interface RakingNotConverged {
  readonly kind: 'weights/not-converged';
  readonly iterations: number;
}

/** Why no weights could be made. */
export type RakingRefusal = RakingEmptyCell | RakingTargetMissing | RakingTotalsDiffer | RakingNotConverged;

const mostIterations = 1_000;
const smallestChange = 1e-10;

/** A margin with its labels as positions in the list of targets. */
interface Indexed {
  readonly of: Int32Array;
  readonly targets: readonly number[];
}

/**
 * Raking: weights under which each margin of the answers has the totals of the population, by iterative proportional
 * fitting. With one margin this is post-stratification, and each answer of a label weighs N_h / n_h.
 *
 * It repairs what the margins explain of who answered and who did not, and nothing else.
 *
 * @returns weights with the total of the targets, in the order of the answers; a refusal when a target is for nobody, a
 *   label has no target, totals differ, or the margins cannot be met together
 * @throws RangeError when there is no margin, columns are not equally long, or a weight or target is negative
 * @see Deming and Stephan (1940), Annals of Mathematical Statistics 11:427
 * @example
 * rakeWeights([{ name: 'region', labels: ['n', 'n', 's'], targets: { n: 50, s: 50 } }]);
 * // weights [25, 25, 50]
 */
export function rakeWeights(margins: readonly PopulationMargin[], options: RakingOptions = {}): Result<RakedWeights, RakingRefusal> {
  const length = margins[0]?.labels.length;
  if (length === undefined) throw new RangeError('rakeWeights: no margin');
  const start = checkWeights(options.weights ?? new Float64Array(length).fill(1));
  checkLength('weights', start, length);
  const indexed: Indexed[] = [];
  for (const margin of margins) {
    const found = indexedMargin(margin, start);
    if (!found.ok) return found;
    indexed.push(found.value);
    const [expected, total] = [sum(indexed[0]?.targets ?? []), sum(found.value.targets)];
    if (!(Math.abs(total - expected) <= 1e-9 * expected)) {
      return refuse({ kind: 'weights/totals-differ', margin: margin.name, total, expected });
    }
  }

  const { weights } = relativeWeights(start);
  for (let iterations = 1; iterations <= mostIterations; iterations += 1) {
    let change = 0;
    for (const margin of indexed) {
      const factors = factorsOf(margin, weights);
      margin.of.forEach((label, at) => (weights[at] = (weights[at] ?? 0) * (factors[label] ?? 0)));
      change = Math.max(change, distanceFrom1(factors));
    }
    if (change < smallestChange) {
      if (options.trim) trim(weights, options.trim);
      return ok({
        weights: Array.from(weights),
        start: Array.from(start),
        margins,
        effectiveN: effectiveSampleSize(weights),
        kishDesignEffect: kishDesignEffect(weights),
        // A miss of x is mended by a factor of 1 / (1 + x).
        worstMiss: Math.max(...indexed.map((margin) => distanceFrom1(factorsOf(margin, weights).map((factor) => 1 / factor)))),
        iterations,
      });
    }
  }
  return refuse({ kind: 'weights/not-converged', iterations: mostIterations });
}

function indexedMargin({ name, labels, targets }: PopulationMargin, start: Float64Array): Result<Indexed, RakingEmptyCell | RakingTargetMissing> {
  checkLength(name, labels, start.length);
  const wanted = Object.entries(targets).filter(([label, target]) => {
    if (!(target >= 0 && target < Infinity)) throw new RangeError(`${name}: ${target} is not a target for ${label}`);
    return target > 0;
  });
  const positions = new Map(wanted.map(([label], at) => [label, at]));
  const of = new Int32Array(start.length);
  for (let at = 0; at < of.length; at += 1) {
    // Whoever counts for nothing needs no target.
    if (start[at] === 0) continue;
    const label = String(labels[at]);
    const position = positions.get(label);
    if (position === undefined) return refuse({ kind: 'weights/no-target', margin: name, label });
    of[at] = position;
  }
  const indexed = { of, targets: wanted.map(([, target]) => target) };
  const empty = wanted[totalsOf(indexed, start).indexOf(0)];
  return empty ? refuse({ kind: 'weights/empty-cell', margin: name, label: empty[0] }) : ok(indexed);
}

/** Weight of each label. */
function totalsOf({ of, targets }: Indexed, weights: Float64Array): readonly number[] {
  const totals = targets.map(() => 0);
  of.forEach((label, at) => (totals[label] = (totals[label] ?? 0) + (weights[at] ?? 0)));
  return totals;
}

/** What the weights of each label have to be multiplied by to meet its target. */
function factorsOf(margin: Indexed, weights: Float64Array): readonly number[] {
  const totals = totalsOf(margin, weights);
  return margin.targets.map((target, at) => target / (totals[at] ?? 0));
}

function distanceFrom1(factors: readonly number[]): number {
  return factors.reduce((largest, factor) => Math.max(largest, Math.abs(factor - 1)), 0);
}

function trim(weights: Float64Array, [least, most]: readonly [number, number]): void {
  if (!(least >= 0 && least <= 1 && most >= 1)) throw new RangeError(`trim: ${least} to ${most} does not hold 1`);
  const counted = weights.filter((weight) => weight > 0);
  const mean = sum(counted) / counted.length;
  weights.forEach((weight, at) => {
    if (weight > 0) weights[at] = Math.min(most * mean, Math.max(least * mean, weight));
  });
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
