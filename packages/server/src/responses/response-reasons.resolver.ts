import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { reasonLabel } from '../surveys/reason-label.js';
import { ReasonLabelType } from '../surveys/reason-taxonomy.graphql.js';
import type { ResponseRow } from './response.entity.js';
import { ResponseType } from './response.graphql.js';

/** The reasons of an answer as a reader calls them. */
@Resolver(() => ResponseType)
export class ResponseReasonsResolver {
  @FieldResolver(() => [ReasonLabelType], { description: 'The reasons, in the same order, with what they are called.' })
  reasonLabels(
    @Ctx() { loaders, language: reader }: Context,
    @Root() { reasons }: ResponseRow,
    @Arg('language', () => String, { nullable: true, description: 'BCP 47; that of Accept-Language if left out.' }) language?: string | null,
  ): Promise<readonly ReasonLabelType[]> {
    return Promise.all(reasons.map(async (code) => ({ code, label: reasonLabel(await loaders.reasonTexts.load(code), code, language ?? reader) })));
  }
}
