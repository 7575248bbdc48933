import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** The first answer to a request that carried a key, so that a retry gets it again instead of a second effect. */
const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKeyRow',
  tableName: 'idempotency_key',
  properties: {
    workspaceId: p.uuid().primary(),
    operation: p.text().primary(),
    key: p.text().primary(),
    inputHash: p.text(),
    answer: p.json().$type<unknown>(),
    createdAt: p.datetime(3),
  },
  indexes: [{ properties: ['workspaceId', 'createdAt'] }],
  policies: [workspacePolicy],
});

export class IdempotencyKeyRow extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKeyRow);
