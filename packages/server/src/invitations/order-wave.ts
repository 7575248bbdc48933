import { enqueue } from '../jobs/enqueue.js';
import type { EntityManager } from '../orm.js';
import { planWave } from './plan-wave.queue.js';

/** Puts in the job that decides about the customers of a wave; while it waits, it is not put in twice. */
export async function orderWave(em: EntityManager, waveId: string): Promise<void> {
  await enqueue(em, planWave, { payload: { waveId }, key: waveId });
}
