import { forgetEvents, forgetEventsJob } from './events/forget-events.job.js';
import { planInvitationsJob } from './invitations/plan-invitations.job.js';
import type { Work } from './jobs/worker.js';

/** Every job of the server, and when its sweeps come (UTC). */
export const work: Work = {
  jobs: [forgetEventsJob, planInvitationsJob],
  schedules: [{ queue: forgetEvents, cron: '17 3 * * *' }],
};
