import { defineJob } from '../jobs/job.js';
import { sendInvitationNow } from './send-invitation.js';
import { sendInvitation } from './send-invitation.queue.js';

export const sendInvitationJob = defineJob(sendInvitation, (context, { invitationId }, { clock }) => sendInvitationNow(context, invitationId, clock));
