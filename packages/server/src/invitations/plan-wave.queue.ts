import * as v from 'valibot';
import { defineQueue } from '../jobs/queue.js';

/** A wave whose customers are to be planned; its key is its id. A list of a hundred thousand takes a minute. */
export const planWave = defineQueue('invitations/plan-wave', v.strictObject({ waveId: v.string() }), {
  attempts: 20, atOnce: 1, limitSeconds: 3_600, forEachKey: 'one-waits',
});
