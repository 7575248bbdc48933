import { defineEntity, p } from '@mikro-orm/core';

/**
 * The tenant. The only table without a workspace_id in front: it is the list of what workspace_id may be,
 * so it has no policy either; nothing in it is a customer's.
 */
const WorkspaceSchema = defineEntity({
  name: 'WorkspaceRow',
  tableName: 'workspace',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    timeZone: p.text(),
    calendar: p.text().$type<WorkspaceCalendar>(),
    weekStart: p.smallint(),
    demo: p.boolean(),
    createdAt: p.datetime(3),
  },
});

export type WorkspaceCalendar = 'gregorian' | 'jalali' | 'buddhist';
export class WorkspaceRow extends WorkspaceSchema.class {}
WorkspaceSchema.setClass(WorkspaceRow);
