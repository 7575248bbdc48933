import { graphql, type ResultOf } from '@goodword/client';

export const overviewDocument = graphql(`
  query overview(
    $filter: ResponseFilter
    $before: ResponseFilter
    $timeZone: String!
    $calendar: Calendar!
    $weekStart: Int!
    $withBefore: Boolean!
    $withQuarters: Boolean!
  ) {
    nps(filter: $filter) {
      ...Measured
    }
    before: nps(filter: $before) @include(if: $withBefore) {
      ...Measured
    }
    scoreDistribution(filter: $filter)
    months: npsTrend(filter: $filter, period: MONTH, timeZone: $timeZone, calendar: $calendar, weekStart: $weekStart) {
      start
      end
      nps {
        ...Measured
      }
    }
    quarters: npsTrend(
      filter: $filter
      period: QUARTER
      timeZone: $timeZone
      calendar: $calendar
      weekStart: $weekStart
    ) @include(if: $withQuarters) {
      start
      end
      nps {
        ...Measured
      }
    }
    branches: npsBy(filter: $filter, dimension: "branch") {
      key
      label
      nps {
        ...Measured
      }
    }
  }
  fragment Measured on Nps {
    score
    promoters
    passives
    detractors
    total
    reliability
    suppressed
    interval {
      lower
      upper
      level
    }
  }
`);

export type OverviewAnswer = ResultOf<typeof overviewDocument>;
export type Measured = OverviewAnswer['nps'];
export type Month = OverviewAnswer['months'][number];
export type BranchGroup = OverviewAnswer['branches'][number];
