import * as v from 'valibot';
import type { Context } from '../src/context.js';
import { defineQueue } from '../dist/jobs/queue.js';

/** A queue for tests: its time limit is short, so that the jobs of a dead worker are soon taken by another. */
export const makeSurveys = defineQueue('tests/make-survey', v.strictObject({ surveyId: v.string() }), {
  limitSeconds: 3, firstRetrySeconds: 1, atOnce: 2,
});

/** An effect that happens once by its key, however often it is asked for. */
export async function makeSurvey(context: Context, surveyId: string): Promise<void> {
  await context.em.transactional((em) => em.execute(
    `insert into survey (workspace_id, id, name, status, created_at) values (?, ?, ?, 'draft', ?) on conflict do nothing`,
    [context.viewer.workspaceId, surveyId, surveyId, context.now],
  ));
}
