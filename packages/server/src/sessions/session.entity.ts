import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

const SessionSchema = defineEntity({
  name: 'SessionRow',
  tableName: 'session',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    tokenHash: p.text().hidden(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
  uniques: [{ properties: ['workspaceId', 'tokenHash'] }],
  policies: [workspacePolicy],
});

export class SessionRow extends SessionSchema.class {}
SessionSchema.setClass(SessionRow);
