import { sendingChannels } from '@goodword/core';
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerFilter } from '../customers/customer-filter.graphql.js';
import { CustomerType } from '../customers/customer.graphql.js';
import { DryRunReasonType, DryRunType } from './dry-run.graphql.js';
import { dryRunOf } from './dry-run.js';

@Resolver(() => DryRunReasonType)
export class DryRunResolver {
  @Authorized('read')
  @Query(() => DryRunType, {
    nullable: true,
    description: 'Whom a survey would ask if it asked now, also before it is live. A survey that asks after interactions is judged about the last one of each customer. Null when there is no such survey, or it has no trigger.',
  })
  async dryRun(
    @Ctx() context: Context,
    @Arg('surveyId', () => ID) surveyId: string,
    @Arg('customers', () => CustomerFilter, { nullable: true, description: 'All if left out.' }) customers?: CustomerFilter | null,
    @Arg('asWave', () => Boolean, { defaultValue: false, description: 'As a list of these customers, about no interaction: what scheduleWave would do today.' })
    asWave?: boolean,
  ): Promise<DryRunType | null> {
    const summary = await dryRunOf(context, surveyId, customers ?? {}, asWave ?? false);
    return summary === null ? null : {
      ...summary,
      channels: sendingChannels.map((channel) => ({ channel, customers: summary.channels[channel] })),
      reasons: summary.reasons.map(({ first, examples, ...reason }) => ({ ...reason, message: context.messageOf(first), exampleIds: examples })),
    };
  }

  @FieldResolver(() => [CustomerType], { description: 'A few of them, five at most.' })
  async examples(@Ctx() { loaders }: Context, @Root() { exampleIds }: DryRunReasonType): Promise<readonly CustomerRow[]> {
    const found = await Promise.all(exampleIds.map((id) => loaders.customers.load(id)));
    return found.filter((customer) => customer !== null);
  }
}
