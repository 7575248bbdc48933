import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PgBoss } from 'pg-boss';
import { v7 as uuidv7 } from 'uuid';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeSurvey, makeSurveys } from '../../test/make-survey.js';
import { createTestDatabase, execute, type TestDatabase } from '../../test/postgres.js';
import { select } from '../../test/select.js';
import { mailboxOnly, openChannels } from '../channels/open-channels.js';
import { loggableError } from '../http/loggable-error.js';
import { type EntityManager, forWorkspace, openOrm, type Orm } from '../orm.js';
import { SurveyRow } from '../surveys/survey.entity.js';
import { createWorkspace } from '../workspaces/create-workspace.js';
import { enqueue, enqueueAll } from './enqueue.js';
import { defineJob, type Job } from './job.js';
import { defineQueue } from './queue.js';
import { queueClientOf } from './queue-client.js';
import { areQueueTablesCurrent } from './queue-tables.js';
import type { JobLog } from './run-job.js';
import { defineSweep, type Schedule } from './schedule.js';
import { EVERY_WORKSPACE, startWorker } from './worker.js';

let database: TestDatabase;
let orm: Orm;
const [workspace, other] = [uuidv7(), uuidv7()];
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm(database.serviceUrl, { poolSize: 4 });
  for (const id of [workspace, other]) await createWorkspace(orm.em.fork(), { id, name: id, createdAt: new Date() });
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

interface Line {
  readonly message: string;
  readonly fields: Record<string, unknown>;
}

/** A worker for the time of a test, and what it logs. */
async function working(jobs: readonly Job[], schedules: readonly Schedule[] = []) {
  const lines: Line[] = [];
  const note = (fields: object, message: string): void => {
    lines.push({ message, fields: { ...fields } });
  };
  const log: JobLog = { info: note, warn: note, error: note };
  const channels = openChannels({ orm, now: () => new Date(), newId: () => uuidv7() }, mailboxOnly);
  onTestFinished(() => channels.close());
  const worker = await startWorker({
    channels, orm, databaseUrl: database.serviceUrl, log, work: { jobs, schedules }, lookAfterSeconds: 1,
    now: () => new Date(), newId: () => uuidv7(), randomBytes: (length) => new Uint8Array(length),
  });
  onTestFinished(() => worker.stop());
  return { worker, lines };
}

const jobsOf = (queue: string) => select<{ state: string; data: any; output: any; retry_count: number }>(
  database.serviceUrl, 'select state::text, data, output, retry_count from pgboss.job where name = $1 order by created_on, id', [queue]);
const statesOf = async (queue: string) => (await jobsOf(queue)).map(({ state }) => state);
const countQueue = (name: string, choices: Parameters<typeof defineQueue>[2] = {}) =>
  defineQueue(name, v.strictObject({ count: v.number() }), choices);

describe('a job', () => {
  it('is there when the transaction that put it in is committed, and done soon after', async () => {
    const queue = countQueue('tests/commit');
    const done: unknown[] = [];
    const { lines } = await working([defineJob(queue, async (context, payload, attempt) => {
      done.push({ payload, workspaceId: context.viewer.workspaceId, actor: context.viewer.actor, number: attempt.number, isLast: attempt.isLast });
    })]);
    await forWorkspace(orm, workspace).transactional(async (em) => {
      expect(await enqueue(em, queue, { payload: { count: 1 } })).toBe(true);
      await delay(300);
      expect(done).toEqual([]);
    });
    // Well below the interval at which it looks by itself: it was told.
    await expect.poll(() => done, { timeout: 1_500 }).toEqual([
      { payload: { count: 1 }, workspaceId: workspace, actor: 'job/tests/commit', number: 1, isLast: false },
    ]);
    await expect.poll(() => statesOf(queue.name)).toEqual(['completed']);
    expect(lines).toEqual([{ message: 'done', fields: { queue: queue.name, jobId: expect.any(String), attempt: 1, ms: expect.any(Number) } }]);
  });

  it('goes with the transaction when that is rolled back', async () => {
    const queue = countQueue('tests/rollback');
    const decided = forWorkspace(orm, workspace).transactional(async (em) => {
      await enqueue(em, queue, { payload: { count: 1 } });
      throw new Error('decided otherwise');
    });
    await expect(decided).rejects.toThrow('decided otherwise');
    expect(await jobsOf(queue.name)).toEqual([]);
  });

  it('sees its workspace and no other', async () => {
    const queue = countQueue('tests/wall');
    await forWorkspace(orm, other).insert(SurveyRow, { workspaceId: other, id: uuidv7(), name: 'Theirs', status: 'draft', createdAt: new Date() });
    const seen: unknown[] = [];
    await working([defineJob(queue, async ({ em }) => {
      seen.push(await em.find(SurveyRow, { name: 'Theirs' }));
    })]);
    await forWorkspace(orm, workspace).transactional((em) => enqueue(em, queue, { payload: { count: 1 } }));
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual([[]]);
  });

  it('sends by the channels of its process', async () => {
    const queue = countQueue('tests/send');
    const carriers: unknown[] = [];
    await working([defineJob(queue, async ({ channels }) => {
      carriers.push(channels.carrierOf('email'));
    })]);
    await forWorkspace(orm, workspace).transactional((em) => enqueue(em, queue, { payload: { count: 1 } }));
    await expect.poll(() => carriers, { timeout: 5_000 }).toEqual(['mailbox']);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['outside of a transaction', () => enqueue(forWorkspace(orm, workspace), countQueue('tests/refused'), { payload: { count: 1 } }),
      'queue "tests/refused": a job is put in inside the transaction that decided it'],
    ['for no workspace', () => orm.em.fork().transactional((em) => enqueue(em, countQueue('tests/refused'), { payload: { count: 1 } })),
      'queue "tests/refused": a job belongs to one workspace, and this entity manager to none'],
    ['with something else than the queue carries',
      () => forWorkspace(orm, workspace).transactional((em) => enqueue(em, countQueue('tests/refused'), { payload: { count: 'maria@example.com' } as never })),
      'queue "tests/refused": count is not number'],
    ['without a key where keys count',
      () => forWorkspace(orm, workspace).transactional((em) => enqueue(em, countQueue('tests/refused', { forEachKey: 'one' }), { payload: { count: 1 } })),
      'queue "tests/refused": each job needs a key'],
  ])('cannot be put in %s', async (_case, put, complaint) => {
    await expect(put()).rejects.toThrow(new TypeError(complaint));
  });

  it('waits until it is due', async () => {
    const queue = countQueue('tests/due');
    const done: number[] = [];
    await working([defineJob(queue, async (_context, { count }) => {
      done.push(count);
    })]);
    await forWorkspace(orm, workspace).transactional((em) => enqueueAll(em, queue, [
      { payload: { count: 1 }, dueAt: new Date(Date.now() + 3_600_000) },
      { payload: { count: 2 }, dueAt: new Date(Date.now() - 3_600_000) },
    ]));
    await expect.poll(() => done, { timeout: 5_000 }).toEqual([2]);
    expect(await statesOf(queue.name)).toEqual(expect.arrayContaining(['created']));
  });

  it('waits or runs once for each key, where the queue says so', async () => {
    const queue = countQueue('tests/once', { forEachKey: 'one' });
    const put = (id: string, key: string) => forWorkspace(orm, id).transactional((em) => enqueue(em, queue, { payload: { count: 1 }, key }));
    expect(await put(workspace, 'a')).toBe(true);
    expect(await put(workspace, 'a')).toBe(false);
    expect(await put(workspace, 'b')).toBe(true);
    expect(await put(other, 'a')).toBe(true);
    await working([defineJob(queue, async () => undefined)]);
    await expect.poll(() => statesOf(queue.name), { timeout: 5_000 }).toEqual(['completed', 'completed', 'completed']);
    expect(await put(workspace, 'a')).toBe(true);
  });

  it('may put in the one that comes after it, once for each key, where the queue says so', async () => {
    const queue = countQueue('tests/next', { forEachKey: 'one-waits' });
    const put = (em: EntityManager, count: number) => enqueue(em, queue, { payload: { count }, key: 'a' });
    const taken: boolean[] = [];
    const own = forWorkspace(orm, workspace);
    taken.push(await own.transactional((em) => put(em, 1)), await own.transactional((em) => put(em, 1)));
    await working([defineJob(queue, async ({ em }, { count }) => {
      if (count < 3) await em.transactional(async (tx) => taken.push(await put(tx, count + 1), await put(tx, count + 1)));
    })]);
    await expect.poll(() => statesOf(queue.name), { timeout: 20_000 }).toEqual(['completed', 'completed', 'completed']);
    expect(taken).toEqual([true, false, true, false, true, false]);
  });
});

describe('a thousand jobs', () => {
  it('are put in with one statement and done once each, by two workers without a pause', async () => {
    const queue = countQueue('tests/many', { atOnce: 4 });
    const done: number[] = [];
    const job = defineJob(queue, async (_context, { count }) => {
      done.push(count);
    });
    await working([job]);
    await working([job]);
    const counts = Array.from({ length: 1_000 }, (_, count) => count);
    const taken = await forWorkspace(orm, workspace).transactional((em) => enqueueAll(em, queue, counts.map((count) => ({ payload: { count } }))));
    expect(taken).toBe(1_000);
    await expect.poll(() => done.length, { timeout: 25_000 }).toBe(1_000);
    expect(done.toSorted((a, b) => a - b)).toEqual(counts);
  });
});

describe('a job that fails', () => {
  it('is tried again, and leaves no word of what it failed of in the queue', async () => {
    const queue = countQueue('tests/retry', { attempts: 3, firstRetrySeconds: 1 });
    const attempts: unknown[] = [];
    const { lines } = await working([defineJob(queue, async (_context, _payload, { jobId, number, isLast }) => {
      attempts.push({ jobId, number, isLast });
      if (number < 3) throw new SyntaxError('"Dear Maria Sánchez" is not JSON');
    })]);
    await forWorkspace(orm, workspace).transactional((em) => enqueue(em, queue, { payload: { count: 1 } }));
    await expect.poll(() => attempts.length, { timeout: 20_000 }).toBe(3);
    const [{ jobId }] = attempts as [{ jobId: string }];
    expect(attempts).toEqual([{ jobId, number: 1, isLast: false }, { jobId, number: 2, isLast: false }, { jobId, number: 3, isLast: true }]);
    await expect.poll(() => statesOf(queue.name)).toEqual(['completed']);
    expect(JSON.stringify(await jobsOf(queue.name))).not.toContain('Maria');
    // What is logged goes through the same sieve as everything else.
    expect(lines.map(({ message }) => message)).toEqual(['attempt failed', 'attempt failed', 'done']);
    expect(loggableError(lines[0]!.fields['err']).message).toBe('"…" is not JSON');
  });

  it('goes to the dead letters after the last attempt, with what it carried and the kind of error', async () => {
    const queue = countQueue('tests/dead', { attempts: 2, firstRetrySeconds: 1 });
    await working([defineJob(queue, async () => {
      throw new RangeError('the gateway of Maria does not answer');
    })]);
    await forWorkspace(orm, workspace).transactional((em) => enqueue(em, queue, { payload: { count: 7 } }));
    await expect.poll(() => statesOf(queue.name), { timeout: 20_000 }).toEqual(['failed']);
    const dead = (await jobsOf('jobs/dead-letters')).filter(({ data }) => data.payload.count === 7);
    expect(dead).toEqual([expect.objectContaining({ state: 'created', data: { workspaceId: workspace, payload: { count: 7 } } })]);
    const [failed] = await jobsOf(queue.name);
    expect(failed!.output.message).toBe('attempt 2 failed: RangeError');
    expect(JSON.stringify([dead, failed])).not.toContain('Maria');
  });

  it('fails, too, when it was put in by a release that carried something else', async () => {
    const queue = countQueue('tests/renamed', { attempts: 1 });
    const older = defineQueue('tests/renamed', v.strictObject({ number: v.number() }), { attempts: 1 });
    await working([defineJob(queue, async () => undefined)]);
    await forWorkspace(orm, workspace).transactional((em) => enqueue(em, older, { payload: { number: 1 } }));
    await expect.poll(() => statesOf(queue.name), { timeout: 5_000 }).toEqual(['failed']);
  });
});

describe('a worker', () => {
  it('lets jobs at work end when it stops, and leaves the others to the next one', async () => {
    const queue = countQueue('tests/stop', { atOnce: 1 });
    const [begun, ended]: [number[], number[]] = [[], []];
    const { worker } = await working([defineJob(queue, async (_context, { count }) => {
      begun.push(count);
      await delay(700);
      ended.push(count);
    })]);
    await forWorkspace(orm, workspace).transactional((em) => enqueueAll(em, queue, [1, 2].map((count) => ({ payload: { count } }))));
    await expect.poll(() => begun.length, { timeout: 5_000 }).toBe(1);
    await worker.stop();
    expect(ended).toEqual(begun);
    expect((await statesOf(queue.name)).toSorted()).toEqual(['completed', 'created']);
  });

  it('may be killed: its jobs are done by another one, and what they do is done once', { timeout: 90_000 }, async () => {
    const script = fileURLToPath(new URL('../../test/killed-worker.ts', import.meta.url));
    const ids = Array.from({ length: 20 }, () => uuidv7());
    await forWorkspace(orm, workspace).transactional((em) => enqueueAll(em, makeSurveys, ids.map((surveyId) => ({ payload: { surveyId } }))));
    const child = spawn(process.execPath, [script, database.serviceUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await expect.poll(() => said.split('\n').length - 1, { timeout: 30_000 }).toBe(2);
    child.kill('SIGKILL');
    await once(child, 'close');

    // It has made two of them and said of none that it is done.
    expect(await statesOf(makeSurveys.name)).not.toContain('completed');
    const attempts: number[] = [];
    await working([defineJob(makeSurveys, async (context, { surveyId }, { number }) => {
      attempts.push(number);
      await makeSurvey(context, surveyId);
    })]);
    await expect.poll(async () => (await statesOf(makeSurveys.name)).filter((state) => state === 'completed').length, { timeout: 40_000 }).toBe(20);
    expect(attempts.toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 18 }, () => 1), 2, 2]);
    const made = await forWorkspace(orm, workspace).find(SurveyRow, { workspaceId: workspace, id: { $in: ids } });
    expect(made.map(({ id }) => id).toSorted()).toEqual(ids);
  });
});

describe('a sweep', () => {
  const queue = defineSweep('tests/sweep');
  const tick = async () => {
    const { boss } = await queueClientOf(orm.em.fork());
    await boss.send(EVERY_WORKSPACE, { queue: queue.name }); // As the clock does.
  };

  it('comes to every workspace, and not to one where the last one still waits', async () => {
    const swept: string[] = [];
    const hold = Promise.withResolvers<void>();
    await working([defineJob(queue, async ({ viewer }) => {
      swept.push(viewer.workspaceId);
      await hold.promise;
    })], [{ queue, cron: '0 0 1 1 *' }]);
    await tick();
    await expect.poll(() => swept.toSorted(), { timeout: 8_000 }).toEqual([workspace, other].toSorted());
    await tick();
    await expect.poll(() => statesOf(EVERY_WORKSPACE), { timeout: 8_000 }).toEqual(['completed', 'completed']);
    expect((await statesOf(queue.name)).toSorted()).toEqual(['active', 'active']);
    hold.resolve();
    await expect.poll(() => statesOf(queue.name), { timeout: 8_000 }).toEqual(['completed', 'completed']);
  });

  it('that the server no longer has is taken from the clock', async () => {
    const scheduled = () => select<{ key: string; cron: string }>(database.serviceUrl, 'select key, cron from pgboss.schedule');
    const job = defineJob(queue, async () => undefined);
    await (await working([job], [{ queue, cron: '*/5 * * * *' }])).worker.stop();
    expect(await scheduled()).toEqual([{ key: 'tests/sweep', cron: '*/5 * * * *' }]);
    await working([job]);
    expect(await scheduled()).toEqual([]);
  });
});

describe('the tables of the queues', () => {
  const supervised = async (persistQueueStats: boolean): Promise<readonly string[]> => {
    const planted = await createTestDatabase();
    onTestFinished(() => planted.drop());
    // What `goodword migrate` made for the day of the migration and the next one is over.
    const partitions = await select<{ name: string }>(planted.ownerUrl,
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'pgboss.queue_stats'::regclass`);
    for (const { name } of partitions) await execute(planted.ownerUrl, `drop table ${name}`);
    const boss = new PgBoss({
      schema: 'pgboss', connectionString: planted.serviceUrl, migrate: false, supervise: false, schedule: false, reindex: false, persistQueueStats,
    });
    const failures: string[] = [];
    boss.on('error', ({ message }) => failures.push(message));
    await boss.start();
    await boss.createQueue('tests/day-two');
    await boss.supervise().catch((error: Error) => failures.push(error.message));
    await boss.stop({ graceful: false });
    return failures;
  };

  it('need nothing of their owner on the second day', async () => {
    expect(await supervised(false)).toEqual([]);
  });

  it('would need him if statistics were kept', async () => {
    expect(await supervised(true)).toEqual([expect.stringMatching(/must be owner|permission denied/)]);
  });

  it('cannot be changed by the service role', async () => {
    for (const statement of ['drop table pgboss.job', 'truncate pgboss.job', 'create table pgboss.mine (id int)', 'delete from pgboss.version']) {
      await expect(execute(database.serviceUrl, statement)).rejects.toThrow(/must be owner|permission denied/);
    }
  });

  it.each([
    ['are missing', 'drop schema pgboss cascade', false],
    ['are old', 'update pgboss.version set version = version - 1', false],
    ['are as this server needs them', 'select 1', true],
  ])('%s: that is seen', async (_case, statement, current) => {
    const planted = await createTestDatabase();
    onTestFinished(() => planted.drop());
    await execute(planted.ownerUrl, statement);
    expect(await areQueueTablesCurrent(planted.serviceUrl)).toBe(current);
  });
});
