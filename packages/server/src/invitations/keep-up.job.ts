import { defineJob } from '../jobs/job.js';
import { defineSweep } from '../jobs/schedule.js';
import { keepUp } from './keep-up.js';

export const keepUpInvitations = defineSweep('invitations/keep-up');

export const keepUpInvitationsJob = defineJob(keepUpInvitations, (context) => keepUp(context));
