import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadIfAny } from '../load-if-any.js';
import type { ResponseRow } from '../responses/response.entity.js';
import { ResponseType } from '../responses/response.graphql.js';
import type { SurveyWaveRow } from './survey-wave.entity.js';
import { SurveyWaveType } from './survey-wave.graphql.js';

/** The edge from an answer to the wave in which it was asked for. */
@Resolver(() => ResponseType)
export class ResponseWaveResolver {
  @FieldResolver(() => SurveyWaveType, { nullable: true, description: 'In which it was asked for, also after its customer was deleted; null when in none.' })
  wave(@Ctx() { loaders }: Context, @Root() { wave }: ResponseRow): Promise<SurveyWaveRow | null> {
    return loadIfAny(loaders.waves, wave);
  }
}
