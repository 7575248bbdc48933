import type { TranslatedText } from '@goodword/core';
import type { ReasonTaxonomy } from '@goodword/core/surveys/definitions';
import { readyReasons } from '@goodword/core/surveys/templates';
import type { EntityManager } from '../orm.js';
import { ReasonTaxonomyRow } from './reason-taxonomy.entity.js';

/** The reasons of a workspace, and since when. */
export interface KnownReasons {
  readonly reasons: ReasonTaxonomy;
  /** `null` while nobody has set them: then they are the ready ones. */
  readonly updatedAt: Date | null;
}

export async function reasonTaxonomyOf(em: EntityManager, workspaceId: string): Promise<KnownReasons> {
  const row = await em.findOne(ReasonTaxonomyRow, { workspaceId }, { disableIdentityMap: true });
  return row ?? { reasons: readyReasons, updatedAt: null };
}

/** Every option for a reason that a version of a survey has had. */
const optionsOfSurveys = `
  select option->>'code' as code, option->'text' as text, v.created_at, v.id
  from survey_version v,
    jsonb_array_elements(v.definition->'questions') as asked (item), jsonb_array_elements(item->'options') as offered (option)
  where v.workspace_id = ? and item->>'kind' = 'reasons'`;

/**
 * What the reasons of a workspace are called, by their codes: as the workspace calls them, else as the newest survey that names them.
 * A reason that somebody sent with an answer in words of their own is not among them.
 */
export async function reasonTexts(em: EntityManager, workspaceId: string): Promise<ReadonlyMap<string, TranslatedText>> {
  const options = await em.execute<{ code: string; text: TranslatedText }[]>(
    `select distinct on (code) code, text from (${optionsOfSurveys}) as named order by code, created_at desc, id desc`, [workspaceId],
  );
  const { reasons } = await reasonTaxonomyOf(em, workspaceId);
  return new Map([...options, ...reasons].map(({ code, text }) => [code, text]));
}

/** Those of these codes that an answer has, or a version of a survey. */
export async function reasonsInUse(em: EntityManager, workspaceId: string, codes: readonly string[]): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const asked = 'array(select jsonb_array_elements_text(?::jsonb))';
  const rows = await em.execute<{ code: string }[]>(
    `select code from (${optionsOfSurveys}) as named where code = any(${asked})
     union
     select code from response r, unnest(r.reasons) as code where r.workspace_id = ? and r.reasons && ${asked} and code = any(${asked})
     order by code`,
    [workspaceId, JSON.stringify(codes), workspaceId, JSON.stringify(codes), JSON.stringify(codes)],
  );
  return rows.map(({ code }) => code);
}
