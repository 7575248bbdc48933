import type { RequestOptions } from './deadline.js';
import { graphql, type ResultOf, type VariablesOf } from './graphql.js';
import type { Query } from './query.js';

const npsFields = graphql(`
  fragment NpsFields on Nps {
    score
    promoters
    passives
    detractors
    total
    interval { lower upper level method }
    reliability
    counting
    suppressed
  }
`);

const npsDocument = graphql(`
  query nps($filter: ResponseFilter, $counting: Counting, $method: IntervalMethod, $level: Float) {
    nps(filter: $filter, counting: $counting, method: $method, level: $level) { ...NpsFields }
  }
`, [npsFields]);

const npsTrendDocument = graphql(`
  query npsTrend(
    $filter: ResponseFilter, $period: Period!, $timeZone: String!, $calendar: Calendar, $weekStart: Int,
    $counting: Counting, $method: IntervalMethod, $level: Float
  ) {
    npsTrend(
      filter: $filter, period: $period, timeZone: $timeZone, calendar: $calendar, weekStart: $weekStart,
      counting: $counting, method: $method, level: $level
    ) { start end label nps { ...NpsFields } }
  }
`, [npsFields]);

const npsByDocument = graphql(`
  query npsBy(
    $filter: ResponseFilter, $dimension: String!, $counting: Counting, $method: IntervalMethod, $level: Float
  ) {
    npsBy(filter: $filter, dimension: $dimension, counting: $counting, method: $method, level: $level) {
      key label nps { ...NpsFields }
    }
  }
`, [npsFields]);

const scoreDistributionDocument = graphql(`
  query scoreDistribution($filter: ResponseFilter) { scoreDistribution(filter: $filter) }
`);

/** A Net Promoter Score with its counts; `score` and `interval` are `null` when nobody answered or it is suppressed. */
export type Nps = ResultOf<typeof npsFields>;
/** One period of a trend; `end` belongs to the next one. */
export type NpsPeriod = ResultOf<typeof npsTrendDocument>['npsTrend'][number];
/** One group; `key` is `null` for answers without that dimension. */
export type NpsGroup = ResultOf<typeof npsByDocument>['npsBy'][number];

export type NpsQuestion = VariablesOf<typeof npsDocument>;
export type NpsTrendQuestion = VariablesOf<typeof npsTrendDocument>;
export type NpsByQuestion = VariablesOf<typeof npsByDocument>;
export type ScoreDistributionQuestion = VariablesOf<typeof scoreDistributionDocument>;

/** The measuring part: scores of all answers that satisfy a filter. */
export interface NpsRequests {
  /**
   * Net Promoter Score in points from -100 to 100, unrounded, with its interval and the counts behind it.
   *
   * @example
   * const { score, total } = await goodword.nps.score({ filter: { branches: ['north'] } });
   */
  readonly score: (question?: NpsQuestion, options?: RequestOptions) => Promise<Nps>;
  /** The score of each period in order, empty periods included. */
  readonly trend: (question: NpsTrendQuestion, options?: RequestOptions) => Promise<readonly NpsPeriod[]>;
  /** The score of each `branch`, `staff`, `channel`, `product`, `survey`, `reason` or `attribute:<name>`. */
  readonly by: (question: NpsByQuestion, options?: RequestOptions) => Promise<readonly NpsGroup[]>;
  /** Eleven counts: how many answers gave 0, 1 … 10. */
  readonly distribution: (
    question?: ScoreDistributionQuestion, options?: RequestOptions,
  ) => Promise<readonly number[]>;
}

export function npsRequests(query: Query): NpsRequests {
  return {
    score: async (question = {}, options = {}) => (await query(npsDocument, question, options)).nps,
    trend: async (question, options) => (await query(npsTrendDocument, question, options)).npsTrend,
    by: async (question, options) => (await query(npsByDocument, question, options)).npsBy,
    distribution: async (question = {}, options = {}) =>
      (await query(scoreDistributionDocument, question, options)).scoreDistribution,
  };
}
