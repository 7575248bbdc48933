import { defineJob } from '../jobs/job.js';
import { defineSweep } from '../jobs/schedule.js';
import { EventRow } from './event.entity.js';

const KEPT_DAYS = 30;

export const forgetEvents = defineSweep('events/forget');

/** Events are for whoever did not hear of them at once, not a history: that lies with the rows that were changed. */
export const forgetEventsJob = defineJob(forgetEvents, async ({ em, viewer: { workspaceId }, now }) => {
  await em.nativeDelete(EventRow, { workspaceId, createdAt: { $lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } });
});
