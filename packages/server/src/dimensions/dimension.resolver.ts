import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { BranchRow, ChannelRow, type DimensionRow, ProductRow, StaffMemberRow } from './dimension.entity.js';
import { BranchType, ChannelType, ProductType, StaffMemberType } from './dimension.graphql.js';
import { listDimension } from './dimension.queries.js';

@Resolver()
export class DimensionResolver {
  @Authorized('read')
  @Query(() => [BranchType], { description: 'All branches, by name.' })
  branches(@Ctx() context: Context): Promise<readonly DimensionRow[]> {
    return listDimension(context, BranchRow);
  }

  @Authorized('read')
  @Query(() => [StaffMemberType], { description: 'All staff members, by name.' })
  staffMembers(@Ctx() context: Context): Promise<readonly DimensionRow[]> {
    return listDimension(context, StaffMemberRow);
  }

  @Authorized('read')
  @Query(() => [ProductType], { description: 'All products, by name.' })
  products(@Ctx() context: Context): Promise<readonly DimensionRow[]> {
    return listDimension(context, ProductRow);
  }

  @Authorized('read')
  @Query(() => [ChannelType], { description: 'All channels, by name.' })
  channels(@Ctx() context: Context): Promise<readonly DimensionRow[]> {
    return listDimension(context, ChannelRow);
  }
}
