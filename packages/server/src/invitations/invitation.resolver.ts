import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { CustomerRow } from '../customers/customer.entity.js';
import { CustomerType } from '../customers/customer.graphql.js';
import type { InteractionRow } from '../interactions/interaction.entity.js';
import { InteractionType } from '../interactions/interaction.graphql.js';
import { type Page, PageArgs } from '../paging.js';
import { answer } from '../refusals.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { SurveyType } from '../surveys/survey.graphql.js';
import { askReason } from './ask-reason.js';
import { cancelInvitation } from './invitation.commands.js';
import type { InvitationRow } from './invitation.entity.js';
import {
  AskReasonType, CancelInvitationResult, InvitationConnectionType, InvitationFilter, InvitationReminderType, InvitationType, WhyNotAskedType,
} from './invitation.graphql.js';
import { listInvitations, whyNotAsked } from './invitation.queries.js';
import { reasonOf } from './stored-reason.js';
import type { SurveyWaveRow } from './survey-wave.entity.js';
import { SurveyWaveType } from './survey-wave.graphql.js';

@Resolver(() => InvitationType)
export class InvitationResolver {
  @Authorized('read')
  @Query(() => InvitationConnectionType, { description: 'What became of interactions for surveys, the last decision first.' })
  invitations(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => InvitationFilter, { nullable: true }) filter?: InvitationFilter | null,
  ): Promise<Page<InvitationRow>> {
    return listInvitations(context, filter ?? {}, page);
  }

  @Authorized('read')
  @Query(() => WhyNotAskedType, {
    nullable: true, description: 'Why a survey does not ask a customer at this moment. Null when there is no such customer, or no such survey that is live and has a trigger.',
  })
  whyNotAsked(
    @Ctx() context: Context,
    @Arg('customerId', () => ID) customerId: string,
    @Arg('surveyId', () => ID) surveyId: string,
  ): Promise<WhyNotAskedType | null> {
    return whyNotAsked(context, customerId, surveyId);
  }

  @Authorized('write')
  @Mutation(() => CancelInvitationResult, {
    description: 'Takes an invitation back: it does not go out, or its link can no longer be answered, and nobody is reminded of it.',
  })
  async cancelInvitation(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<typeof CancelInvitationResult> {
    return answer(context, await cancelInvitation(context, id));
  }

  @FieldResolver(() => InvitationReminderType, { nullable: true, description: 'Null when none is or was planned.' })
  reminder(@Ctx() context: Context, @Root() { status, remindAt, remindedAt, reminderReasons }: InvitationRow): InvitationReminderType | null {
    // Nobody is reminded who has answered, though the job that finds that out comes later.
    const scheduledAt = remindedAt === null && (status === 'sent' || status === 'opened') ? remindAt : null;
    if (scheduledAt === null && remindedAt === null && reminderReasons === null) return null;
    return { scheduledAt, sentAt: remindedAt, reasons: (reminderReasons ?? []).map((stored) => askReason(context, reasonOf(stored))) };
  }

  @FieldResolver(() => [AskReasonType], {
    description: 'Of a skipped one, all that stood in the way; of a scheduled one, what put it off. As of when it was decided.',
  })
  reasons(@Ctx() context: Context, @Root() { reasons }: InvitationRow): readonly AskReasonType[] {
    return reasons.map((stored) => askReason(context, reasonOf(stored)));
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Null when the person was deleted at this moment.' })
  customer(@Ctx() { loaders }: Context, @Root() { customer }: InvitationRow): Promise<CustomerRow | null> {
    return loaders.customers.load(customer.id);
  }

  @FieldResolver(() => SurveyType)
  survey(@Ctx() { loaders }: Context, @Root() { survey }: InvitationRow): Promise<SurveyRow | null> {
    return loaders.surveys.load(survey.id);
  }

  @FieldResolver(() => InteractionType, { nullable: true, description: 'What it would ask about; null for one of a list.' })
  async interaction(@Ctx() { loaders }: Context, @Root() { interaction }: InvitationRow): Promise<InteractionRow | null> {
    return interaction ? loaders.interactions.load(interaction.id) : null;
  }

  @FieldResolver(() => SurveyWaveType, { nullable: true, description: 'The list that it belongs to; null for one about an interaction.' })
  async wave(@Ctx() { loaders }: Context, @Root() { wave }: InvitationRow): Promise<SurveyWaveRow | null> {
    return wave ? loaders.waves.load(wave.id) : null;
  }
}
