import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

const SignInLinkSchema = defineEntity({
  name: 'SignInLinkRow',
  tableName: 'sign_in_link',
  properties: {
    workspaceId: p.uuid().primary(),
    tokenHash: p.text().primary(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    usedAt: p.datetime(3).strictNullable(),
  },
  policies: [workspacePolicy],
});

export class SignInLinkRow extends SignInLinkSchema.class {}
SignInLinkSchema.setClass(SignInLinkRow);
