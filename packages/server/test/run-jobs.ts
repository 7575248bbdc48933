import type { JobWithMetadata } from 'pg-boss';
import type { Job } from '../src/jobs/job.js';
import { queueClientOf } from '../src/jobs/queue-client.js';
import { type JobParts, runJob } from '../src/jobs/run-job.js';

interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  readonly retry_count: number;
  readonly retry_limit: number;
}

/**
 * Does all jobs that are due by the clock of the test, and those that they put in, one after the other: one attempt for
 * each. A worker would go by the clock of the database, which no test can stop.
 *
 * @returns how many attempts were made
 */
export async function runJobs(parts: JobParts, jobs: readonly Job[]): Promise<number> {
  const { boss } = await queueClientOf(parts.orm.em.fork());
  const byQueue = new Map(jobs.map((job) => [job.queue.name, job]));
  const attempted = new Set<string>();
  for (;;) {
    // A job that is due at once has the instant of the database, not of the test.
    const waiting = await parts.orm.em.fork().execute<Waiting[]>(
      `select id, name, data, retry_count, retry_limit from pgboss.job
        where name in (${[...byQueue.keys()].map(() => '?').join(', ') || `''`})
          and (state = 'retry' or state = 'created' and (start_after = created_on or start_after <= ?))
        order by created_on, id`,
      [...byQueue.keys(), parts.now()],
    );
    const next = waiting.find(({ id }) => !attempted.has(id));
    if (next === undefined) return attempted.size;
    attempted.add(next.id);
    const job = byQueue.get(next.name)!;
    const { signal } = new AbortController();
    const taken = { id: next.id, data: next.data, retryCount: next.retry_count, retryLimit: next.retry_limit, signal };
    // As a worker takes it: a job that is at work does not keep the next one with its key out.
    await parts.orm.em.fork().execute(`update pgboss.job set state = 'active', started_on = now() where name = ? and id = ?`, [next.name, next.id]);
    try {
      await runJob(parts, job, taken as unknown as JobWithMetadata); // all that it reads
      await boss.complete(next.name, next.id);
    } catch (error) {
      await boss.fail(next.name, next.id, error as Error);
    }
  }
}
