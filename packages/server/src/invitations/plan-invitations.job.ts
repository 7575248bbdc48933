import { defineJob } from '../jobs/job.js';
import { planInvitationsFor } from './plan-invitations.js';
import { planInvitations } from './plan-invitations.queue.js';

export const planInvitationsJob = defineJob(planInvitations, (context, { interactionId }) => planInvitationsFor(context, interactionId));
