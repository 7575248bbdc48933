import { reliabilityOf, type Reliability } from '../nps/reliability.js';
import { ok, refuse, type Refusal, type Result } from '../result.js';
import { isScore, type Score } from '../scores/score.js';
import type { BrokenAssumption } from '../stats/broken-assumption.js';
import { logisticRegression } from '../stats/logistic-regression.js';
import { midranks } from '../stats/midranks.js';
import type { RegressionRefusal, SeparatedOutcomes } from '../stats/regression-refusal.js';

/** What is known of a customer at the time of the last answer. */
export interface ChurnFacts {
  readonly score: Score;
  /** The score before; `null` for a first answer, which counts as no change. */
  readonly previous: Score | null;
  /** Days since the last answer, 0 and more. */
  readonly daysSinceAnswer: number;
}

/** The same with what became of the customer. */
export interface ChurnOutcome extends ChurnFacts {
  readonly churned: boolean;
}

/** What the model may use of a customer. */
export type ChurnPredictor = 'score' | 'change' | 'daysSinceAnswer';

/** Too few who left, or too few who stayed, to learn from. */
export interface TooFewChurned extends Refusal {
  readonly kind: 'churn/too-few-events';
  /** Of the rarer outcome. */
  readonly got: number;
  readonly atLeast: number;
}

export interface ChurnModelOptions {
  /**
   * How strongly effects are drawn to 0, as in `logisticRegression`, so that few customers cannot claim much. Default 1.
   */
  readonly ridge?: number | undefined;
}

/** A fitted model: give it to `churnProbability`. Plain data, so it can be stored as JSON. */
export interface ChurnModel {
  /** Log odds of leaving when all that is used is 0. */
  readonly intercept: number;
  /** Those that vary among the customers. */
  readonly effects: readonly {
    readonly predictor: ChurnPredictor;
    /** Change of the log odds for one more point, or one more day. */
    readonly logOdds: number;
    /** Factor on the odds for one more point, or one more day. */
    readonly oddsRatio: number;
  }[];
  /**
   * Chance that, of two customers of whom one left, the model gives that one the higher risk: 0.5 is guessing.
   * Among the customers it learned from, so somewhat flattering.
   */
  readonly concordance: number;
  readonly ridge: number;
  readonly n: number;
  readonly churned: number;
  readonly method: 'ridge-logistic';
  readonly reliability: Reliability;
  readonly brokenAssumptions: readonly BrokenAssumption[];
}

const usual: readonly ChurnPredictor[] = ['score', 'change', 'daysSinceAnswer'];

/** Below ten for each effect, coefficients are mostly chance: Peduzzi et al. (1996), J. Clin. Epidemiol. 49:1373. */
const eventsForEach = 10;

/**
 * Learns from customers whose outcome is known how the risk of leaving goes with the score, its change and the time
 * since the last answer: logistic regression with a ridge.
 *
 * It foretells for customers like those, watched for as long as those were. It does not say that raising a score
 * keeps a customer. Intervals are not given: a ridge moves the effects on purpose.
 *
 * @returns refuses `churn/too-few-events` below ten of the rarer outcome for each predictor that varies, and
 *   `regression/constant` when none does
 * @throws RangeError when a score is none, days are negative or not finite, or the ridge is not above 0
 * @see le Cessie and van Houwelingen (1992), Applied Statistics 41:191
 * @example
 * const customers = Array.from({ length: 110 }, (_, at): ChurnOutcome => ({
 *   score: (at % 11) as Score, previous: null, daysSinceAnswer: at % 30, churned: at % 11 < (at % 3 === 0 ? 7 : 4),
 * }));
 * const model = fitChurnModel(customers);
 * model.ok && churnProbability(model.value, { score: 2, previous: null, daysSinceAnswer: 10 }); // 0.9071…
 */
export function fitChurnModel(
  customers: readonly ChurnOutcome[],
  { ridge = 1 }: ChurnModelOptions = {},
): Result<ChurnModel, TooFewChurned | RegressionRefusal | SeparatedOutcomes> {
  if (!(ridge > 0)) throw new RangeError(`fitChurnModel: ridge ${ridge} is not above 0`);
  const rows = customers.map(valuesOf);
  const used = usual.filter((name) => rows.some((row) => row[name] !== rows[0]?.[name]));
  const [n, churned] = [customers.length, customers.filter((customer) => customer.churned).length];
  const [got, atLeast] = [Math.min(churned, n - churned), eventsForEach * Math.max(1, used.length)];
  if (got < atLeast) return refuse({ kind: 'churn/too-few-events', got, atLeast });
  const [first] = used;
  if (first === undefined) return refuse({ kind: 'regression/constant', predictor: 'score' });
  const found = logisticRegression(
    customers.map((customer) => customer.churned),
    Object.fromEntries(used.map((name) => [name, rows.map((row) => row[name])])),
    { ridge },
  );
  if (!found.ok) return found;
  const intercept = found.value.intercept.estimate;
  const effects = used.map((predictor, at) => {
    const logOdds = found.value.coefficients[at]?.estimate ?? 0;
    return { predictor, logOdds, oddsRatio: Math.exp(logOdds) };
  });
  return ok({
    intercept,
    effects,
    concordance: concordanceOf(customers.map((customer) => ({
      risk: logOddsOf({ intercept, effects }, customer),
      churned: customer.churned,
    }))),
    ridge,
    n,
    churned,
    method: 'ridge-logistic',
    reliability: reliabilityOf(got),
    brokenAssumptions: found.value.brokenAssumptions,
  });
}

/**
 * Chance that a customer leaves, 0 to 1, by a model that was learned from others.
 *
 * @throws RangeError when a score is none, or days are negative or not finite
 * @example
 * churnProbability(model, { score: 2, previous: null, daysSinceAnswer: 10 }); // 0.9071… by the model of `fitChurnModel`'s example
 */
export function churnProbability(model: ChurnModel, customer: ChurnFacts): number {
  return 1 / (1 + Math.exp(-logOddsOf(model, customer)));
}

function logOddsOf({ intercept, effects }: Pick<ChurnModel, 'intercept' | 'effects'>, customer: ChurnFacts): number {
  const values = valuesOf(customer);
  return effects.reduce((sum, { predictor, logOdds }) => sum + logOdds * values[predictor], intercept);
}

function valuesOf({ score, previous, daysSinceAnswer }: ChurnFacts): Readonly<Record<ChurnPredictor, number>> {
  for (const one of [score, previous ?? score]) {
    if (!isScore(one)) throw new RangeError(`churn model: ${String(one)} is not a score`);
  }
  if (!(daysSinceAnswer >= 0 && daysSinceAnswer < Infinity)) {
    throw new RangeError(`churn model: ${daysSinceAnswer} is not a number of days`);
  }
  return { score, change: score - (previous ?? score), daysSinceAnswer };
}

/** By midranks: a tie is half a success (Mann and Whitney 1947). */
function concordanceOf(customers: readonly { readonly risk: number; readonly churned: boolean }[]): number {
  const ranks = midranks(customers.map(({ risk }) => risk));
  const left = customers.filter(({ churned }) => churned).length;
  const sum = customers.reduce((total, { churned }, at) => total + (churned ? (ranks[at] ?? 0) : 0), 0);
  return (sum - (left * (left + 1)) / 2) / (left * (customers.length - left));
}
