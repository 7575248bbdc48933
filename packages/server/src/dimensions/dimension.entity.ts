import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** What a score can be told apart by. A row is made when its code is first used; its name can be given later. */
function defineDimension<const Name extends string, const Table extends string>(name: Name, tableName: Table) {
  return defineEntity({
    name,
    tableName,
    properties: {
      workspaceId: p.uuid().primary(),
      id: p.uuid().primary(),
      code: p.text(),
      name: p.text(),
      createdAt: p.datetime(3),
    },
    uniques: [{ properties: ['workspaceId', 'code'] }],
    policies: [workspacePolicy],
  });
}

const BranchSchema = defineDimension('BranchRow', 'branch');
export class BranchRow extends BranchSchema.class {}
BranchSchema.setClass(BranchRow);

const StaffMemberSchema = defineDimension('StaffMemberRow', 'staff_member');
export class StaffMemberRow extends StaffMemberSchema.class {}
StaffMemberSchema.setClass(StaffMemberRow);

const ProductSchema = defineDimension('ProductRow', 'product');
export class ProductRow extends ProductSchema.class {}
ProductSchema.setClass(ProductRow);

const ChannelSchema = defineDimension('ChannelRow', 'channel');
export class ChannelRow extends ChannelSchema.class {}
ChannelSchema.setClass(ChannelRow);

export type DimensionRow = BranchRow | StaffMemberRow | ProductRow | ChannelRow;

/** The dimensions of an answer, by the property of the answer that holds them. */
export const dimensions = {
  branch: BranchRow,
  staffMember: StaffMemberRow,
  product: ProductRow,
  channel: ChannelRow,
} as const;
export type DimensionName = keyof typeof dimensions;
export const dimensionNames = Object.keys(dimensions) as readonly DimensionName[]; // keys of a literal: exactly these
