import type { ApiKeyScope } from '@goodword/core';
import { Arg, Authorized, Ctx, Float, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { answer } from '../refusals.js';
import { ScopeEnum } from '../viewer/scope.graphql.js';
import { createApiKey, revokeApiKey, rotateApiKey } from './api-key.commands.js';
import { ApiKeyRow } from './api-key.entity.js';
import { ApiKeyType, CreateApiKeyResult, RevokeApiKeyResult, RotateApiKeyResult } from './api-key.graphql.js';

@Resolver()
export class ApiKeyResolver {
  @Authorized('admin')
  @Query(() => [ApiKeyType], { description: 'All keys, the newest first, also those that no longer work.' })
  apiKeys(@Ctx() { em, viewer }: Context): Promise<readonly ApiKeyRow[]> {
    return em.find(ApiKeyRow, { workspaceId: viewer.workspaceId }, { orderBy: { createdAt: 'desc', id: 'desc' } });
  }

  @Authorized('admin')
  @Mutation(() => CreateApiKeyResult)
  async createApiKey(
    @Ctx() context: Context,
    @Arg('name', () => String) name: string,
    @Arg('scopes', () => [ScopeEnum]) scopes: ApiKeyScope[],
  ): Promise<typeof CreateApiKeyResult> {
    return answer(context, await createApiKey(context, { name, scopes }));
  }

  @Authorized('admin')
  @Mutation(() => RotateApiKeyResult, { description: 'Gives a key a successor; the old one goes on working for the overlap.' })
  async rotateApiKey(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('overlapHours', () => Float, { defaultValue: 24, description: 'From 0 to 720.' }) overlapHours: number,
  ): Promise<typeof RotateApiKeyResult> {
    return answer(context, await rotateApiKey(context, id, overlapHours));
  }

  @Authorized('admin')
  @Mutation(() => RevokeApiKeyResult, { description: 'The key stops working at once.' })
  async revokeApiKey(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof RevokeApiKeyResult> {
    return answer(context, await revokeApiKey(context, id));
  }
}
