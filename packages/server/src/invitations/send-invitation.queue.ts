import * as v from 'valibot';
import { defineQueue } from '../jobs/queue.js';

/** An invitation that is due; its key is its id, so that whoever is not sure puts it in once more. */
export const sendInvitation = defineQueue('invitations/send', v.strictObject({ invitationId: v.string() }), {
  attempts: 8, atOnce: 4, forEachKey: 'one-waits',
});
