// A worker in a process of its own, for a test that kills it: `node killed-worker.ts <url of the service role>`.
// It makes the effect of each job, says so, and never comes to its end.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { defineJob } from '../dist/jobs/job.js';
import { startWorker } from '../dist/jobs/worker.js';
import { openOrm } from '../dist/orm.js';
import { makeSurveys, makeSurvey } from './make-survey.ts';

const [url = ''] = process.argv.slice(2);
const orm = await openOrm(url, { poolSize: 4 });
await startWorker({
  orm,
  databaseUrl: url,
  now: () => new Date(),
  newId: () => uuidv7(),
  randomBytes: (length) => randomBytes(length),
  log: { info: () => undefined, warn: () => undefined, error: ({ err }: { err?: unknown }) => console.error(err) },
  work: {
    jobs: [
      defineJob(makeSurveys, async (context, { surveyId }) => {
        await makeSurvey(context, surveyId);
        console.log(`made ${surveyId}`);
        await delay(600_000);
      }),
    ],
    schedules: [],
  },
});
