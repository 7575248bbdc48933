import type { Tally } from '@goodword/core';
import { Arg, Args, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ResponseFilter } from '../responses/response-filter.graphql.js';
import type { WorkspaceCalendar } from '../workspaces/workspace.entity.js';
import { CalendarEnum } from '../workspaces/workspace.graphql.js';
import { type Period, PeriodEnum } from './nps.enums.js';
import { MeasureArgs, NpsGroupType, NpsPeriodType, NpsType } from './nps.graphql.js';
import { distributionOf, type Measure, measureAll, measureBy, measureTrend } from './nps.queries.js';

@Resolver()
export class NpsResolver {
  @Authorized('read')
  @Query(() => NpsType)
  nps(@Ctx() context: Context, @Args(() => MeasureArgs) args: MeasureArgs): Promise<NpsType> {
    return measureAll(context, measureOf(args));
  }

  @Authorized('read')
  @Query(() => [NpsPeriodType], { description: 'Period by period, empty ones included.' })
  npsTrend(
    @Ctx() context: Context,
    @Args(() => MeasureArgs) args: MeasureArgs,
    @Arg('period', () => PeriodEnum) period: Period,
    @Arg('timeZone', () => String, { description: 'IANA name of the zone in which days begin.' }) timeZone: string,
    @Arg('calendar', () => CalendarEnum, { nullable: true, defaultValue: 'gregorian' }) calendar?: WorkspaceCalendar | null,
    @Arg('weekStart', () => Int, { nullable: true, defaultValue: 1, description: '1 for Monday to 7 for Sunday.' })
    weekStart?: number | null,
  ): Promise<readonly NpsPeriodType[]> {
    const rule = { period, timeZone, calendar: calendar ?? 'gregorian', weekStart: weekStart ?? 1 };
    return measureTrend(context, measureOf(args), rule);
  }

  @Authorized('read')
  @Query(() => [NpsGroupType], {
    description: 'By branch, staff, channel, product, survey, wave (its id, called by its first day), reason or attribute:<name>. An answer with two reasons counts under each.',
  })
  npsBy(
    @Ctx() context: Context,
    @Args(() => MeasureArgs) args: MeasureArgs,
    @Arg('dimension', () => String) dimension: string,
  ): Promise<readonly NpsGroupType[]> {
    return measureBy(context, measureOf(args), dimension);
  }

  @Authorized('read')
  @Query(() => [Int], { description: 'How often each score from 0 to 10 was given: eleven counts.' })
  scoreDistribution(
    @Ctx() context: Context,
    @Arg('filter', () => ResponseFilter, { nullable: true }) filter?: ResponseFilter | null,
  ): Promise<Tally> {
    return distributionOf(context, filter ?? {});
  }
}

function measureOf({ filter, counting, method, level }: MeasureArgs): Measure {
  return {
    filter: filter ?? {},
    counting: counting ?? 'every-response',
    method: method ?? 'adjusted-wald',
    level: level ?? 0.95,
  };
}
