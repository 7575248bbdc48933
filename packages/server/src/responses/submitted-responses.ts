import type { Context } from '../context.js';
import { ResponseRow } from './response.entity.js';

/** The answers that are submitted from now on, as they are when they are read; one that was deleted by then is left out. */
export async function submittedResponses({ em, events, viewer: { workspaceId } }: Context, surveyId: string | null): Promise<AsyncIterable<ResponseRow>> {
  const heard = await events.subscribe(workspaceId);
  const rows: AsyncIterableIterator<ResponseRow, undefined> = {
    [Symbol.asyncIterator]: () => rows,
    next: async () => {
      for (;;) {
        const item = await heard.next();
        if (item.done === true) return { value: undefined, done: true };
        const { event } = item.value;
        if (event.kind !== 'response/submitted' || (surveyId !== null && event.surveyId !== surveyId)) continue;
        // Forked, or what was read once would be read for ever.
        const row = await em.fork().findOne(ResponseRow, { workspaceId, id: event.responseId });
        if (row !== null) return { value: row, done: false };
      }
    },
    return: async () => {
      await heard.return?.();
      return { value: undefined, done: true };
    },
  };
  return rows;
}
