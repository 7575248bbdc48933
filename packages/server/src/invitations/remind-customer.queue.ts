import * as v from 'valibot';
import { defineQueue } from '../jobs/queue.js';

/** An invitation whose reminder is due; its key is the id of the invitation. */
export const remindCustomer = defineQueue('invitations/remind', v.strictObject({ invitationId: v.string() }), {
  attempts: 8, forEachKey: 'one-waits',
});
