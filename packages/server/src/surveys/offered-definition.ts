import { ok, type Result, type SurveyDefinition } from '@goodword/core';
import { checkReasons, type ReasonsUnknown } from '@goodword/core/surveys/definitions';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '../orm.js';
import { ReasonTaxonomyRow } from './reason-taxonomy.entity.js';

/**
 * A definition whose reasons its workspace offers. They are held until the end of the transaction, so that none is taken away
 * before the survey is stored. Where nobody has set the reasons of the workspace, a survey brings its own.
 *
 * @param before - what the survey asked until now
 */
export async function offeredDefinition(
  em: EntityManager, workspaceId: string, definition: SurveyDefinition, before: SurveyDefinition | null,
): Promise<Result<SurveyDefinition, ReasonsUnknown>> {
  const row = await em.findOne(ReasonTaxonomyRow, { workspaceId }, { lockMode: LockMode.PESSIMISTIC_READ, disableIdentityMap: true });
  return row === null ? ok(definition) : checkReasons(definition, row.reasons, before);
}
