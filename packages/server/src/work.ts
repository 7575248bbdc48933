import { forgetEvents, forgetEventsJob } from './events/forget-events.job.js';
import { keepUpInvitations, keepUpInvitationsJob } from './invitations/keep-up.job.js';
import { planInvitationsJob } from './invitations/plan-invitations.job.js';
import { planWaveJob } from './invitations/plan-wave.job.js';
import { remindCustomerJob } from './invitations/remind-customer.job.js';
import { sendInvitationJob } from './invitations/send-invitation.job.js';
import { startWaves, startWavesJob } from './invitations/start-due-waves.job.js';
import type { Work } from './jobs/worker.js';

/** Every job of the server, and when its sweeps come (UTC). */
export const work: Work = {
  jobs: [forgetEventsJob, planInvitationsJob, planWaveJob, sendInvitationJob, remindCustomerJob, keepUpInvitationsJob, startWavesJob],
  schedules: [
    { queue: forgetEvents, cron: '17 3 * * *' },
    { queue: keepUpInvitations, cron: '*/5 * * * *' },
    // Days begin at every quarter of an hour, somewhere.
    { queue: startWaves, cron: '*/15 * * * *' },
  ],
};
