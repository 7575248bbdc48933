import { defineJob } from '../jobs/job.js';
import { defineSweep } from '../jobs/schedule.js';
import { startDueWaves } from './start-due-waves.js';

export const startWaves = defineSweep('invitations/start-waves');

export const startWavesJob = defineJob(startWaves, (context) => startDueWaves(context));
