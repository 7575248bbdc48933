import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';
import type { DomainEvent } from './domain-event.js';

/** What happened, in the order in which it was decided. Rows are added and, after a month, removed; never changed. */
const EventSchema = defineEntity({
  name: 'EventRow',
  tableName: 'event',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    kind: p.text().$type<DomainEvent['kind']>(),
    ids: p.json().$type<Readonly<Record<string, string>>>(),
    createdAt: p.datetime(3),
  },
  indexes: [{ properties: ['workspaceId', 'createdAt', 'id'] }],
  policies: [workspacePolicy],
});

export class EventRow extends EventSchema.class {}
EventSchema.setClass(EventRow);
