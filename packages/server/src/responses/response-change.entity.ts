import { defineEntity, p } from '@mikro-orm/core';
import { workspacePolicy } from '../workspaces/workspace-policy.js';

/** A value as it was before, as text; lists and attributes as JSON, `null` where there was none. */
export interface FormerValue {
  readonly field: string;
  readonly value: string | null;
}

export type ChangeKind = 'corrected' | 'excluded' | 'included' | 'deleted';

/**
 * Who changed an answer, when, why, and what it said before. Kept when the answer itself is gone,
 * hence no foreign key; a deleted answer leaves no comment and no person here, only its source key,
 * so that the same file read again does not bring it back.
 */
const ResponseChangeSchema = defineEntity({
  name: 'ResponseChangeRow',
  tableName: 'response_change',
  properties: {
    workspaceId: p.uuid().primary(),
    id: p.uuid().primary(),
    responseId: p.uuid(),
    surveyId: p.uuid(),
    sourceKey: p.text().strictNullable(),
    kind: p.text().$type<ChangeKind>(),
    actor: p.text(),
    actorName: p.text(),
    at: p.datetime(3),
    reason: p.text().strictNullable(),
    before: p.json().$type<readonly FormerValue[]>(),
  },
  indexes: [{ properties: ['workspaceId', 'responseId'] }, { properties: ['workspaceId', 'surveyId', 'sourceKey'] }],
  policies: [workspacePolicy],
});

export class ResponseChangeRow extends ResponseChangeSchema.class {}
ResponseChangeSchema.setClass(ResponseChangeRow);
