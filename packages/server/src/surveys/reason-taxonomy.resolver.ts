import type { Reason } from '@goodword/core/surveys/definitions';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import { reasonLabel } from './reason-label.js';
import { setReasonTaxonomy } from './reason-taxonomy.commands.js';
import { ReasonInput, ReasonTaxonomyType, ReasonType, SetReasonTaxonomyResult } from './reason-taxonomy.graphql.js';
import { type KnownReasons, reasonTaxonomyOf } from './reason-taxonomy.queries.js';

@Resolver(() => ReasonType)
export class ReasonTaxonomyResolver {
  @Authorized('read')
  @Query(() => ReasonTaxonomyType, { description: 'The reasons that surveys of this workspace offer.' })
  reasonTaxonomy(@Ctx() { em, viewer }: Context): Promise<KnownReasons> {
    return reasonTaxonomyOf(em, viewer.workspaceId);
  }

  @FieldResolver(() => String)
  label(
    @Ctx() context: Context,
    @Root() { code, text }: Reason,
    @Arg('language', () => String, { nullable: true, description: 'BCP 47; that of Accept-Language if left out.' }) language?: string | null,
  ): string {
    return reasonLabel(text, code, language ?? context.language);
  }

  @FieldResolver(() => Boolean, { description: 'No longer offered; answers that name it keep it.' })
  retired(@Root() { retired }: Reason): boolean {
    return retired === true;
  }

  @Authorized('write')
  @Mutation(() => SetReasonTaxonomyResult, {
    description: 'Replaces the reasons as a whole. One that answers or surveys have cannot be left out; it can be retired.',
  })
  async setReasonTaxonomy(
    @Ctx() context: Context,
    @Arg('reasons', () => [ReasonInput]) reasons: ReasonInput[],
  ): Promise<typeof SetReasonTaxonomyResult> {
    // Core takes plain objects, and inputs are of a class.
    return answer(context, await setReasonTaxonomy(context, reasons.map((reason) => ({ ...reason }))));
  }
}
