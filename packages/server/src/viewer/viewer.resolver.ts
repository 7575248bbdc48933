import type { ApiKeyScope } from '@goodword/core';
import { Authorized, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { WorkspaceType } from '../workspaces/workspace.graphql.js';
import { ScopeEnum } from './scope.graphql.js';

@ObjectType('Viewer', { description: 'Who asks, and in which workspace.' })
export class ViewerType {
  @Field(() => String, { description: 'Name of the API key, or of the person.' })
  name!: string;

  @Field(() => [ScopeEnum])
  scopes!: readonly ApiKeyScope[];

  @Field(() => WorkspaceType)
  workspace!: WorkspaceRow;
}

@Resolver()
export class ViewerResolver {
  @Authorized('read')
  @Query(() => ViewerType)
  async viewer(@Ctx() { em, viewer }: Context): Promise<ViewerType> {
    const workspace = await em.findOneOrFail(WorkspaceRow, { id: viewer.workspaceId });
    return { name: viewer.name, scopes: viewer.scopes, workspace };
  }
}
