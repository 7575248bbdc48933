import type { TranslatedText } from '@goodword/core';
import DataLoader from 'dataloader';
import type { EntityManager } from '../orm.js';
import { reasonTexts } from './reason-taxonomy.queries.js';

/** What a reason is called, by its code; `null` where nobody has named it. */
export function createReasonTextLoader(em: EntityManager, workspaceId: string) {
  return new DataLoader<string, TranslatedText | null>(async (codes) => {
    const texts = await reasonTexts(em, workspaceId);
    return codes.map((code) => texts.get(code) ?? null);
  });
}
