import * as v from 'valibot';
import { defineQueue } from '../jobs/queue.js';

/** An interaction that surveys may ask about. */
export const planInvitations = defineQueue('invitations/plan', v.strictObject({ interactionId: v.string() }), { attempts: 8 });
