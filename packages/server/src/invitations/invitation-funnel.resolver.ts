import { invitationFunnel, isConfidenceLevel } from '@goodword/core';
import { Arg, Authorized, Ctx, Float, ID, Query, Resolver } from 'type-graphql';
import { badInput } from '../bad-input.js';
import type { Context } from '../context.js';
import { DateTimeScalar } from '../scalars.js';
import { countInvitations } from './count-invitations.js';
import { InvitationFunnelType } from './invitation-funnel.graphql.js';

@Resolver()
export class InvitationFunnelResolver {
  @Authorized('read')
  @Query(() => InvitationFunnelType, { description: 'How far invitations come, each step with its share and the interval of that.' })
  async invitationFunnel(
    @Ctx() { em, viewer, now }: Context,
    @Arg('surveyIds', () => [ID], { nullable: true, description: 'All if left out.' }) surveyIds?: string[] | null,
    @Arg('from', () => DateTimeScalar, { nullable: true, description: 'Planned for this instant or later.' }) from?: Date | null,
    @Arg('to', () => DateTimeScalar, { nullable: true, description: 'Planned for before this instant; never for later than now.' })
    to?: Date | null,
    @Arg('level', () => Float, { defaultValue: 0.95, description: 'Confidence of the intervals.' }) level?: number,
  ): Promise<InvitationFunnelType> {
    const confidence = level ?? 0.95;
    if (!isConfidenceLevel(confidence)) badInput('level', 'must be above 0 and below 1, such as 0.95');
    // What is planned for tomorrow has had no chance to be sent, and would look like a failure.
    const until = to && to < now ? to : new Date(now.getTime() + 1);
    const counts = await countInvitations(em, viewer.workspaceId, { surveyIds, from, to: until });
    return { scheduled: counts.scheduled, ...invitationFunnel(counts, { level: confidence }) };
  }
}
