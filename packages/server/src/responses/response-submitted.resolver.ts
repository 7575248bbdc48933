import { Arg, Authorized, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.js';
import type { ResponseRow } from './response.entity.js';
import { ResponseType } from './response.graphql.js';
import { submittedResponses } from './submitted-responses.js';

@Resolver()
export class ResponseSubmittedResolver {
  @Authorized('read')
  @Subscription(() => ResponseType, {
    description: 'Each answer that is submitted from now on, once it is stored; in rare cases twice. Answers of an import are not among them.',
    subscribe: ({ context, args }: { context: Context; args: { surveyId?: string | null } }) => submittedResponses(context, args.surveyId ?? null),
  })
  responseSubmitted(
    @Root() response: ResponseRow,
    @Arg('surveyId', () => ID, { nullable: true, description: 'Only answers to this survey.' }) _surveyId?: string | null,
  ): ResponseRow {
    return response;
  }
}
