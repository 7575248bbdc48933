import { defineJob } from '../jobs/job.js';
import { planWave } from './plan-wave.queue.js';
import { planWaveOf } from './plan-wave.js';

export const planWaveJob = defineJob(planWave, (context, { waveId }, { signal }) => planWaveOf(context, waveId, signal));
