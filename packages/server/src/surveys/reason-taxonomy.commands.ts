import { ok, refuse, type Result, type SurveyDefinitionRefusal } from '@goodword/core';
import { parseReasonTaxonomy, type ReasonsInUse, reasonsTakenAway } from '@goodword/core/surveys/definitions';
import { LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { ReasonTaxonomyRow } from './reason-taxonomy.entity.js';
import { type KnownReasons, reasonsInUse, reasonTaxonomyOf } from './reason-taxonomy.queries.js';

/** Replaces the reasons of a workspace as a whole. What surveys and answers have keeps its code, and so its place in every count. */
export function setReasonTaxonomy(
  { em: outer, viewer: { workspaceId }, now }: Context, json: readonly object[],
): Promise<Result<KnownReasons, SurveyDefinitionRefusal | ReasonsInUse>> {
  return outer.transactional(async (em) => {
    const parsed = parseReasonTaxonomy(json);
    if (!parsed.ok) return parsed;
    // The lock comes before the look: whoever saves a survey with one of these reasons holds them until it is saved.
    await em.findOne(ReasonTaxonomyRow, { workspaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE, disableIdentityMap: true });
    const { reasons: current } = await reasonTaxonomyOf(em, workspaceId);
    const codes = await reasonsInUse(em, workspaceId, reasonsTakenAway(current, parsed.value));
    if (codes.length > 0) return refuse({ kind: 'survey/reasons-in-use', codes });
    await em.upsert(ReasonTaxonomyRow, { workspaceId, reasons: parsed.value, updatedAt: now }, { disableIdentityMap: true });
    return ok({ reasons: parsed.value, updatedAt: now });
  });
}
