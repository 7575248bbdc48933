import type { Context } from '../context.js';
import { dateRules } from './date-rules.js';
import type { ImportOptions } from './import-options.js';
import { type ImportOutcome, importRows, type ImportWatcher } from './import-rows.js';
import { interactionContent } from './interaction-content.js';

/** Reads a file of interactions; see `importRows`. */
export async function importInteractions<T>(
  context: Context,
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
  tell: (outcome: ImportOutcome) => Promise<T>,
  watch: ImportWatcher = () => undefined,
): Promise<T> {
  const content = interactionContent(context.viewer.workspaceId, { ...await dateRules(context, options), now: context.now });
  return importRows(context, source, options, content, null, tell, watch);
}
