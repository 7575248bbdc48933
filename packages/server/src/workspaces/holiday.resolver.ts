import type { Day } from '@goodword/core';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import { setHolidays } from './holiday.commands.js';
import { SetHolidaysResult } from './holiday.graphql.js';
import { holidaysOf } from './holidays-of.js';

@Resolver()
export class HolidayResolver {
  @Authorized('read')
  @Query(() => [String], { description: 'Days of the workspace on which nobody works, YYYY-MM-DD, in order; beside the days of rest of every week.' })
  holidays(@Ctx() { em, viewer }: Context): Promise<readonly Day[]> {
    return holidaysOf(em, viewer.workspaceId);
  }

  @Authorized('admin')
  @Mutation(() => SetHolidaysResult, { description: 'Replaces the holidays: surveys that ask on working days only ask nobody on them.' })
  async setHolidays(
    @Ctx() context: Context,
    @Arg('days', () => [String], { description: 'YYYY-MM-DD, 1,000 at most.' }) days: string[],
  ): Promise<typeof SetHolidaysResult> {
    return answer(context, await setHolidays(context, days));
  }
}
