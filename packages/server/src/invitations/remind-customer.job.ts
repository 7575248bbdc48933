import { defineJob } from '../jobs/job.js';
import { remindCustomer } from './remind-customer.queue.js';
import { remindNow } from './send-invitation.js';

export const remindCustomerJob = defineJob(remindCustomer, (context, { invitationId }, { clock }) => remindNow(context, invitationId, clock));
