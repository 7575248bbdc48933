import type { Work } from './jobs/worker.js';

/** Every job of the server, and when its sweeps come (UTC). */
export const work: Work = {
  jobs: [],
  schedules: [],
};
