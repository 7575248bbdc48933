import { ok } from '@goodword/core';
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { drawQrCode } from '../channels/draw-qr-code.js';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import type { SurveyRow } from '../surveys/survey.entity.js';
import { SurveyType } from '../surveys/survey.graphql.js';
import { putUpSurveyLink, revokeSurveyLink } from './survey-link.commands.js';
import type { SurveyLinkRow } from './survey-link.entity.js';
import { CreateSurveyLinkResult, RevokeSurveyLinkResult, SurveyLinkInput, SurveyLinkType } from './survey-link.graphql.js';

/** The edge from a survey to the links by which it is answered. */
@Resolver(() => SurveyType)
export class SurveyLinkResolver {
  @FieldResolver(() => [SurveyLinkType], { description: 'Those by which everybody may answer, the newest first, also those that no longer work.' })
  links(@Ctx() { loaders }: Context, @Root() { id }: SurveyRow): Promise<readonly SurveyLinkRow[]> {
    return loaders.linksOfSurvey.load(id);
  }

  @Authorized('write')
  @Mutation(() => CreateSurveyLinkResult, { description: 'Puts up a link by which everybody may answer, with a code for print.' })
  async createSurveyLink(
    @Ctx() context: Context,
    @Arg('input', () => SurveyLinkInput) input: SurveyLinkInput,
  ): Promise<typeof CreateSurveyLinkResult> {
    const made = await putUpSurveyLink(context, input);
    return answer(context, made.ok ? ok({ ...made.value, qrCode: await drawQrCode(made.value.url) }) : made);
  }

  @Authorized('write')
  @Mutation(() => RevokeSurveyLinkResult, { description: 'The link leads nowhere from now on. What came by it stays, and who has begun to answer may finish.' })
  async revokeSurveyLink(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<typeof RevokeSurveyLinkResult> {
    return answer(context, await revokeSurveyLink(context, id));
  }
}
